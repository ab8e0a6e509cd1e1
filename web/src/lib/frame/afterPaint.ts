/** Loads a part of a screen once what stands before it is painted, so that nobody waits for it. */
export const afterPaint = async <T>(load: () => Promise<T>): Promise<T> => {
  await new Promise<void>((go) => {
    requestAnimationFrame(() => setTimeout(go));
    // Nothing is painted in a tab that nobody sees.
    setTimeout(go, 2_000);
  });
  return load();
};
