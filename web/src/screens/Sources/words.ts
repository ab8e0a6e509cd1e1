import { m } from '$lib/paraglide/messages';

const states: Record<string, () => string> = {
  queued: m.sources_state_queued,
  running: m.sources_state_running,
  done: m.sources_state_done,
  unchanged: m.sources_state_unchanged,
  failed: m.sources_state_failed,
  cancelled: m.sources_state_cancelled,
};

/** How a look at a source stands; an unknown state as it is. */
export const stateName = (state: string): string => states[state]?.() ?? state;

const schedules: Record<string, () => string> = { none: m.sources_by_hand, daily: m.sources_daily, weekly: m.sources_weekly };

export const scheduleName = (schedule: string | undefined): string => schedules[schedule ?? 'none']?.() ?? '';
