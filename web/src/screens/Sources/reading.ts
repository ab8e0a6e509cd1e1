import { createQuery } from '$lib/api/read.svelte';
import { createInfiniteQuery } from '$lib/api/pages.svelte';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { keyOf, workloadHere } from '$lib/workload/reading';

export type Source = components['schemas']['SourceView'];
export type SourceContent = components['schemas']['SourceContent'];
export type Scan = components['schemas']['ScanView'];

const here = () => ({ workload: workloadHere() });

export const isUnderWay = ({ state }: Scan): boolean => state === 'queued' || state === 'running';

export const useSources = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'sources'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/sources', { params: { path: here() }, signal })).items,
  }));

/** The scans, the newest first; asked for again while one is under way, for those whom no live word reaches. */
export const useScans = () =>
  createInfiniteQuery(() => ({
    queryKey: keyOf(workloadHere(), 'scans'),
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(await api.GET('/api/v1/workloads/{workload}/scans', { params: { path: here(), query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (data) => (data?.pages[0]?.items.some(isUnderWay) ? 3_000 : false),
  }));

export const useScan = (scan: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'scans', scan()),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/scans/{scan}', { params: { path: { ...here(), scan: scan() } }, signal })),
    enabled: scan() !== '',
  }));
