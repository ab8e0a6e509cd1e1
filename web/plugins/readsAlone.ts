import type { Plugin } from 'vite';

const None = '\0kotsu-no-mutations';

/** Leaves out what the query client brings for mutations: the page writes through its own calls, and the client would load the rest for nobody. */
export function readsAlone(): Plugin {
  return {
    name: 'kotsu-reads-alone',
    enforce: 'pre',
    resolveId: (wanted, from) => (wanted === './mutationCache.js' && from?.includes('query-core') ? None : undefined),
    load: (id) => (id === None ? 'export class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() { return Promise.resolve(); } }' : undefined),
  };
}
