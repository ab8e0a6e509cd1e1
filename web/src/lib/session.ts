import { createQuery } from '$lib/api/read.svelte';
import { api, bodyOf } from './api/client';

/** Who is signed in; refused with 401 where nobody is. */
export const sessionQuery = () => ({
  queryKey: ['session'],
  queryFn: async () => bodyOf(await api.GET('/api/v1/session')),
  staleTime: Infinity,
});

export const useSession = () => createQuery(() => sessionQuery());
