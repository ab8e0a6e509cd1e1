import { language } from '$lib/language.svelte';

/** A share as a whole percentage in the reader's manner: 0.617 is "62%". */
export function percent(share: number): string {
  return new Intl.NumberFormat(language.now, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Percentage points with one decimal and a real minus sign. */
export function points(value: number, hasSign = false): string {
  const text = new Intl.NumberFormat(language.now, {
    minimumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
    maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
    signDisplay: hasSign ? 'exceptZero' : 'auto',
  }).format(value);
  return text.replace('-', '−');
}

export function count(value: number): string {
  return new Intl.NumberFormat(language.now).format(value);
}
