import type { components } from '$lib/api/schema';

export type Rung = components['schemas']['EvidenceRung'];

/** The ladder of evidence from below: each rung is worth a fifth more than the one under it. */
export const rungs: readonly Rung[] = ['none', 'said', 'written', 'checked', 'exercised', 'measured'];

/** What is left of evidence that is fresh through a day and gone after as long again, 0–1. */
export function freshnessOn(today: string, date: string, freshThrough: string | null | undefined): number {
  if (!freshThrough) {
    return 1;
  }

  const [now, from, until] = [Date.parse(today), Date.parse(date), Date.parse(freshThrough)];
  return now <= until ? 1 : Math.max(0, 1 - (now - until) / Math.max(until - from, 1));
}
