import { queries } from '$lib/api/queries';
import { didUndoable } from '$lib/frame/undo';
import { complete, differences, isText, read, tickChanges, type Content, type Field, type Known } from './content';
import { begin, isSettled, whyHeld, type Draft } from './draft';
import { Keeping } from './keeping';
import { Line } from './line';
import { newKey, putAnswer, type AnswerView } from './wire';

/** How it stands with what was typed into a field. */
export type FieldState = 'none' | 'saved' | 'saving' | 'waiting' | 'tooLong' | 'noReason' | 'collided' | 'refused';

interface Stand {
  draft: Draft;
  isAway: boolean;
  refusal: unknown;
}

/** What was changed in one go, and how it is called. */
interface Deed {
  words: () => string;
  isTyped: boolean;
  former: Map<Field, string>;
  /** What it came to: only from there it is taken back. */
  latest: Map<Field, string>;
  /** Whether the field was left; what is typed next is another deed. */
  isOver: boolean;
  /** Whether it can be taken back: something of it was saved. */
  isTold: boolean;
}

const keeping = new Keeping(shelf(), newKey(), Date.now);
const desks = new Map<string, Desk>();

function watched<T>(first: T): { now: T } {
  let now = $state.raw(first);
  return {
    get now() {
      return now;
    },
    set now(next) {
      now = next;
    },
  };
}

