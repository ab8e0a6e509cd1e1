import { createQuery } from '$lib/api/read.svelte';
import { allOf } from '$lib/api/client';
import { language } from '$lib/language.svelte';

/** A whole list of the organisation under a name of its own. */
export const useList = <T>(name: string, page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null | undefined }>) =>
  createQuery(() => ({ queryKey: ['list', name, language.now], queryFn: () => allOf(page) }));
