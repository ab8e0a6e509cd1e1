import { createQuery, keepPreviousData } from '@tanstack/svelte-query';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { askFor } from '$lib/api/untyped';
import type { Rung } from '$lib/marks/rungs';
import { keyOf, workloadHere } from '$lib/workload/reading';

type Shares = components['schemas']['SharesView'];
type EvidenceView = components['schemas']['EvidenceView'];

export type PracticeDetail = components['schemas']['PracticeDetailView'];
export type Evidence = PracticeDetail['evidence'][number];

export type DueEvidence = EvidenceView & { practiceTitle?: string | null };

export interface WhatIf {
  before: Shares;
  after: Shares;
  points: Record<string, number>;
}

export interface Picks {
  evidence: { practice: string; rung: Rung }[];
  acceptances: string[];
}

const path = (rest: string) => `/api/v1/workloads/${workloadHere()}/${rest}`;

export const usePractice = (code: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'practice', code()),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/practices/{code}', { params: { path: { workload: workloadHere(), code: code() } }, signal })),
    enabled: code() !== '',
  }));

export const useDue = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'due'),
    queryFn: async ({ signal }) => (await askFor<{ items: DueEvidence[] }>('GET', path('evidence/due?limit=20'), { signal })).items,
  }));

/** What would be if the picked were so. Nothing is stored. */
export const whatIf = (picks: Picks) => ({
  queryKey: keyOf(workloadHere(), 'standing', 'what-if', picks),
  queryFn: ({ signal }: { signal: AbortSignal }) => askFor<WhatIf>('POST', path('what-if'), { body: picks, signal }),
  placeholderData: keepPreviousData,
});
