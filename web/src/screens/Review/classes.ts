import { m } from '$lib/paraglide/messages';

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
export const className = (kind: string): string => names[kind]?.() ?? kind;
