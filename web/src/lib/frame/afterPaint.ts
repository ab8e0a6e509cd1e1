import { underWay } from '$lib/api/cache.svelte';

const longest = 5_000;

/** Loads a part of a screen once what stands before it is painted with its data, so that it stands in nobody's way; after five seconds in any case. */
export async function afterPaint<T>(load: () => Promise<T>): Promise<T> {
  const until = Date.now() + longest;
  let wasBusy: boolean;
  await later(0); // what is being drawn now begins to read its data
  do {
    await Promise.race([underWay(), later(until - Date.now())]);
    wasBusy = await paint();
  } while ((wasBusy || underWay()) && Date.now() < until);
  return load();
}

const later = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

/** Done after the next paint, and whether something was still being read at it. */
const paint = (): Promise<boolean> =>
  new Promise((go) => {
    requestAnimationFrame(() => {
      const isBusy = underWay() !== undefined;
      setTimeout(() => go(isBusy));
    });
    // Nothing is painted in a tab that nobody sees.
    setTimeout(() => go(false), 2_000);
  });
