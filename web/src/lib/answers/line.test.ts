import { describe, expect, it } from 'vitest';
import { waitBefore } from './backOff';
import { chanceFrom, oneOf } from './chance.testing';
import { read } from './content';
import { begin, isSettled, type Draft, type Flight } from './draft';
import { Keeping, silence } from './keeping';
import { Line, type Outcome } from './line';
import { AnswerServer, Clock, Shelf } from './server.testing';

const place = { person: 'p', workload: 'w', lens: 'l', question: 'q' };

/** A browser tab on the question: its network can fail on the way there and on the way back, and it can be reloaded. */
class Tab {
  isOnline = true;
  line: Line;
  sent: Flight[] = [];
  private keeping: Keeping;
  private life = 0;
  private keys = 0;

  constructor(
    private readonly name: string,
    private readonly server: AnswerServer,
    private readonly clock: Clock,
    private readonly shelf: Shelf,
    private readonly chance: () => number = () => 1,
    private readonly loss = 0,
  ) {
    this.keeping = this.newKeeping();
    this.line = this.open();
  }

  private newKeeping = (): Keeping => new Keeping(this.shelf, `${this.name}.${this.life}`, () => this.clock.now);

  private open(): Line {
    const [life, keeping] = [this.life, this.keeping];
    keeping.beat();
    return new Line(begin(this.server.known), {
      put: async (flight) => {
        this.sent.push(flight);
        await this.clock.wait(10 + 80 * this.chance());
        if (!this.isOnline || this.chance() < this.loss || life !== this.life) {
          return { kind: 'away' };
        }

        const outcome: Outcome = this.server.put(JSON.parse(JSON.stringify(flight)) as Flight);
        await this.clock.wait(10 + 80 * this.chance());
        return this.isOnline && this.chance() >= this.loss ? outcome : { kind: 'away' };
      },
      later: (milliseconds, run) => this.clock.later(milliseconds, () => life === this.life && run()),
      newKey: () => `${this.name}-${this.keys++}`,
      keep: (draft: Draft | null) => life === this.life && keeping.keep(place, draft),
      chance: this.chance,
    });
  }

  /** Closes the page in the middle of whatever it does, and opens it again. */
  reload(isPolite: boolean): void {
    if (isPolite) {
      this.keeping.end();
    }

    this.life++;
    this.keeping = this.newKeeping();
    this.line = this.open();
    this.takeOver();
  }

  beat = (): void => this.keeping.beat();

  takeOver(): void {
    const [left] = this.keeping.leftBehind(place);
    if (left && this.isIdle) {
      this.line.adopt(left.draft);
      left.forget();
    }
  }

  get isIdle(): boolean {
    return isSettled(this.line.draft);
  }

  notes = (): string => read(this.line.draft.mine, 'notes');
}

function world(): { server: AnswerServer; clock: Clock; shelf: Shelf } {
  return { server: new AnswerServer(), clock: new Clock(), shelf: new Shelf() };
}

describe('bringing an answer to the server', () => {
  it('sends a tick at once and a text 600 ms after the last key', async () => {
    const { server, clock, shelf } = world();
    const tab = new Tab('one', server, clock, shelf);

    tab.line.change([['choice:a', 'selected']], 'now');
    expect(tab.sent).toHaveLength(1);

    await clock.pass(1_000);
    tab.line.change([['notes', 'a']], 'soon');
    await clock.pass(590);
    tab.line.change([['notes', 'ab']], 'soon');
    await clock.pass(590);
    expect(tab.sent).toHaveLength(1);
    await clock.pass(500);

    expect(server.content.notes).toBe('ab');
    expect(tab.sent).toHaveLength(2);
  });

  it('sends at once when the field is left', async () => {
    const { server, clock, shelf } = world();
    const tab = new Tab('one', server, clock, shelf);

    tab.line.change([['notes', 'a']], 'soon');
    tab.line.flush();
    await clock.pass(300);

    expect(server.content.notes).toBe('a');
  });

  it('sends one request at a time, though ticks come faster', async () => {
    const { server, clock, shelf } = world();
    const tab = new Tab('one', server, clock, shelf);

    ['a', 'b', 'c', 'd'].forEach((id) => tab.line.change([[`choice:${id}`, 'selected']], 'now'));
    await clock.pass(1_000);

    expect(Object.keys(server.content.choices)).toEqual(['a', 'b', 'c', 'd']);
    expect(tab.sent).toHaveLength(2);
  });

  it('repeats with the same key until somebody answers, and then sends what was typed meanwhile', async () => {
    const { server, clock, shelf } = world();
    const tab = new Tab('one', server, clock, shelf);
    tab.isOnline = false;

    tab.line.change([['notes', 'before']], 'soon');
    await clock.pass(15_000);
    tab.line.change([['notes', 'before and after']], 'soon');
    await clock.pass(15_000);
    expect(tab.line.isAway).toBe(true);
    expect(new Set(tab.sent.map((flight) => flight.key)).size).toBe(1);
    tab.isOnline = true;
    tab.line.flush();
    await clock.pass(2_000);

    expect(server.content.notes).toBe('before and after');
    expect(tab.line.isAway).toBe(false);
  });

  it('keeps what was refused and tries again with the next change', async () => {
    const { clock } = world();
    const outcomes: Outcome[] = [{ kind: 'refused', why: 'no' }, { kind: 'taken', version: 1, content: { ...begin({ version: 0, content: new AnswerServer().content }).mine, notes: 'ab' } }];
    const kept: (Draft | null)[] = [];
    const line = new Line(begin(new AnswerServer().known), {
      put: () => Promise.resolve(outcomes.shift()!),
      later: clock.later,
      newKey: () => 'key',
      keep: (draft) => kept.push(draft),
    });

    line.change([['notes', 'a']], 'now');
    await clock.pass(1_000);
    expect(line.refusal).toBe('no');
    expect(kept.at(-1)?.mine.notes).toBe('a');
    line.change([['notes', 'ab']], 'soon');
    await clock.pass(1_000);

    expect(line.refusal).toBeNull();
    expect(kept.at(-1)).toBeNull();
  });

  it('waits longer after each silence, at most 8 s, never in step with others', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((attempt) => waitBefore(attempt, () => 1))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
    expect(waitBefore(3, () => 0)).toBe(1_000);
  });
});

