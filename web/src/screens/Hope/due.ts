import type { PracticeStanding } from '$lib/workload/reading';
import { weightOf } from './classes';

export interface Due {
  practice: PracticeStanding;
  /** Percentage points of the whole that are no hope yet, and lose something on that day. */
  points: number;
}

export interface Week {
  /** Its Monday. */
  monday: string;
  due: Due[];
  points: number;
}

export interface Month {
  /** As yyyy-MM. */
  id: string;
  weeks: Week[];
}

const dayInMilliseconds = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const time = Date.parse(day);
  return iso(time - ((new Date(time).getUTCDay() + 6) % 7) * dayInMilliseconds);
}

/** The 53 weeks from a day on, each with what loses something in it, by the month in which its Monday lies. */
export function calendarOf(practices: PracticeStanding[], asOf: string): Month[] {
  const whole = weightOf(practices);
  const first = mondayOf(asOf);
  const weeks = Array.from({ length: 53 }, (_, at): Week => ({ monday: iso(Date.parse(first) + at * 7 * dayInMilliseconds), due: [], points: 0 }));
  const byMonday = new Map(weeks.map((week) => [week.monday, week]));
  for (const practice of practices) {
    const week = practice.fallsOn && practice.class !== 'notApplicable' ? byMonday.get(mondayOf(practice.fallsOn)) : undefined;
    if (week) {
      const points = whole ? Math.max((practice.weight * 100) / whole - practice.hope, 0) : 0;
      week.due.push({ practice, points });
      week.points += points;
    }
  }

  weeks.forEach((week) => week.due.sort((a, b) => b.points - a.points));
  return [...Map.groupBy(weeks, (week) => week.monday.slice(0, 7)).entries()].map(([id, inMonth]) => ({ id, weeks: inMonth }));
}
