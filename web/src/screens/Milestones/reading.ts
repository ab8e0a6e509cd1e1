import { createQuery } from '$lib/api/read.svelte';
import { createQueries } from '$lib/api/several.svelte';
import { api, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { keyOf, workloadHere } from '$lib/workload/reading';

export type Summary = components['schemas']['MilestoneSummary'];
export type MilestoneView = components['schemas']['MilestoneView'];
export type Difference = components['schemas']['DifferenceView'];
export type QuestionMoved = components['schemas']['QuestionDifferenceView'];
export type PracticeMoved = components['schemas']['PracticeDifferenceView'];
export type HopeChange = components['schemas']['HopeChangeView'];

const here = () => ({ workload: workloadHere() });

export const useMilestones = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'milestones'),
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/milestones', { params: { path: here() }, signal })).items,
  }));

// What a milestone froze never changes: it is read once.
const frozen = (number: number) => ({
  queryKey: keyOf(workloadHere(), 'milestone', number),
  queryFn: async ({ signal }: { signal: AbortSignal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/milestones/{number}', { params: { path: { ...here(), number } }, signal })),
  enabled: number > 0,
  staleTime: Infinity,
});

export const useMilestone = (number: () => number) => createQuery(() => frozen(number()));

/** The figures of some milestones by number, as they arrive: the list itself tells none. */
export const useFiguresOf = (milestones: () => Summary[]) => {
  const read = createQueries(() => milestones().map(({ number }) => frozen(number)));
  return { of: (number: number) => read.all.find(({ data }) => data?.number === number)?.data?.figures };
};

export const useDifference = (before: () => number, after: () => number) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'difference', before(), after()),
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/v1/workloads/{workload}/milestones/{number}/changes/{later}', { params: { path: { ...here(), number: before(), later: after() } }, signal })),
    enabled: before() > 0 && after() > 0,
    staleTime: Infinity,
  }));

/** The words of a question and of its choices. */
export interface QuestionWords {
  title: string;
  choices: Map<string, string>;
}

/** The questions of some lenses by `lens/question`, as their questionnaires say them now. */
export const useQuestionWords = (lenses: () => string[]) => {
  const read = createQueries(() =>
    lenses().map((lens) => ({
      queryKey: keyOf(workloadHere(), 'questions', lens),
      queryFn: async ({ signal }: { signal: AbortSignal }) => bodyOf(await api.GET('/api/v1/workloads/{workload}/reviews/{lens}/questions', { params: { path: { ...here(), lens } }, signal })),
      staleTime: 300_000,
    })),
  );
  return {
    get words(): Map<string, QuestionWords> {
      return new Map(
        read.all.flatMap(({ data }) =>
          (data?.pillars ?? []).flatMap((pillar) =>
            pillar.questions.map((q) => [`${data?.lens}/${q.id}`, { title: q.title, choices: new Map((q.choices ?? []).map((c) => [c.id, c.title] as const)) }] as const),
          ),
        ),
      );
    },
  };
};
