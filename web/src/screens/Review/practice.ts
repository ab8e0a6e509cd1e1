import { createQuery } from '$lib/api/read.svelte';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { keyOf, workloadHere } from '$lib/workload/reading';

/** One thing that speaks for or against a practice. */
export type Evidence = components['schemas']['EvidencePieceView'];

/** What stands for and against a practice, and what happened to it. */
export const usePractice = (code: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'practice', code()),
    enabled: code() !== '',
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      bodyOf(await api.GET('/api/v1/workloads/{workload}/practices/{code}', { params: { path: { workload: workloadHere(), code: code() } }, signal })),
  }));
