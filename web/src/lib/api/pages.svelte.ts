import { InfiniteQueryObserver, type InfiniteData, type InfiniteQueryObserverOptions, type InfiniteQueryObserverResult, type QueryKey } from '@tanstack/query-core';
import { untrack } from 'svelte';
import { queries } from './queries';
import { observe, prepared, type Reading } from './read.svelte';

/** A list that comes a page at a time. */
export type Pages<T> = Reading<InfiniteData<T>> & Pick<InfiniteQueryObserverResult<InfiniteData<T>>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** Reads a list page by page, as createQuery reads one thing. */
export function createInfiniteQuery<F = unknown, P = unknown, K extends QueryKey = QueryKey>(options: () => InfiniteQueryObserverOptions<F, Error, InfiniteData<F>, K, P>): Pages<F> {
  const result = observe(() => prepared(options()), (first) => new InfiniteQueryObserver<F, Error, InfiniteData<F>, K, P>(queries, first));
  const data = $derived(result().data);
  const error = $derived(result().error);
  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get hasNextPage() {
      return result().hasNextPage;
    },
    get isFetchingNextPage() {
      return result().isFetchingNextPage;
    },
    refetch: (how) => untrack(result).refetch(how),
    fetchNextPage: (how) => untrack(result).fetchNextPage(how),
  };
}
