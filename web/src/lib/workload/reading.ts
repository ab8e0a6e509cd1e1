import { createQuery } from '$lib/api/read.svelte';
import { page } from '$app/state';
import { api, allOf, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { language } from '$lib/language.svelte';

export type Standing = components['schemas']['StandingView'];
export type PracticeStanding = components['schemas']['PracticeStandingView'];
export type Fact = components['schemas']['FactView'];
export type Role = components['schemas']['Role'];

/** The workload that the address names. */
export const workloadHere = (): string => page.params['workload'] ?? '';

/** The key of something read about a workload: what others change is forgotten by its second and third part. */
export const keyOf = (workload: string, ...what: unknown[]): unknown[] => ['workload', workload, ...what, language.now];

const here = () => ({ path: { workload: workloadHere() } });

export const useWorkload = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'workload'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}', { params: here(), signal })),
  }));

export const useStanding = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'standing'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/standing', { params: here(), signal })),
  }));

export const useFacts = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'facts'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/facts', { params: here(), signal })),
  }));

export const usePeople = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'people'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/people', { params: here(), signal })),
    staleTime: 300_000,
  }));

export const useReviews = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'reviews'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/reviews', { params: here(), signal })).items,
  }));

export const useHistory = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'history'),
    queryFn: ({ signal }) =>
      allOf(async (cursor) => bodyOf(await api.GET('/api/v1/workloads/{workload}/history', { params: { ...here(), query: { limit: 200, cursor } }, signal }))),
  }));
