import { empty, fieldsOf, isText, write, type Content } from './content';

/** Repeatable chance (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const oneOf = <T>(chance: () => number, of: readonly T[]): T => of[Math.floor(chance() * of.length)]!;

const values: Record<string, string[]> = {
  applies: ['yes', 'no:other', 'no:outOfScope'],
  ourRisk: ['', 'high', 'medium', 'none'],
  choice: ['selected', 'unselected', 'notApplicable:other', 'notApplicable:outOfScope'],
  text: ['', 'one', 'two', 'one two'],
};

/** Some other content: each field changes with the given probability. */
export function changed(chance: () => number, from: Content, probability: number): Content {
  const withChoices = { ...empty(), choices: { a: { status: 'unselected', reason: null, note: '' }, b: { status: 'unselected', reason: null, note: '' } } } as Content;
  return fieldsOf(from, withChoices).reduce(
    (content, field) => (chance() < probability ? write(content, field, oneOf(chance, values[isText(field) ? 'text' : field.split(':')[0]!]!)) : content),
    from,
  );
}
