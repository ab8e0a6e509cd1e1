import { QueriesObserver, type QueryObserverOptions, type QueryObserverResult } from '@tanstack/query-core';
import { queries } from './queries';
import { observe, prepared } from './read.svelte';

/** Reads as many things of one kind as there are now; each stands in `all` where it was asked for. */
export function createQueries<T>(options: () => QueryObserverOptions<T, Error>[]): { readonly all: QueryObserverResult<T>[] } {
  const result = observe(
    () => options().map((each) => prepared(each)),
    (first) => {
      const observer = new QueriesObserver(queries, first as QueryObserverOptions[]);
      return {
        setOptions: (next) => observer.setQueries(next as QueryObserverOptions[]),
        getOptimisticResult: (next) => observer.getOptimisticResult(next as QueryObserverOptions[], undefined)[0] as QueryObserverResult<T>[],
        subscribe: (told) => observer.subscribe(told),
      };
    },
  );
  return {
    get all() {
      return result();
    },
  };
}
