import { language } from '$lib/language.svelte';

const day = 86_400_000;

/** A calendar day (yyyy-MM-dd) as the reader writes it. */
export function onDay(date: string, form: 'short' | 'long' = 'long'): string {
  return new Intl.DateTimeFormat(language.now, {
    year: form === 'long' ? 'numeric' : undefined,
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** A moment, in the reader's own time zone. */
export function atMoment(moment: string): string {
  return new Intl.DateTimeFormat(language.now, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
}

/** How far a day lies from another: "3 days ago", "2か月後". */
export function fromDay(date: string, today: string): string {
  const days = Math.round((Date.parse(date.slice(0, 10)) - Date.parse(today.slice(0, 10))) / day);
  const form = new Intl.RelativeTimeFormat(language.now, { numeric: 'auto' });
  const [count, unit] = Math.abs(days) < 45 ? [days, 'day' as const] : Math.abs(days) < 700 ? [days / 30.4, 'month' as const] : [days / 365.25, 'year' as const];
  const said = form.format(Math.round(count), unit);
  return language.now === 'ja' ? said.replace(' ', '') : said; // Unicode's words have a blank that nobody writes in Japanese
}

/** A day that lies so many days later. */
export function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
