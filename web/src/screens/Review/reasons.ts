import type { Reason } from '$lib/answers/content';
import { m } from '$lib/paraglide/messages';
import type { Question } from './reading';

/** Why a question or a practice does not apply; AWS's words. */
export const reasonNames: Record<Reason, () => string> = {
  outOfScope: m.review_reason_outOfScope,
  businessPriorities: m.review_reason_businessPriorities,
  architectureConstraints: m.review_reason_architectureConstraints,
  other: m.review_reason_other,
};

export const reasons = Object.keys(reasonNames) as Reason[];

const riskNames = { high: m.risk_high, medium: m.risk_medium, none: m.risk_none };

/** The value of a field that is no text, in words. */
export function valueName(field: string, value: string): string {
  const reason = value.split(':')[1];
  const why = reason ? `: ${reasonNames[reason as Reason]()}` : '';
  if (field === 'applies') {
    return value === 'yes' ? m.review_applies() : `${m.review_applies_not()}${why}`;
  }

  if (field === 'ourRisk') {
    return value ? riskNames[value as keyof typeof riskNames]() : m.review_risk_as_aws();
  }

  return value === 'selected' ? m.review_ticked() : value === 'unselected' ? m.review_not_ticked() : `${m.class_notApplicable()}${why}`;
}

/** What a field is called, in words. */
export function fieldName(field: string, question: Question): string {
  const [kind, id] = field.split(':');
  const title = question.choices.find((choice) => choice.id === id)?.title ?? id ?? '';
  const names: Record<string, () => string> = {
    applies: m.review_does_it_apply,
    ourRisk: m.risk_ours,
    asIs: m.review_field_asIs,
    toBe: m.review_field_toBe,
    notes: m.review_field_notes,
    ourRiskReason: m.review_field_ourRiskReason,
    choice: () => title,
    note: () => m.review_note_of({ title }),
  };
  return names[kind ?? '']?.() ?? field;
}
