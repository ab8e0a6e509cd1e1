import { untrack } from 'svelte';
import { entryOf, type Asked, type Entry } from './cache.svelte';

/** Something that is read: what came, why nothing came, and reading it anew. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  refetch: () => Promise<void>;
}

/** Reads something for as long as the calling component stands, and anew when what it asks for changes. */
export function createQuery<T>(options: () => Asked<T> & { keepsPrevious?: boolean }): Reading<T> {
  const wanted = $derived(options());
  const entry = $derived(entryNamed<T>(JSON.stringify(wanted.queryKey)));
  let previous: T | undefined;
  const data = $derived.by(() => {
    const now = entry.data;
    previous = now ?? (wanted.keepsPrevious ? previous : undefined);
    return previous;
  });

  show(() => entry, () => wanted);
  return {
    get data() {
      return data;
    },
    get error() {
      return entry.error;
    },
    refetch: () => entry.read(wanted.queryFn, true),
  };
}

/** Shows an entry while the calling component stands, so that it is read when it is old. */
export function show<T>(entry: () => Entry<T>, wanted: () => Asked<T>): void {
  $effect.pre(() => {
    const mine = entry();
    return mine.attach(() => untrack(wanted));
  });
  // What a request reads while it is put together is no reason to put it together again.
  $effect.pre(() => {
    const [mine, asked] = [entry(), wanted()];
    untrack(() => mine.readIfOld(asked));
  });
}

/** The entry of a key by its text, so that a key that is written anew and says the same changes nothing. */
export const entryNamed = <T>(name: string): Entry<T> => entryOf<T>(JSON.parse(name) as unknown[]);
