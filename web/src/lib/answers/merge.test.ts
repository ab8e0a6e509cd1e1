import { describe, expect, it } from 'vitest';
import { changed, chanceFrom } from './chance.testing';
import { complete, empty, fieldsOf, isSame, read, tickChanges, withoutFalseNone, write } from './content';
import { merge } from './merge';

const random = Array.from({ length: 500 }, (_, seed) => {
  const chance = chanceFrom(seed);
  const ancestor = changed(chance, empty(), 0.5);
  return { ancestor, mine: changed(chance, ancestor, 0.4), theirs: changed(chance, ancestor, 0.4) };
});

describe('merging two answers', () => {
  it('keeps each change that the other did not touch', () => {
    const ancestor = write(empty(), 'notes', 'was');

    const merged = merge(ancestor, write(ancestor, 'asIs', 'mine'), write(write(ancestor, 'notes', 'theirs'), 'choice:a', 'selected'));

    expect(merged.content).toMatchObject({ asIs: 'mine', notes: 'theirs', choices: { a: { status: 'selected' } } });
    expect(merged.collisions).toEqual({});
  });

  it('tells a text that both changed, with what both began with', () => {
    const ancestor = write(empty(), 'notes', 'was');

    const merged = merge(ancestor, write(ancestor, 'notes', 'mine'), write(ancestor, 'notes', 'theirs'));

    expect(merged.content.notes).toBe('mine');
    expect(merged.collisions).toEqual({ notes: { ancestor: 'was', theirs: 'theirs' } });
  });

  it('takes a note and a tick of one practice as two things', () => {
    const merged = merge(empty(), write(empty(), 'choice:a', 'selected'), write(empty(), 'note:a', 'only at night'));

    expect(merged.content.choices['a']).toEqual({ status: 'selected', reason: null, note: 'only at night' });
  });

  it('keeps a collision open while they change nothing, and renews what they say', () => {
    const [was, mine, theirs] = ['was', 'mine', 'theirs'].map((text) => write(empty(), 'notes', text));
    const { collisions } = merge(was!, mine!, theirs!);

    expect(merge(theirs!, mine!, theirs!, collisions).collisions).toEqual(collisions);
    expect(merge(theirs!, mine!, write(empty(), 'notes', 'later'), collisions).collisions).toEqual({ notes: { ancestor: 'was', theirs: 'later' } });
    expect(merge(theirs!, mine!, mine!, collisions).collisions).toEqual({});
  });

  it.each(random.slice(0, 200))('is the other side of itself: $#', ({ ancestor, mine, theirs }) => {
    const one = merge(ancestor, mine, theirs);
    const other = merge(ancestor, theirs, mine);

    expect(Object.keys(one.collisions).sort()).toEqual(Object.keys(other.collisions).sort());
    for (const field of fieldsOf(ancestor, mine, theirs).filter((f) => !(f in one.collisions))) {
      expect(read(one.content, field)).toBe(read(other.content, field));
    }
  });

  it('loses nothing that anybody changed', () => {
    for (const { ancestor, mine, theirs } of random) {
      const { content, collisions } = merge(ancestor, mine, theirs);
      for (const field of fieldsOf(ancestor, mine, theirs)) {
        const [was, here, there, now] = [ancestor, mine, theirs, content].map((c) => read(c, field));
        if (here !== was) {
          expect(now).toBe(here);
        }

        if (there !== was && there !== now) {
          expect(collisions[field]).toEqual({ ancestor: was, theirs: there });
        }
      }
    }
  });

  it('changes nothing where nobody else did, and takes all where I did nothing', () => {
    for (const { ancestor, mine, theirs } of random) {
      expect(merge(ancestor, mine, ancestor)).toEqual({ content: mine, collisions: {} });
      expect(isSame(merge(ancestor, ancestor, theirs).content, theirs)).toBe(true);
    }
  });
});

describe('the content of an answer', () => {
  it('reads back what was written, in each field', () => {
    const content = write(write(write(empty(), 'choice:a', 'notApplicable:other'), 'applies', 'no:outOfScope'), 'ourRisk', 'high');

    expect([read(content, 'choice:a'), read(content, 'applies'), read(content, 'ourRisk')]).toEqual(['notApplicable:other', 'no:outOfScope', 'high']);
    expect(content).toMatchObject({ isApplicable: false, reason: 'outOfScope', ourRisk: 'high' });
  });

  it('is the same whether a choice is not named or named as unselected', () => {
    expect(isSame(empty(), write(empty(), 'choice:a', 'unselected'))).toBe(true);
    expect(isSame(complete(null), empty())).toBe(true);
  });

  it('lets "none of these" stand alone', () => {
    const none = write(empty(), 'choice:none', 'selected');

    expect(tickChanges(none, 'a', true, 'none')).toEqual([['choice:a', 'selected'], ['choice:none', 'unselected']]);
    expect(tickChanges(write(empty(), 'choice:a', 'selected'), 'none', true, 'none')).toEqual([['choice:none', 'selected'], ['choice:a', 'unselected']]);
    expect(read(withoutFalseNone(write(none, 'choice:a', 'selected'), 'none'), 'choice:none')).toBe('unselected');
  });
});
