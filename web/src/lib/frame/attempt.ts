import { Refusal } from '$lib/api/refusal';
import { m } from '$lib/paraglide/messages';
import { tell } from './notices.svelte';

/** Does something that the server may refuse. The refusal is told at the edge of the page, and the answer is then undefined. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (failure) {
    tell({ words: () => (failure instanceof Refusal ? `${failure.words.title} ${failure.words.detail}` : m.unreachable_title()), isFailure: true });
    return undefined;
  }
}
