import { m } from '$lib/paraglide/messages';

const names: Record<string, () => string> = {
  work: m.change_work,
  ageing: m.change_ageing,
  acceptances: m.change_acceptances,
  notApplicable: m.change_not_applicable,
  newSubjects: m.change_new_subjects,
  found: m.change_found,
  catalogue: m.change_catalogue,
  dismissals: m.change_dismissals,
};

/** A reason for a change of hope; an unknown one as it is. */
export const changeName = (kind: string): string => names[kind]?.() ?? kind;
