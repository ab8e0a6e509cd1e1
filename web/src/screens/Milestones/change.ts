import { points } from '$lib/numbers';
import { changeName } from '$lib/charts/changes';
import { m } from '$lib/paraglide/messages';
import type { HopeChange } from './reading';

/** Below this nobody could see a bar; points. */
export const smallest = 0.05;

const order = ['work', 'found', 'ageing', 'newSubjects', 'notApplicable', 'acceptances', 'catalogue', 'dismissals'];

export interface Reason {
  kind: string;
  points: number;
}

/** Why hope moved: the reasons that can be seen, work first and what only looks like movement last. */
export const reasonsOf = (change: HopeChange): Reason[] =>
  Object.entries(change.points)
    .filter(([, value]) => Math.abs(value) >= smallest)
    .map(([kind, value]) => ({ kind, points: value }))
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

/** Whether hope is lower only because findings were put aside. */
export function isOnlyDismissal(change: HopeChange): boolean {
  const whole = (change.to - change.from) * 100;
  return whole <= -smallest && whole - (change.points['dismissals'] ?? 0) > -smallest;
}

/** What a comparison shows, in a sentence. */
export function sentenceOf(change: HopeChange | null, before: number, after: number, percent: (share: number) => string): string {
  if (!change) {
    return m.milestones_cannot_tell();
  }

  const whole = (change.to - change.from) * 100;
  const frame = { before, after, from: percent(change.from), to: percent(change.to) };
  if (isOnlyDismissal(change)) {
    const rest = whole - (change.points['dismissals'] ?? 0);
    return rest < smallest ? m.milestones_only_dismissal(frame) : m.milestones_only_dismissal_rose({ ...frame, points: points(rest) });
  }

  const [most] = reasonsOf(change).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (!most) {
    return m.milestones_stood_still(frame);
  }

  const reason = m.milestones_most({ reason: changeName(most.kind), points: points(most.points, true) });
  return `${Math.abs(whole) < smallest ? m.milestones_balanced(frame) : whole < 0 ? m.milestones_fell({ ...frame, points: points(-whole) }) : m.milestones_rose({ ...frame, points: points(whole) })} ${reason}`;
}