/** One person's answers to a review: what stands in the fields, and what is under way to the server. One for the life of the page. */
export class Desk {
  private readonly lines = new Map<string, Line>();
  private readonly known = new Map<string, Known>();
  private readonly nones = new Map<string, string>();
  private readonly stands = new Map<string, { now: Stand | undefined }>();
  private touched = $state.raw<ReadonlySet<string>>(new Set());
  private readonly deeds = new Map<string, Deed>();
  private readonly undoing = new Set<string>();
  private forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly person: string,
    readonly workload: string,
    readonly lens: string,
  ) {}

  /** The questions of the review as the server has them: merged into what is being typed. */
  hear(answers: readonly AnswerView[], nones: ReadonlyMap<string, string>): void {
    nones.forEach((none, question) => this.nones.set(question, none));
    for (const answer of answers) {
      const known = { version: answer.version, content: complete(answer.content) };
      this.known.set(answer.question, known);
      this.lines.get(answer.question)?.hear(known);
    }

    this.takeOver();
  }

  /** What stands in the fields of a question: mine where I said something, else what the server has. */
  contentOf(question: string): Content | undefined {
    return this.standOf(question)?.draft.mine;
  }

  draftOf(question: string): Draft | undefined {
    return this.standOf(question)?.draft;
  }

  refusalOf(question: string): unknown {
    return this.standOf(question)?.refusal ?? null;
  }

  /** Whether nobody answers just now. */
  isAway(question: string): boolean {
    return this.standOf(question)?.isAway ?? false;
  }

  /** Sends once more what was refused. */
  again(question: string): void {
    this.lines.get(question)?.flush();
  }

  isUnsent(question: string): boolean {
    const stand = this.standOf(question);
    return stand !== undefined && !isSettled(stand.draft);
  }

  stateOf(question: string, field: Field): FieldState {
    const stand = this.standOf(question);
    if (!stand) {
      return 'none';
    }

    const { draft } = stand;
    if (draft.collisions[field]) {
      return 'collided';
    }

    if (read(draft.mine, field) === read(draft.base.content, field)) {
      return this.touched.has(`${question} ${field}`) ? 'saved' : 'none';
    }

    return whyHeld(draft.mine, field) ?? (stand.refusal ? 'refused' : stand.isAway ? 'waiting' : 'saving');
  }

  tick(question: string, choice: string, isTicked: boolean, words: () => string): void {
    const content = this.lineOf(question).draft.mine;
    this.change(question, tickChanges(content, choice, isTicked, this.nones.get(question) ?? null), words);
  }

  /** Chooses something: sent at once. */
  change(question: string, changes: [Field, string][], words: () => string): void {
    this.begin(question, changes, words);
    this.lineOf(question).change(changes, 'now');
  }

  /** Types something: sent after a pause; after a longer one while a word is still being composed. */
  type(question: string, field: Field, value: string, words: () => string, isComposing = false): void {
    this.begin(question, [[field, value]], words);
    this.lineOf(question).change([[field, value]], isComposing ? 'later' : 'soon');
  }

  /** The field was left. */
  leave(question: string, field: Field): void {
    const [deed, line] = [this.deeds.get(`${question} ${field}`), this.lines.get(question)];
    if (deed && line) {
      deed.isOver = true;
      deed.latest.set(field, read(line.draft.mine, field));
    }

    line?.flush();
  }

  /** Ends a collision. */
  choose(question: string, field: Field, value: string): void {
    this.lineOf(question).choose(field, value);
  }

  flush(): void {
    this.lines.forEach((line) => line.flush());
  }

  /** Takes over what closed tabs left behind, where nothing else is under way. */
  takeOver(): void {
    for (const left of keeping.leftBehind(this)) {
      if (this.known.has(left.question) && isSettled(this.lineOf(left.question).draft)) {
        this.lineOf(left.question).adopt(left.draft);
        left.forget();
      }
    }
  }

  get hasUnsent(): boolean {
    return [...this.lines.values()].some((line) => !isSettled(line.draft));
  }

  private lineOf(question: string): Line {
    const known = this.known.get(question) ?? { version: 0, content: complete(null) };
    const line = this.lines.get(question) ?? this.open(question, begin(known, this.nones.get(question) ?? null));
    this.lines.set(question, line);
    return line;
  }

  private open(question: string, draft: Draft): Line {
    const place = { person: this.person, workload: this.workload, lens: this.lens, question };
    const line: Line = new Line(
      draft,
      {
        put: (flight) => putAnswer(place, flight, (view) => this.remember(view)),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        newKey,
        keep: (kept) => keeping.keep(place, kept),
      },
      {
        changed: () => (this.placeOf(question).now = { draft: line.draft, isAway: line.isAway, refusal: line.refusal }),
        saved: (before, after, sent) => this.saved(question, before, after, sent),
      },
    );
    return line;
  }

  private standOf(question: string): Stand | undefined {
    return this.placeOf(question).now;
  }

  // Each question is watched alone: a key that is typed into one draws nothing of the others.
  private placeOf(question: string): { now: Stand | undefined } {
    let place = this.stands.get(question);
    if (!place) {
      place = watched<Stand | undefined>(undefined);
      this.stands.set(question, place);
    }

    return place;
  }

  // A text is one deed from the first key until the field is left, however often it was saved meanwhile.
  private begin(question: string, changes: [Field, string][], words: () => string): void {
    const mine = this.lineOf(question).draft.mine;
    const isTyped = changes.every(([field]) => isText(field));
    const key = `${question} ${changes[0]![0]}`;
    this.touched = new Set([...this.touched, ...changes.map(([field]) => `${question} ${field}`)]);
    if (!isTyped || (this.deeds.get(key)?.isOver ?? true)) {
      this.deeds.delete(key); // the newest stands last, and is undone first
      this.deeds.set(key, { words, isTyped, former: new Map(changes.map(([field]) => [field, read(mine, field)])), latest: new Map(), isOver: !isTyped, isTold: false });
    }
  }

  private saved(question: string, before: Content, after: Known, sent: Content): void {
    this.forgetSoon();
    if (this.undoing.has(question)) {
      return;
    }

    const changed = new Set(differences(before, sent).map((field) => `${question} ${field}`));
    for (const [key, deed] of [...this.deeds].filter(([each]) => changed.has(each))) {
      if (!deed.isTyped || !deed.isOver) {
        deed.former.forEach((_, field) => deed.latest.set(field, read(after.content, field)));
      }

      if (deed.isOver) {
        this.deeds.delete(key);
      }

      if (!deed.isTold) {
        deed.isTold = true;
        didUndoable(deed.words, () => this.undo(question, deed));
      }
    }
  }

  // Only what nobody changed since: undoing must not take away what somebody else said.
  private async undo(question: string, deed: Deed): Promise<void> {
    const line = this.lineOf(question);
    await line.settled();
    const changes = [...deed.former].filter(([field, former]) => former !== read(line.draft.mine, field));
    if (changes.some(([field]) => read(line.draft.mine, field) !== deed.latest.get(field))) {
      throw new Error('Changed since.');
    }

    this.deeds.clear();
    this.undoing.add(question);
    try {
      line.change(changes, 'now');
      await line.settled();
    } finally {
      this.undoing.delete(question);
    }

    if (line.refusal) {
      throw line.refusal instanceof Error ? line.refusal : new Error('Refused.');
    }
  }

  private remember(view: AnswerView): void {
    queries.setQueriesData<AnswerView[]>({ queryKey: ['workload', this.workload, 'answers', this.lens] }, (list) =>
      list?.map((answer) => (answer.question === view.question && view.version > answer.version ? { ...view, title: answer.title, isPrioritised: answer.isPrioritised } : answer)),
    );
  }

  // Figures follow a moment later: walking down a list with the space bar must not read them after each tick.
  private forgetSoon(): void {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => {
      const touched = ['standing', 'practice', 'revisions'];
      void queries.invalidateQueries({ predicate: ({ queryKey: [area, workload, what] }) => area === 'workload' && workload === this.workload && touched.includes(String(what)) });
    }, 800);
  }
}

/** The desk of a person for a review. */
export function deskOf(person: string, workload: string, lens: string): Desk {
  const key = `${person}/${workload}/${lens}`;
  const desk = desks.get(key) ?? new Desk(person, workload, lens);
  if (desks.size === 0) {
    keepAlive();
  }

  desks.set(key, desk);
  return desk;
}

function keepAlive(): void {
  keeping.beat();
  setInterval(() => {
    keeping.beat();
    desks.forEach((desk) => desk.takeOver());
  }, 5_000);
  addEventListener('online', () => desks.forEach((desk) => desk.flush()));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && desks.forEach((desk) => desk.flush()));
  addEventListener('pagehide', () => keeping.end());
  addEventListener('pageshow', () => keeping.beat());
  addEventListener('beforeunload', (event) => {
    if (keeping.isFailing && [...desks.values()].some((desk) => desk.hasUnsent)) {
      event.preventDefault();
    }
  });
}

function shelf(): Storage {
  try {
    return localStorage;
  } catch {
    // Forbidden by the browser's settings: nothing is kept, and the page asks before it is closed.
    const refuse = (): never => {
      throw new Error('No storage.');
    };
    return { length: 0, key: () => null, getItem: () => null, removeItem: () => undefined, setItem: refuse, clear: () => undefined };
  }
}
