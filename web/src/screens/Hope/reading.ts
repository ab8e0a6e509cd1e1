import { createQuery } from '$lib/api/read.svelte';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import type { Rung } from '$lib/marks/rungs';
import { keyOf, workloadHere } from '$lib/workload/reading';

export type PracticeDetail = components['schemas']['PracticeDetailView'];
export type Evidence = PracticeDetail['evidence'][number];

export interface Picks {
  evidence: { practice: string; rung: Rung }[];
  acceptances: string[];
}

const here = () => ({ workload: workloadHere() });

export const usePractice = (code: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'practice', code()),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/practices/{code}', { params: { path: { ...here(), code: code() } }, signal })),
    enabled: code() !== '',
  }));

export const useDue = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'due'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/evidence/due', { params: { path: here(), query: { limit: 20 } }, signal })).items,
  }));

/** What would be if the picked were so. Nothing is stored. */
export const whatIf = (picks: Picks) => ({
  queryKey: keyOf(workloadHere(), 'standing', 'what-if', picks),
  queryFn: async ({ signal }: { signal: AbortSignal }) => bodyOf(await api.POST('/api/v1/workloads/{workload}/what-if', { params: { path: here() }, body: picks, signal })),
  keepsPrevious: true,
});
