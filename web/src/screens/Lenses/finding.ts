import type { Choice, Pillar, Question } from './lenses';

/** What of a lens holds all the words that are wanted: whole questions where the question says them, else the practices that do. */
export function find(pillars: Pillar[], wanted: string): Pillar[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return pillars;
  }

  return pillars
    .map((pillar) => ({ ...pillar, questions: pillar.questions.map((question) => narrow(question, words)).filter((question) => choicesOf(question).length > 0) }))
    .filter((pillar) => pillar.questions.length > 0);
}

function narrow(question: Question, words: string[]): Question {
  const says = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return says([question.code, question.id, question.title, question.description].join('\n'))
    ? question
    : { ...question, choices: practicesOf(question).filter((choice) => says(textOf(choice))) };
}

const choicesOf = (question: Question): Choice[] => question.choices ?? [];

/** What can be ticked, without "none of these". */
export const practicesOf = (question: Question): Choice[] => choicesOf(question).filter((choice) => !choice.isNone);

const textOf = (choice: Choice): string =>
  [choice.code, choice.id, choice.title, choice.description, choice.improvement, choice.intent, choice.antiPattern, choice.exampleAsIs, choice.exampleToBe, ...choice.askFor].join('\n');

/** How many questions and practices there are. */
export function countOf(pillars: Pillar[]): { questions: number; practices: number } {
  const questions = pillars.flatMap((pillar) => pillar.questions);
  return { questions: questions.length, practices: questions.flatMap(practicesOf).length };
}