describe('drafts in the browser', () => {
  it('survive a reload in the middle of a request', async () => {
    const { server, clock, shelf } = world();
    const tab = new Tab('one', server, clock, shelf);
    tab.isOnline = false;
    tab.line.change([['notes', 'typed']], 'soon');
    await clock.pass(2_000);

    tab.isOnline = true;
    tab.reload(true);
    await clock.pass(2_000);

    expect(tab.notes()).toBe('typed');
    expect(server.content.notes).toBe('typed');
    expect(shelf.length).toBe(1); // that the tab lives
  });

  it('of a living tab are left alone; those of a tab that crashed are taken over when it was silent', async () => {
    const { server, clock, shelf } = world();
    const [one, other] = [new Tab('one', server, clock, shelf), new Tab('two', server, clock, shelf)];
    one.isOnline = false;
    one.line.change([['notes', 'typed']], 'soon');

    other.takeOver();
    expect(other.notes()).toBe('');
    await clock.pass(silence);
    other.takeOver();
    await clock.pass(1_000);

    expect(server.content.notes).toBe('typed');
  });

  it('that cannot be kept are told', () => {
    const shelf = new Shelf();
    shelf.isFull = true;
    const keeping = new Keeping(shelf, 'one', () => 0);

    keeping.keep(place, begin(new AnswerServer().known));

    expect(keeping.isFailing).toBe(true);
  });

  it('of another form or of no form are left where they are', () => {
    const shelf = new Shelf();
    shelf.setItem('kotsu-answer/p/w/l/q/old', '{"form":0}');
    shelf.setItem('kotsu-answer/p/w/l/r/old', 'not JSON');

    expect(new Keeping(shelf, 'one', () => 0).leftBehind(place)).toEqual([]);
    expect(shelf.length).toBe(2);
  });
});

// Some people, tabs that are reloaded and crash, a network that loses requests and answers: every word that anybody typed is there in the end.
describe.each(Array.from({ length: 150 }, (_, seed) => seed))('with chance %i', (seed) => {
  it('no word is lost', { timeout: 60_000 }, async () => {
    const chance = chanceFrom(seed + 1);
    const { server, clock } = world();
    const shelves = [new Shelf(), new Shelf()];
    const tabs = [0, 0, 1].map((owner, at) => new Tab(`t${at}`, server, clock, shelves[owner]!, chance, 0.3));
    const words: string[] = [];

    for (let step = 0; step < 60; step++) {
      const tab = oneOf(chance, tabs);
      tabs.forEach((each) => each.beat());
      act(tab, chance, words, server);
      await clock.pass(chance() * 900);
    }

    for (let round = 0; round < 40; round++) {
      tabs.forEach((tab) => {
        tab.isOnline = true;
        tab.beat();
        tab.takeOver();
        tab.line.hear(server.known);
        combineAll(tab);
        tab.line.flush();
      });
      await clock.pass(5_000);
    }

    expect(tabs.map((tab) => tab.isIdle)).toEqual([true, true, true]);
    const missing = words.filter((word) => !server.content.notes.includes(word) && !server.content.asIs.includes(word));
    expect(missing).toEqual([]);
    expect(shelves.flatMap((shelf) => Array.from({ length: shelf.length }, (_, at) => shelf.key(at))).filter((key) => key?.startsWith('kotsu-answer/'))).toEqual([]);
  });
});

function act(tab: Tab, chance: () => number, words: string[], server: AnswerServer): void {
  const what = chance();
  if (what < 0.55) {
    const field = oneOf(chance, ['notes', 'asIs']);
    const word = `w${words.length}.`;
    words.push(word);
    tab.line.change([[field, `${read(tab.line.draft.mine, field)}${word}`]], 'soon');
  } else if (what < 0.65) {
    tab.line.change([[oneOf(chance, ['choice:a', 'choice:b']), oneOf(chance, ['selected', 'unselected'])]], 'now');
  } else if (what < 0.75) {
    tab.isOnline = !tab.isOnline;
  } else if (what < 0.82) {
    tab.reload(chance() < 0.8);
  } else if (what < 0.92) {
    tab.line.hear(server.known);
  } else {
    combineAll(tab);
  }
}

function combineAll(tab: Tab): void {
  for (const [field, { theirs }] of Object.entries(tab.line.draft.collisions)) {
    const mine = read(tab.line.draft.mine, field);
    const theirWords = theirs.match(/w\d+\./g) ?? [];
    tab.line.choose(field, field.startsWith('choice:') ? theirs : mine + theirWords.filter((word) => !mine.includes(word)).join(''));
  }
}
