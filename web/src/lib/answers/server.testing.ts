import { complete, type Content, type Known } from './content';
import type { Flight } from './draft';
import type { Outcome } from './line';

/** The server's rules for one answer: versions, and keys that make a repetition harmless. */
export class AnswerServer {
  version = 0;
  content: Content = complete(null);
  taken = 0;
  private readonly answered = new Map<string, Known>();

  put(flight: Flight): Outcome {
    const before = this.answered.get(flight.key);
    if (before) {
      return { kind: 'taken', ...before };
    }

    if (flight.version !== this.version) {
      return { kind: 'stale', version: this.version, content: this.content };
    }

    this.version++;
    this.taken++;
    // As it would come over the wire: nothing is shared.
    this.content = JSON.parse(JSON.stringify(flight.content)) as Content;
    this.answered.set(flight.key, this.known);
    return { kind: 'taken', ...this.known };
  }

  get known(): Known {
    return { version: this.version, content: this.content };
  }
}

interface Due {
  at: number;
  run: () => void;
}

/** Time that passes only when a test lets it. */
export class Clock {
  now = 0;
  private due: Due[] = [];

  later = (milliseconds: number, run: () => void): (() => void) => {
    const due = { at: this.now + milliseconds, run };
    this.due.push(due);
    return () => (this.due = this.due.filter((other) => other !== due));
  };

  wait = (milliseconds: number): Promise<void> => new Promise((done) => this.later(milliseconds, done));

  /** Lets time pass, each thing at its moment and with everything that follows of it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settle();
    for (;;) {
      const next = this.due.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) {
        this.now = end;
        return;
      }

      this.due = this.due.filter((other) => other !== next);
      this.now = next.at;
      next.run();
      await settle();
    }
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    await Promise.resolve();
  }
}

/** A browser's storage. */
export class Shelf {
  private readonly rows = new Map<string, string>();
  isFull = false;
  get length(): number {
    return this.rows.size;
  }
  key = (at: number): string | null => [...this.rows.keys()][at] ?? null;
  getItem = (key: string): string | null => this.rows.get(key) ?? null;
  removeItem = (key: string): void => void this.rows.delete(key);
  setItem = (key: string, value: string): void => {
    if (this.isFull) {
      throw new DOMException('full', 'QuotaExceededError');
    }

    this.rows.set(key, value);
  };
}
