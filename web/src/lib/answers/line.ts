import { waitBefore } from './backOff';
import type { Content, Field, Known } from './content';
import { beOvertaken, edit, hear, isSettled, land, resolve, takeOff, turnBack, type Draft, type Flight } from './draft';

/** How a request ended. */
export type Outcome =
  | ({ kind: 'taken' } & Known)
  | ({ kind: 'stale' } & Known)
  /** Not done and not to be repeated as it is. */
  | { kind: 'refused'; why: unknown }
  /** Nobody knows whether it was done; to be repeated with its key, at the earliest after so many milliseconds. */
  | { kind: 'away'; after?: number };

/** What a line needs of the world. */
export interface World {
  put: (flight: Flight) => Promise<Outcome>;
  /** Calls back later; returns what prevents it. */
  later: (milliseconds: number, run: () => void) => () => void;
  newKey: () => string;
  /** Keeps a draft where a reload finds it, or forgets it when it is settled. */
  keep: (draft: Draft | null) => void;
  chance?: () => number;
}

/** What a line tells. */
export interface Told {
  changed?: () => void;
  /** Something of mine was saved: the answer before and after it. */
  saved?: (before: Content, after: Known, sent: Content) => void;
}

/** After the last key. */
const typingPause = 600;

/** After the last key of a word that is still being composed: half a word is not worth a version. */
const composingPause = 5_000;

/** Brings one person's work on one answer to the server: one request at a time, until everything is there. Nothing is forgotten before it was acknowledged. */
export class Line {
  draft: Draft;
  /** Attempts in a row that nobody answered. */
  attempts = 0;
  /** Why the server will not take what was sent last; null where it did. */
  refusal: unknown = null;

  private isSending = false;
  private cancel: (() => void) | undefined;
  /** How long to wait after the answer that is awaited now; undefined where nothing was changed since it was sent. */
  private pause: number | undefined;
  private waiting: (() => void)[] = [];

  constructor(
    draft: Draft,
    private readonly world: World,
    private readonly told: Told = {},
  ) {
    this.draft = draft;
  }

  get isAway(): boolean {
    return this.attempts > 0;
  }

  /** Changes fields; what was typed goes after a pause, a choice at once. */
  change(changes: [Field, string][], when: 'now' | 'soon' | 'later'): void {
    this.become(changes.reduce((draft, [field, value]) => edit(draft, field, value), this.draft));
    this.refusal = null;
    this.sendIn({ now: 0, soon: typingPause, later: composingPause }[when]);
  }

  /** Ends a collision. */
  choose(field: Field, value: string): void {
    this.become(resolve(this.draft, field, value));
    this.sendIn(0);
  }

  /** The server was read. */
  hear(known: Known): void {
    const next = hear(this.draft, known);
    if (next !== this.draft) {
      this.become(next);
      this.sendIn(typingPause);
    }
  }

  /** Takes over what another tab left behind. Only a settled line can. */
  adopt(draft: Draft): void {
    const known = this.draft.base;
    this.become({ ...draft, none: this.draft.none });
    this.hear(known);
    this.sendIn(0);
  }

  /** Sends what waits without waiting longer: somebody left the field, or the network is back. */
  flush(): void {
    if (!isSettled(this.draft)) {
      this.sendIn(0, true);
    }
  }

  /** Resolves when there is nothing left that could be sent. */
  settled(): Promise<void> {
    return this.isSending || this.cancel ? new Promise((done) => this.waiting.push(done)) : Promise.resolve();
  }

  // While nobody answers, the next attempt stays where it is: typing on must not knock more often.
  private sendIn(milliseconds: number, isForced = false): void {
    if (this.isSending) {
      this.pause = Math.min(this.pause ?? milliseconds, milliseconds);
      return;
    }

    if (this.isAway && this.cancel && !isForced) {
      return;
    }

    this.cancel?.();
    this.cancel = undefined;
    if (milliseconds === 0) {
      void this.send();
    } else {
      this.cancel = this.world.later(milliseconds, () => void this.send());
    }
  }

  private async send(): Promise<void> {
    this.cancel = undefined;
    this.become(takeOff(this.draft, this.world.newKey));
    const { flight, base } = this.draft;
    if (!flight) {
      this.rest();
      return;
    }

    this.isSending = true;
    this.pause = undefined;
    this.told.changed?.();
    const outcome = await this.world.put(flight);
    this.isSending = false;
    this.arrive(outcome, flight, base.content);
  }

  private arrive(outcome: Outcome, flight: Flight, before: Content): void {
    if (outcome.kind === 'away') {
      this.attempts++;
      this.sendIn(Math.max(waitBefore(this.attempts, this.world.chance), outcome.after ?? 0));
      this.told.changed?.();
      return;
    }

    this.attempts = 0;
    if (outcome.kind === 'refused') {
      this.refusal = outcome.why;
      this.become(turnBack(this.draft));
      if (this.pause === undefined) {
        this.rest();
      } else {
        this.sendIn(this.pause); // something else was said meanwhile
      }

      return;
    }

    this.refusal = null;
    this.become(outcome.kind === 'taken' ? land(this.draft, outcome) : beOvertaken(this.draft, outcome));
    if (outcome.kind === 'taken') {
      this.told.saved?.(before, this.draft.base, flight.content);
    }

    this.sendIn(this.pause ?? 0);
  }

  private rest(): void {
    this.waiting.splice(0).forEach((done) => done());
    this.told.changed?.();
  }

  private become(draft: Draft): void {
    if (draft !== this.draft) {
      this.draft = draft;
      this.world.keep(isSettled(draft) ? null : draft);
      this.told.changed?.();
    }
  }
}
