import { underWay } from '$lib/api/cache.svelte';

const longest = 2_000;

/**
 * Takes away what the server painted once the page holds as much itself, so that nothing flickers: when its first data is drawn, or is not to be had
 * soon. Until then the page stands hidden below (`first.css`).
 */
export async function takeOver(): Promise<void> {
  const until = Date.now() + longest;
  do {
    await later(0); // what was read is drawn, and may ask for more
    await Promise.race([underWay(), later(until - Date.now())]);
    await later(0);
  } while (underWay() && Date.now() < until);
  standNow();
}

/** Shows the page as it is. */
export const standNow = (): void => document.getElementById('first')?.remove();

const later = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));
