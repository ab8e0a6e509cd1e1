import type { Draft } from './draft';

/** Where a draft belongs. */
export interface Place {
  person: string;
  workload: string;
  lens: string;
  question: string;
}

type Review = Omit<Place, 'question'>;

/** What was found of another tab that is gone. */
export interface LeftBehind {
  question: string;
  draft: Draft;
  /** Forgets it: call after it was taken over. */
  forget: () => void;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A tab that was silent for so long is gone; milliseconds. A tab in the background is heard once a minute at worst, and what two tabs send merges. */
export const silence = 20_000;

const form = 1;

/**
 * Drafts in the browser's storage, one for each tab, so that two tabs never overwrite each other. A tab that closes leaves its drafts behind; the next
 * one that opens the same review takes them over.
 */
export class Keeping {
  /** Whether the last draft could not be kept: storage is full or forbidden. */
  isFailing = false;

  constructor(
    private readonly shelf: Shelf,
    readonly tab: string,
    private readonly now: () => number,
  ) {}

  /** Says that this tab lives. */
  beat(): void {
    this.put(`kotsu-tab/${this.tab}`, String(this.now()));
  }

  /** Says that this tab ends; what it keeps is free from now on. */
  end(): void {
    this.shelf.removeItem(`kotsu-tab/${this.tab}`);
  }

  keep(place: Place, draft: Draft | null): void {
    const key = `${prefixOf(place)}${place.question}/${this.tab}`;
    if (draft) {
      this.put(key, JSON.stringify({ form, draft: { ...draft, heard: null } }));
    } else {
      this.shelf.removeItem(key);
      this.isFailing = false;
    }
  }

  /** The drafts of a review that no living tab holds. */
  leftBehind(review: Review): LeftBehind[] {
    const prefix = prefixOf(review);
    return this.keys(prefix).flatMap((key) => {
      const [question, tab] = key.slice(prefix.length).split('/');
      const draft = this.read(key);
      return question && tab && tab !== this.tab && draft && !this.isAlive(tab) ? [{ question, draft, forget: () => this.shelf.removeItem(key) }] : [];
    });
  }

  private isAlive(tab: string): boolean {
    const heard = this.shelf.getItem(`kotsu-tab/${tab}`);
    return heard !== null && this.now() - Number(heard) < silence;
  }

  private read(key: string): Draft | undefined {
    try {
      const kept = JSON.parse(this.shelf.getItem(key) ?? '') as { form: number; draft: Draft };
      return kept.form === form ? kept.draft : undefined;
    } catch (failure) {
      if (failure instanceof SyntaxError) {
        return undefined;
      }

      throw failure;
    }
  }

  private put(key: string, value: string): void {
    try {
      this.shelf.setItem(key, value);
      this.isFailing = false;
    } catch {
      // Full or forbidden: the page still has it, and asks before it is closed.
      this.isFailing = true;
    }
  }

  private keys(prefix: string): string[] {
    return Array.from({ length: this.shelf.length }, (_, at) => this.shelf.key(at) ?? '').filter((key) => key.startsWith(prefix));
  }
}

const prefixOf = ({ person, workload, lens }: Review): string => `kotsu-answer/${person}/${workload}/${lens}/`;
