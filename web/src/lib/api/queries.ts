import { QueryClient } from '@tanstack/query-core';
import { Refusal } from './refusal';

/** What was read, kept while somebody looks. A refusal is an answer and is not asked for again; silence is. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (times, failure) => !(failure instanceof Refusal) && times < 5,
      retryDelay: (times) => Math.min(500 * 2 ** times, 8_000),
      refetchOnWindowFocus: true,
      networkMode: 'always',
      // Otherwise a template that asks for `b.data` only once `a.data` is there never learns that `b` came first.
      notifyOnChangeProps: 'all',
    },
  },
});

// Reads anew what is shown when somebody comes back to the page.
queries.mount();
