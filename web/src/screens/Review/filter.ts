import type { AnswerView } from '$lib/answers/wire';
import type { Question } from './reading';

export type Kind = 'all' | 'unanswered' | 'risky' | 'prioritised';

export interface Filter {
  words: string;
  kind: Kind;
}

export const emptyFilter = (): Filter => ({ words: '', kind: 'all' });

/** The risk that counts for a question: the team's own where it has judged. */
export const riskOf = (answer: AnswerView | undefined): AnswerView['risk'] => answer?.content?.ourRisk ?? answer?.risk ?? 'unanswered';

/** Whether a filter leaves a question: each word stands in its code, its title or a practice of it. */
export function isShown(filter: Filter, question: Question, answer: AnswerView | undefined): boolean {
  const text = [question.code, question.title, ...question.choices.flatMap((choice) => [choice.code, choice.title])].join(' ').toLowerCase();
  const hasWords = filter.words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
  const risk = riskOf(answer);
  const isKind = {
    all: true,
    unanswered: risk === 'unanswered',
    risky: risk === 'high' || risk === 'medium',
    prioritised: question.isPrioritised,
  }[filter.kind];
  return hasWords && isKind;
}
