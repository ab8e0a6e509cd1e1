import { m } from '$lib/paraglide/messages';
import type { Finding } from './reading';

/** What a probe says of a finding's subject, in a word. */
export function outcomeName({ outcome, isBad }: Pick<Finding, 'outcome' | 'isBad'>): string {
  switch (outcome) {
    case null:
    case undefined:
      return m.findings_is_gone();
    case 'notAvailable':
      return m.findings_is_untold();
    case 'notApplicable':
      return m.risk_not_applicable();
    case 'error':
      return m.findings_is_error();
    default:
      return isBad ? m.findings_is_bad() : m.findings_is_good();
  }
}
