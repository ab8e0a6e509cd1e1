import { m } from '$lib/paraglide/messages';
import type { Finding } from './lenses';

export type Severity = Finding['severity'];

const names: Record<Severity, () => string> = {
  error: () => `▲ ${m.lens_error()}`,
  warning: () => `◆ ${m.lens_warning()}`,
  note: () => `● ${m.lens_note()}`,
};

/** The worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Its mark and its word: never colour alone. */
export const severityName = (severity: Severity): string => names[severity]();
