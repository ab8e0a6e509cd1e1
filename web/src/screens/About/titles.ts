import { createQueries } from '$lib/api/several.svelte';
import { api, bodyOf } from '$lib/api/client';
import { keyOf, workloadHere } from '$lib/workload/reading';

/** The titles of questions of a workload's reviews; a question's id where they are not read yet or the workload does not ask it. */
export function useTitles(lenses: () => string[]): { of: (lens: string, question: string) => string } {
  const read = createQueries(() =>
    lenses().map((lens) => ({
      queryKey: keyOf(workloadHere(), 'questions', lens),
      queryFn: async () => bodyOf(await api.GET('/api/v1/workloads/{workload}/reviews/{lens}/questions', { params: { path: { workload: workloadHere(), lens } } })),
      staleTime: 300_000,
    })),
  );
  return {
    of: (lens, question) =>
      read.all
        .find((each) => each.data?.lens === lens)
        ?.data?.pillars.flatMap((pillar) => pillar.questions)
        .find((each) => each.id === question)?.title ?? `${lens} · ${question}`,
  };
}
