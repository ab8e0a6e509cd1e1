import { untrack } from 'svelte';
import type { Asked } from './cache.svelte';
import { entryNamed, show, type Reading } from './read.svelte';

/** A list that comes a page at a time. */
export interface Pages<T> extends Reading<{ pages: T[] }> {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<void>;
}

export interface AskedByPage<T, P> extends Omit<Asked<T>, 'queryFn'> {
  queryFn: (how: { signal: AbortSignal; pageParam: P }) => Promise<T>;
  initialPageParam: P;
  /** What asks for the page after this one; undefined after the last. */
  getNextPageParam: (last: T) => P | undefined;
  /** After how many milliseconds it is asked for again while the page is looked at; false for never. */
  refetchInterval?: (data: { pages: T[] } | undefined) => number | false;
}

// How many pages somebody asked for. It belongs to the entry, which is also read anew by others, who must not lose a page that is on its way.
const mostOf = new WeakMap<object, number>();

/** Reads a list page by page, as createQuery reads one thing. */
export function createInfiniteQuery<T, P>(options: () => AskedByPage<T, P>): Pages<T> {
  const wanted = $derived(options());
  const entry = $derived(entryNamed<{ pages: T[] }>(JSON.stringify(wanted.queryKey)));
  const last = $derived(entry.data?.pages.at(-1));
  const next = $derived(last === undefined ? undefined : wanted.getNextPageParam(last));
  const every = $derived(wanted.refetchInterval?.(entry.data));
  let isFetchingNextPage = $state(false);

  // As many pages as are shown or asked for, so that nothing disappears under who reads.
  const readAll = async ({ signal }: { signal: AbortSignal }): Promise<{ pages: T[] }> => {
    const { queryFn, getNextPageParam, initialPageParam } = untrack(() => wanted);
    const most = untrack(() => mostOf.get(entry) ?? 1);
    const pages: T[] = [];
    for (let at: P | undefined = initialPageParam; pages.length === 0 || (at !== undefined && pages.length < most); at = getNextPageParam(pages.at(-1)!)) {
      pages.push(await queryFn({ signal, pageParam: at as P }));
    }

    return { pages };
  };

  show(() => entry, () => ({ ...wanted, queryFn: readAll }));
  $effect(() => {
    if (every) {
      const timer = setInterval(() => document.visibilityState === 'visible' && void entry.read(readAll), every);
      return () => clearInterval(timer);
    }

    return undefined;
  });

  async function fetchNextPage(): Promise<void> {
    const [{ queryFn }, pages, pageParam] = [wanted, entry.data?.pages, next];
    if (pages === undefined || pageParam === undefined) {
      return;
    }

    mostOf.set(entry, pages.length + 1);
    isFetchingNextPage = true;
    // Whoever reads it anew just now doubts the pages that are shown: then they are all read.
    await entry.read(entry.underWay ? readAll : async ({ signal }) => ({ pages: [...pages, await queryFn({ signal, pageParam })] }), true);
    await entry.underWay;
    isFetchingNextPage = false;
  }

  return {
    get data() {
      return entry.data;
    },
    get error() {
      return entry.error;
    },
    get hasNextPage() {
      return next !== undefined;
    },
    get isFetchingNextPage() {
      return isFetchingNextPage;
    },
    refetch: () => entry.read(readAll, true),
    fetchNextPage,
  };
}
