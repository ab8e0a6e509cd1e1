import type { components } from '$lib/api/schema';

export type Reason = components['schemas']['NotApplicableReason'];
export type OurRisk = 'high' | 'medium' | 'none';

export interface Choice {
  status: components['schemas']['ChoiceStatus'];
  reason: Reason | null;
  note: string;
}

/** What somebody says to a question, with every member there. */
export interface Content {
  choices: Record<string, Choice>;
  isApplicable: boolean;
  reason: Reason | null;
  notes: string;
  asIs: string;
  toBe: string;
  ourRisk: OurRisk | null;
  ourRiskReason: string;
}

/** What the server is known to have. */
export interface Known {
  version: number;
  content: Content;
}

/**
 * The smallest part of an answer that two people can change without hurting each other: `choice:ID` (ticked, or why not applicable), `note:ID`,
 * `applies`, `ourRisk` and the four texts. Each has a value that is a string, so that one rule merges them all.
 */
export type Field = string;

export const textFields = ['asIs', 'toBe', 'notes', 'ourRiskReason'] as const;
export type TextField = (typeof textFields)[number];

/** Longest texts as the server takes them; characters as JavaScript and .NET count them. */
export const longest = { text: 2084, note: 250 } as const;

export const empty = (): Content => ({ choices: {}, isApplicable: true, reason: null, notes: '', asIs: '', toBe: '', ourRisk: null, ourRiskReason: '' });

/** An answer as the server sends it, complete; null and undefined are an answer that says nothing. */
export function complete(sent: Partial<components['schemas']['AnswerContent']> | null | undefined): Content {
  const choices: Record<string, Choice> = {};
  for (const [id, choice] of Object.entries(sent?.choices ?? {})) {
    choices[id] = { status: choice.status, reason: choice.reason ?? null, note: choice.note ?? '' };
  }

  return {
    choices,
    isApplicable: sent?.isApplicable ?? true,
    reason: sent?.reason ?? null,
    notes: sent?.notes ?? '',
    asIs: sent?.asIs ?? '',
    toBe: sent?.toBe ?? '',
    ourRisk: (sent?.ourRisk as OurRisk | null | undefined) ?? null,
    ourRiskReason: sent?.ourRiskReason ?? '',
  };
}

/** All fields that any of these say something in. */
export function fieldsOf(...contents: Content[]): Field[] {
  const ids = new Set(contents.flatMap((content) => Object.keys(content.choices)));
  return ['applies', 'ourRisk', ...textFields, ...[...ids].flatMap((id) => [`choice:${id}`, `note:${id}`])];
}

export const isText = (field: Field): boolean => field.startsWith('note:') || textFields.includes(field as TextField);

export function read(content: Content, field: Field): string {
  if (field === 'applies') {
    return content.isApplicable ? 'yes' : `no:${content.reason ?? ''}`;
  }

  if (field === 'ourRisk') {
    return content.ourRisk ?? '';
  }

  const choice = content.choices[field.slice(field.indexOf(':') + 1)];
  if (field.startsWith('choice:')) {
    return choice?.status === 'notApplicable' ? `notApplicable:${choice.reason ?? ''}` : (choice?.status ?? 'unselected');
  }

  return field.startsWith('note:') ? (choice?.note ?? '') : content[field as TextField];
}

/** The same content with another value in one field. */
export function write(content: Content, field: Field, value: string): Content {
  if (field === 'applies') {
    return { ...content, isApplicable: value === 'yes', reason: reasonIn(value) };
  }

  if (field === 'ourRisk') {
    return { ...content, ourRisk: (value || null) as OurRisk | null };
  }

  const id = field.slice(field.indexOf(':') + 1);
  const before = content.choices[id] ?? { status: 'unselected', reason: null, note: '' };
  if (field.startsWith('choice:')) {
    const choice: Choice = { ...before, status: value.split(':')[0] as Choice['status'], reason: reasonIn(value) };
    return { ...content, choices: { ...content.choices, [id]: choice } };
  }

  return field.startsWith('note:') ? { ...content, choices: { ...content.choices, [id]: { ...before, note: value } } } : { ...content, [field]: value };
}

export const isSame = (one: Content, other: Content): boolean => fieldsOf(one, other).every((field) => read(one, field) === read(other, field));

/** The fields in which two contents differ. */
export const differences = (one: Content, other: Content): Field[] => fieldsOf(one, other).filter((field) => read(one, field) !== read(other, field));

/** The changes that a tick makes: "none of these" stands alone, and goes with the first practice that is ticked. */
export function tickChanges(content: Content, choice: string, isTicked: boolean, none: string | null): [Field, string][] {
  const changes: [Field, string][] = [[`choice:${choice}`, isTicked ? 'selected' : 'unselected']];
  if (!isTicked) {
    return changes;
  }

  const others = Object.keys(content.choices).filter((id) => id !== choice && content.choices[id]?.status === 'selected' && (choice === none || id === none));
  return [...changes, ...others.map((id): [Field, string] => [`choice:${id}`, 'unselected'])];
}

/** Where one ticked "none of these" while another ticked a practice, the practice stands: it says more. */
export function withoutFalseNone(content: Content, none: string | null): Content {
  const isFalse =
    none !== null &&
    content.choices[none]?.status === 'selected' &&
    Object.entries(content.choices).some(([id, choice]) => id !== none && choice.status === 'selected');
  return isFalse ? write(content, `choice:${none}`, 'unselected') : content;
}

function reasonIn(value: string): Reason | null {
  return (value.split(':')[1] || null) as Reason | null;
}
