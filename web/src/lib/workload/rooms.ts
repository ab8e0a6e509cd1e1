import { m } from '$lib/paraglide/messages';

/** The pages of a workload, in the order of the work. */
export const workloadRooms = [
  { path: '', name: m.room_overview },
  { path: '/review', name: m.room_review },
  { path: '/findings', name: m.room_findings },
  { path: '/hope', name: m.room_hope },
  { path: '/milestones', name: m.room_milestones },
  { path: '/sources', name: m.room_sources },
  { path: '/about', name: m.room_about },
] as const;
