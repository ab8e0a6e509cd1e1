import { QueryObserver, type QueryClient, type QueryKey, type QueryObserverOptions, type QueryObserverResult } from '@tanstack/query-core';
import { untrack } from 'svelte';
import { queries } from './queries';

interface Observer<O, R> {
  setOptions(options: O): void;
  getOptimisticResult(options: O): R;
  subscribe(told: () => void): () => void;
}

/** What the page uses of a thing that is read: what came, why nothing came, and reading it anew. */
export type Reading<T> = Pick<QueryObserverResult<T>, 'data' | 'error' | 'refetch'>;

/** Reads something for as long as the calling component stands, and anew when what it asks for changes. */
export function createQuery<F = unknown, T = F, K extends QueryKey = QueryKey>(options: () => QueryObserverOptions<F, Error, T, F, K>): Reading<T> {
  const result = observe(() => prepared(options()), (first) => new QueryObserver<F, Error, T, F, K>(queries, first));
  // One value each: what shows the data is not drawn anew because something is being read again.
  const data = $derived(result().data);
  const error = $derived(result().error);
  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    refetch: (how) => untrack(result).refetch(how),
  };
}

/** Options with the page's own beside them; what is about to be read says so before it is. */
export const prepared = <O extends object>(options: O): O => Object.assign(queries.defaultQueryOptions(options as Parameters<QueryClient['defaultQueryOptions']>[0]), { _optimisticResults: 'optimistic' as const }) as unknown as O;

/** The result of an observer of the library as a value that is drawn; always that of the options as they are now. */
export function observe<O, R>(options: () => O, make: (first: O) => Observer<O, R>): () => R {
  const wanted = $derived(options());
  const observer = make(untrack(() => wanted));
  let told = $state(0);
  const result = $derived.by(() => {
    void told;
    return observer.getOptimisticResult(wanted);
  });

  // What a request reads while it is put together is no reason to put it together again.
  $effect.pre(() => {
    const next = wanted;
    untrack(() => observer.setOptions(next));
  });
  $effect.pre(() => untrack(() => observer.subscribe(() => told++)));
  return () => result;
}
