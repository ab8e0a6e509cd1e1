import { createContext } from 'svelte';
import type { Desk } from '$lib/answers/desk.svelte';
import { complete, type Content } from '$lib/answers/content';
import type { AnswerView } from '$lib/answers/wire';
import type { PracticeStanding, Standing } from '$lib/workload/reading';
import type { Question, Questionnaire } from './reading';

/** What everything on the screen of a review is told. */
export interface ReviewHere {
  readonly workload: string;
  readonly lens: string;
  readonly questionnaire: Questionnaire;
  readonly questions: readonly Question[];
  /** The ids of the questions that the filter leaves, in order. */
  readonly shown: readonly string[];
  readonly desk: Desk;
  readonly standing: Standing | undefined;
  readonly mayAnswer: boolean;
  readonly mayOwn: boolean;
  readonly mayGiveEvidence: boolean;
  answerOf: (question: string) => AnswerView | undefined;
  standingOf: (question: string, choice: string) => PracticeStanding | undefined;
  nameOf: (person: string | null | undefined) => string;
}

export const [reviewHere, setReviewHere] = createContext<ReviewHere>();

/** What stands in the fields of a question now. */
export const contentNow = (here: ReviewHere, question: string): Content => here.desk.contentOf(question) ?? complete(here.answerOf(question)?.content);
