import { m } from '$lib/paraglide/messages';
import type { PracticeStanding } from '$lib/workload/reading';

/** What hope consists of, from what was once known to what nobody ever asked. */
export const hopeClasses = ['expired', 'gap', 'unowned', 'partlyShown', 'unshown', 'unasked'] as const;

const names: Record<string, () => string> = {
  backed: m.class_backed,
  accepted: m.class_accepted,
  unowned: m.class_unowned,
  gap: m.class_gap,
  expired: m.class_expired,
  unasked: m.class_unasked,
  unshown: m.class_unshown,
  partlyShown: m.class_partlyShown,
  notApplicable: m.class_notApplicable,
};

/** How a practice stands, in a word; an unknown class as it is. */
export const className = (id: string): string => names[id]?.() ?? id;

export const inPlay = (practices: PracticeStanding[]): PracticeStanding[] => practices.filter((p) => p.class !== 'notApplicable');

export const weightOf = (practices: PracticeStanding[]): number => inPlay(practices).reduce((sum, p) => sum + p.weight, 0);
