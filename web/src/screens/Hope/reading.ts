import { createQuery, keepPreviousData } from '@tanstack/svelte-query';
import type { components } from '$lib/api/schema';
import { askFor } from '$lib/api/untyped';
import type { Rung } from '$lib/marks/rungs';
import { keyOf, workloadHere, type PracticeStanding } from '$lib/workload/reading';

type Place = components['schemas']['PlaceView'];
type Shares = components['schemas']['SharesView'];
type EvidenceView = components['schemas']['EvidenceView'];

export interface Evidence {
  id: string | null;
  kind: string;
  rung: Rung;
  countsAs: Rung;
  isContrary: boolean;
  date: string;
  freshThrough: string | null;
  note: string;
  by: string | null;
  at: Place | null;
  probe: string | null;
  fingerprint: string | null;
  hasFile: boolean;
}

export interface PracticeDetail {
  standing: PracticeStanding;
  intent: string;
  antiPattern: string;
  askFor: string[];
  evidence: Evidence[];
  acceptances: components['schemas']['AcceptanceView'][];
  history: { on: string; kind: string; sentence: string }[];
}

export type DueEvidence = EvidenceView & { title?: string };

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
    queryFn: ({ signal }) => askFor<PracticeDetail>('GET', path(`practices/${encodeURIComponent(code())}`), { signal }),
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
