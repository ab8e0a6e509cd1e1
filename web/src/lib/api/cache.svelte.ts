import { Refusal } from './refusal';
import { same } from './same';

export type Key = readonly unknown[];

export interface Asked<T> {
  queryKey: Key;
  queryFn: (how: { signal: AbortSignal }) => Promise<T>;
  /** Whether it is to be read now; true where nothing is said. */
  enabled?: boolean;
  /** For how many milliseconds what was read is good enough; 30 s where nothing is said. */
  staleTime?: number;
}

export interface Filter {
  /** How the key begins. */
  queryKey?: Key;
  predicate?: (entry: { queryKey: Key }) => boolean;
}

/** Who shows an entry, and how it is asked for now. */
export type Reader<T> = () => Asked<T>;

const goodFor = 30_000;
const keptFor = 300_000;
const mostTries = 6;

/** One thing that was read. Readers see what came last, while it is read anew too. */
export class Entry<T = unknown> {
  data = $state.raw<T>();
  error = $state.raw<Error | null>(null);
  private readonly readers = new Set<Reader<T>>();
  private at = -Infinity;
  private running: { done: Promise<void>; stop: AbortController } | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly queryKey: Key) {}

  /** Whether somebody shows it and wants it read. */
  get active(): Asked<T> | undefined {
    return [...this.readers].map((reader) => reader()).find((asked) => asked.enabled !== false);
  }

  /** Done when it is read; undefined where nobody reads it. */
  get underWay(): Promise<void> | undefined {
    return this.running?.done;
  }

  get isShown(): boolean {
    return this.readers.size > 0;
  }

  /** Begins to show it; returns what ends that. What nobody shows is not waited for, and is forgotten after five minutes. */
  attach(reader: Reader<T>): () => void {
    clearTimeout(this.leaving);
    this.readers.add(reader);
    return () => {
      this.readers.delete(reader);
      if (!this.isShown) {
        this.leaving = setTimeout(() => {
          this.running?.stop.abort();
          this.leaving = setTimeout(() => entries.get(nameOf(this.queryKey)) === this && entries.delete(nameOf(this.queryKey)), keptFor);
        });
      }
    };
  }

  readIfOld(asked: Asked<T>): void {
    if (asked.enabled !== false && Date.now() - this.at >= (asked.staleTime ?? goodFor)) {
      void this.read(asked.queryFn);
    }
  }

  /** Reads it, or waits for who does; anew also where somebody does, as that may have begun too early. Never fails: what went wrong is shown. */
  read(from: Asked<T>['queryFn'], isAnew = false): Promise<void> {
    if (this.running && !this.running.stop.signal.aborted && !isAnew) {
      return this.running.done;
    }

    this.running?.stop.abort();
    const stop = new AbortController();
    if (this.data === undefined) {
      this.error = null;
    }

    const done = patiently(from, stop.signal)
      .then(
        (data) => !stop.signal.aborted && this.put(data),
        (failure: unknown) => {
          if (!stop.signal.aborted) {
            this.error = failure instanceof Error ? failure : new Error(String(failure));
          }
        },
      )
      .then(() => {
        if (this.running?.stop === stop) {
          this.running = undefined;
        }
      });
    this.running = { done, stop };
    return done;
  }

  /** What it is from now on. Parts that are as they were stay the same objects, so that nothing of them is drawn anew. */
  put(data: T): void {
    [this.data, this.error, this.at] = [same(this.data, data), null, Date.now()];
  }

  /** It may have changed: it is read anew, now or when somebody shows it. */
  async doubt(): Promise<void> {
    this.at = -Infinity;
    const asked = this.active;
    if (asked) {
      await this.read(asked.queryFn, true);
    }
  }

  empty(): Promise<void> {
    [this.data, this.error] = [undefined, null];
    return this.doubt();
  }
}

const entries = new Map<string, Entry>();

const nameOf = (key: Key): string => JSON.stringify(key);

/** The entry of a key; makes it where there is none. */
export function entryOf<T>(key: Key): Entry<T> {
  const name = nameOf(key);
  const entry = entries.get(name) ?? new Entry(key);
  entries.set(name, entry);
  return entry as Entry<T>;
}

/** What was read, kept while somebody looks and five minutes longer. */
export const queries = {
  /** What these keys name may have changed. Done when all of it that is shown was read anew. */
  invalidateQueries: async (filter: Filter = {}): Promise<void> => void (await Promise.all(found(filter).map((entry) => entry.doubt()))),

  removeQueries: (filter: Filter): void => found(filter).forEach((entry) => entries.delete(nameOf(entry.queryKey))),

  setQueryData: <T>(key: Key, data: T): void => entryOf<T>(key).put(data),

  /** Changes what is known; a change to undefined is none. */
  setQueriesData<T>(filter: Filter, change: (data: T | undefined) => T | undefined): void {
    for (const entry of found(filter) as Entry<T>[]) {
      const data = change(entry.data);
      if (data !== undefined) {
        entry.put(data);
      }
    }
  },

  /** Forgets everything, as somebody else may look from now on; what is shown is read anew. */
  clear(): void {
    for (const [name, entry] of entries) {
      void entry.empty();
      if (!entry.isShown) {
        entries.delete(name);
      }
    }
  },
};

/** Done when all is read that is being read now; undefined where nothing is. */
export function underWay(): Promise<unknown> | undefined {
  const waits = [...entries.values()].flatMap((entry) => entry.underWay ?? []);
  return waits.length > 0 ? Promise.all(waits) : undefined;
}

// Who comes back to the page sees it as it is now.
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    entries.forEach((entry) => {
      const asked = entry.active;
      if (asked) {
        entry.readIfOld(asked);
      }
    });
  }
});

const found = ({ queryKey = [], predicate }: Filter): Entry[] =>
  [...entries.values()].filter((entry) => queryKey.every((part, at) => nameOf([part]) === nameOf([entry.queryKey[at]])) && (predicate?.(entry) ?? true));

// A refusal is an answer and is not asked for again; silence is.
async function patiently<T>(from: Asked<T>['queryFn'], signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await from({ signal });
    } catch (failure) {
      if (signal.aborted || failure instanceof Refusal || tries >= mostTries) {
        throw failure;
      }

      await new Promise((done) => setTimeout(done, Math.min(250 * 2 ** tries, 8_000)));
      if (signal.aborted) {
        throw failure;
      }
    }
  }
}
