import type { PracticeStanding } from '$lib/workload/reading';

export interface Shares {
  backed: number;
  accepted: number;
  hope: number;
}

/** The shares of some practices by weight; undefined where none is in play. */
export function sharesOf(practices: readonly PracticeStanding[], weightOfAll: number): Shares | undefined {
  const inPlay = practices.filter((practice) => practice.class !== 'notApplicable');
  const weight = inPlay.reduce((sum, practice) => sum + practice.weight, 0);
  if (weight === 0) {
    return undefined;
  }

  // A practice's hope is told in points of the whole; here it is a share of these practices.
  const hope = Math.min(1, (inPlay.reduce((sum, practice) => sum + practice.hope, 0) / 100) * (weightOfAll / weight));
  const backed = Math.min(1 - hope, inPlay.reduce((sum, practice) => sum + practice.weight * practice.strength, 0) / weight);
  return { backed, accepted: Math.max(0, 1 - hope - backed), hope };
}

export const weightOf = (practices: readonly PracticeStanding[]): number => practices.reduce((sum, practice) => sum + (practice.class === 'notApplicable' ? 0 : practice.weight), 0);
