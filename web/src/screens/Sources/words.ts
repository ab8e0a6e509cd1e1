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

const steps: Record<string, () => string> = { open: m.sources_step_open, files: m.sources_step_files, history: m.sources_step_history, probes: m.sources_step_probes, judge: m.sources_step_judge, store: m.sources_step_store };

/** What a look is at; between these it reads one kind of thing after another. */
export const stepName = (step: string): string => (steps[step] ?? m.sources_step_reading)();
