import { createQuery } from '$lib/api/read.svelte';
import { createInfiniteQuery } from '$lib/api/pages.svelte';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { keyOf, workloadHere } from '$lib/workload/reading';

export type Finding = components['schemas']['FindingView'];
export type FindingDetails = components['schemas']['FindingDetailsView'];
export type Transition = components['schemas']['TransitionView'];
export type Dismissal = components['schemas']['DismissalView'];
export type DismissalContent = components['schemas']['DismissalContent'];

export interface Filter {
  Probe?: string | undefined;
  Outcome?: string | undefined;
  Bad?: boolean | undefined;
  Path?: string | undefined;
  Dismissed?: boolean | undefined;
}

const here = () => ({ workload: workloadHere() });

/** Findings by probe, a page at a time: there may be thousands. */
export const useFindings = (filter: () => Filter) =>
  createInfiniteQuery(() => ({
    queryKey: keyOf(workloadHere(), 'findings', filter()),
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/v1/workloads/{workload}/findings', { params: { path: here(), query: { ...filter(), Limit: 50, ...(pageParam ? { Cursor: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  }));

export const useFinding = (fingerprint: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'finding', fingerprint()),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/findings/{fingerprint}', { params: { path: { ...here(), fingerprint: fingerprint() } }, signal })),
    enabled: fingerprint() !== '',
  }));

export const useDismissals = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'dismissals'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/dismissals', { params: { path: here() }, signal })).items,
  }));
