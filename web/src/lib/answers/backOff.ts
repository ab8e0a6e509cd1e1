const first = 500;
const longest = 8_000;

/** How long to wait before the next attempt; milliseconds, ≥ 0. Doubles up to 8 s; half of it is chance, so that a room full of people does not knock at once. */
export function waitBefore(attempt: number, chance: () => number = Math.random): number {
  const full = Math.min(first * 2 ** Math.min(attempt - 1, 10), longest);
  return full / 2 + (full / 2) * chance();
}
