import { createQuery } from '$lib/api/read.svelte';
import { page } from '$app/state';
import { api, allOf, bodyOf } from '$lib/api/client';
import type { components } from '$lib/api/schema';
import { useSession } from '$lib/session';
import { keyOf, workloadHere } from '$lib/workload/reading';

type Schemas = components['schemas'];
export type Choice = Schemas['ChoiceView'];
export type Question = Schemas['QuestionView'] & { choices: Choice[]; isPrioritised: boolean };
export type Pillar = Omit<Schemas['PillarView'], 'questions'> & { questions: Question[] };
export type Questionnaire = Omit<Schemas['QuestionnaireView'], 'pillars'> & { pillars: Pillar[] };
export type Review = Schemas['ReviewView'];
export type Revision = Schemas['RevisionView'];
export type Acceptance = Schemas['AcceptanceView'];

/** The lens and the question that the address names; empty where it names none. */
export const lensHere = (): string => page.params['lens'] ?? '';
export const questionHere = (): string => page.params['question'] ?? '';

export const answersQuery = (workload: string, lens: string) => ({
  queryKey: keyOf(workload, 'answers', lens),
  queryFn: () => allOf(async () => bodyOf(await api.GET('/api/v1/workloads/{workload}/reviews/{lens}/answers', { params: { path: { workload, lens } } }))),
});

export const useAnswers = () => createQuery(() => answersQuery(workloadHere(), lensHere()));

export const useQuestions = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'questions', lensHere()),
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      bodyOf(await api.GET('/api/v1/workloads/{workload}/reviews/{lens}/questions', { params: { path: { workload: workloadHere(), lens: lensHere() } }, signal })) as Questionnaire,
    staleTime: 600_000,
  }));

export const useRevisions = (lens: () => string, question: () => string) =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'revisions', lens(), question()),
    queryFn: async () =>
      bodyOf(await api.GET('/api/v1/workloads/{workload}/reviews/{lens}/answers/{question}/history', { params: { path: { workload: workloadHere(), lens: lens(), question: question() } } })).items,
  }));

const ranks: Record<Schemas['Role'], number> = { spectator: 0, outsider: 1, member: 2, owner: 3 };

/** What the person may do here. Until it is known everything is offered: the server decides anyway. */
export function useMay(): { readonly answer: boolean; readonly own: boolean; readonly giveEvidence: boolean } {
  const session = useSession();
  const role = createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'my role'),
    enabled: session.data !== undefined && !session.data.isAdmin,
    queryFn: async () => {
      const { data, response } = await api.GET('/api/v1/workloads/{workload}/roles/{person}', { params: { path: { workload: workloadHere(), person: session.data!.person } } });
      return response.ok ? (data?.role ?? null) : null;
    },
    staleTime: 300_000,
  }));
  const rank = (): number => (role.data ? ranks[role.data] : ranks.owner);
  return {
    get giveEvidence() {
      return rank() >= 1;
    },
    get answer() {
      return rank() >= 2;
    },
    get own() {
      return rank() >= 3;
    },
  };
}
