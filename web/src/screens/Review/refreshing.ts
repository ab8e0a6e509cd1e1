import { queries } from '$lib/api/queries';
import { Refusal } from '$lib/api/refusal';
import { m } from '$lib/paraglide/messages';

const touched = ['standing', 'practice', 'evidence', 'acceptances'];

/** Reads anew what a statement about a practice changes. */
export const refresh = (workload: string): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ queryKey: [area, where, what] }) => area === 'workload' && where === workload && touched.includes(String(what)) });

/** A failure in a sentence. */
export const wordsOf = (failure: unknown): string => (failure instanceof Refusal ? `${failure.words.title} ${failure.words.detail}` : m.unreachable_title());
