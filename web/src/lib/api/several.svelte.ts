import { untrack } from 'svelte';
import { entryOf, type Asked } from './cache.svelte';

interface Several<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
}

/** Reads as many things of one kind as there are now; each stands in `all` where it was asked for. */
export function createQueries<T>(options: () => Asked<T>[]): { readonly all: Several<T>[] } {
  const wanted = $derived(options());
  const entries = $derived(wanted.map(({ queryKey }) => entryOf<T>(queryKey)));

  $effect.pre(() => {
    const [asked, mine] = [wanted, entries];
    return untrack(() => {
      const ends = mine.map((entry, at) => entry.attach(() => asked[at]!));
      mine.forEach((entry, at) => entry.readIfOld(asked[at]!));
      return () => ends.forEach((end) => end());
    });
  });
  return {
    get all() {
      return entries;
    },
  };
}
