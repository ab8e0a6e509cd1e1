import { describe, expect, it } from 'vitest';
import { empty, longest, write } from './content';
import { begin, beOvertaken, edit, hear, isSettled, land, resolve, sendable, takeOff, turnBack, whyHeld } from './draft';

const key = () => 'key';
const at = (version: number, notes: string) => ({ version, content: write(empty(), 'notes', notes) });

describe('a draft', () => {
  it('is settled before anything was typed and after it was taken', () => {
    const typed = edit(begin(at(1, '')), 'notes', 'new');
    const sent = takeOff(typed, key);

    expect(isSettled(begin(at(1, '')))).toBe(true);
    expect(sent.flight).toMatchObject({ key: 'key', version: 1, content: { notes: 'new' } });
    expect(isSettled(sent)).toBe(false);
    expect(isSettled(land(sent, at(2, 'new')))).toBe(true);
  });

  it('keeps what was typed while a request was under way', () => {
    const sent = takeOff(edit(begin(at(1, '')), 'notes', 'ne'), key);

    const landed = land(edit(sent, 'notes', 'new'), at(2, 'ne'));

    expect(landed.mine.notes).toBe('new');
    expect(takeOff(landed, key).flight).toMatchObject({ version: 2, content: { notes: 'new' } });
  });

  it('repeats a request as it was, though more was typed', () => {
    const sent = takeOff(edit(begin(at(1, '')), 'notes', 'ne'), key);

    expect(takeOff(edit(sent, 'notes', 'new'), () => 'other').flight).toBe(sent.flight);
  });

  it('looks at what it heard during a request after its answer', () => {
    const sent = takeOff(edit(begin(at(1, '')), 'asIs', 'mine'), key);
    const both = write(write(empty(), 'asIs', 'mine'), 'notes', 'theirs');

    const waiting = hear(sent, { version: 3, content: both });
    const landed = land(waiting, { version: 2, content: write(empty(), 'asIs', 'mine') });

    expect(waiting.base.version).toBe(1);
    expect(landed.base.version).toBe(3);
    expect(landed.mine).toMatchObject({ asIs: 'mine', notes: 'theirs' });
  });

  it('knows its own words when they come back as those of somebody faster', () => {
    const sent = takeOff(edit(begin(at(1, '')), 'notes', 'ne'), key);

    const landed = beOvertaken(edit(sent, 'notes', 'new'), at(2, 'ne'));

    expect(landed.collisions).toEqual({});
    expect(landed.mine.notes).toBe('new');
  });

  it('holds a collision until somebody chooses, and sends the rest meanwhile', () => {
    const mine = edit(edit(begin(at(1, 'was')), 'notes', 'mine'), 'choice:a', 'selected');

    const collided = beOvertaken(takeOff(mine, key), at(2, 'theirs'));

    expect(collided.collisions).toEqual({ notes: { ancestor: 'was', theirs: 'theirs' } });
    expect(sendable(collided)).toMatchObject({ notes: 'theirs', choices: { a: { status: 'selected' } } });
    expect(takeOff(resolve(collided, 'notes', 'mine and theirs'), key).flight).toMatchObject({ version: 2, content: { notes: 'mine and theirs' } });
    expect(edit(collided, 'notes', 'theirs').collisions).toEqual({});
  });

  it('holds what the server would refuse, and sends the rest', () => {
    const long = 'x'.repeat(longest.text + 1);
    const draft = edit(edit(edit(edit(begin(at(1, '')), 'notes', long), 'applies', 'no:'), 'ourRisk', 'high'), 'asIs', 'as it is');

    expect(['notes', 'applies', 'ourRisk', 'asIs'].map((field) => whyHeld(draft.mine, field))).toEqual(['tooLong', 'noReason', 'noReason', null]);
    expect(sendable(draft)).toMatchObject({ notes: '', isApplicable: true, ourRisk: null, asIs: 'as it is' });
    expect(sendable(edit(draft, 'ourRiskReason', 'because'))).toMatchObject({ ourRisk: 'high', ourRiskReason: 'because' });
  });

  it('keeps what was refused, and does not repeat it by itself', () => {
    const back = turnBack(takeOff(edit(begin(at(1, '')), 'notes', 'new'), key));

    expect(back.flight).toBeNull();
    expect(back.mine.notes).toBe('new');
  });

  it('lets a tick stand against "none of these" of somebody else', () => {
    const mine = edit(begin(at(1, ''), 'none'), 'choice:a', 'selected');

    const heard = hear(mine, { version: 2, content: write(empty(), 'choice:none', 'selected') });

    expect(sendable(heard).choices).toMatchObject({ a: { status: 'selected' }, none: { status: 'unselected' } });
  });

  it('does not go back to an older version', () => {
    const draft = begin(at(3, 'new'));

    expect(hear(draft, at(2, 'old'))).toBe(draft);
  });
});
