import { queries } from '$lib/api/queries';

/** Reads anew what was read about a workload under these names, after one changed it oneself. */
export const forget = (workload: string, ...names: string[]): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey: [area, of, what] }) => area === 'workload' && of === workload && names.includes(String(what)) });
