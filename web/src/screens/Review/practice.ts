import { createQuery } from '@tanstack/svelte-query';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import type { Rung } from '$lib/marks/rungs';
import { keyOf, workloadHere } from '$lib/workload/reading';

/** One thing that speaks for or against a practice. */
export interface Evidence {
  id?: string | null;
  kind: 'answer' | 'note' | 'finding' | 'file' | 'acceptance';
  rung: Rung;
  countsAs: Rung;
  isContrary: boolean;
  date: string;
  freshThrough?: string | null;
  note: string;
  by?: string | null;
  at?: components['schemas']['PlaceView'] | null;
  probe?: string | null;
  fingerprint?: string | null;
  hasFile?: boolean;
}

/** What stands for and against a practice, and what happened to it. */
export interface PracticeDetails {
  evidence: Evidence[];
  acceptances: components['schemas']['AcceptanceView'][];
  history: { on: string; kind: string; sentence: string }[];
}

export const usePractice = (code: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'practice', code()),
    enabled: code() !== '',
    queryFn: ({ signal }: { signal: AbortSignal }) => readPractice(workloadHere(), code(), signal),
  }));

// A server that does not tell a practice as a whole yet tells its parts.
async function readPractice(workload: string, code: string, signal: AbortSignal): Promise<PracticeDetails> {
  const whole = await fetch(`/api/v1/workloads/${workload}/practices/${encodeURIComponent(code)}`, { signal, headers: { 'Accept-Language': document.documentElement.lang } });
  if (whole.ok) {
    return (await whole.json()) as PracticeDetails;
  }

  const params = { path: { workload } };
  const [evidence, acceptances] = await Promise.all([
    api.GET('/api/v1/workloads/{workload}/evidence', { params: { ...params, query: { practice: code } }, signal }),
    api.GET('/api/v1/workloads/{workload}/acceptances', { params, signal }),
  ]);
  return {
    evidence: bodyOf(evidence).items.map(({ at: _, ...each }) => ({ ...each, kind: 'note' as const })),
    acceptances: bodyOf(acceptances).items.filter((each) => each.practice === code),
    history: [],
  };
}
