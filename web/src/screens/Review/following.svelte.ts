import type { Attachment } from 'svelte/attachments';

/**
 * Keeps a field at a value that others change too. The caret stays by the letters where it was, and a word that is being composed is not disturbed: it
 * merges when it is done.
 */
export const following =
  (value: () => string, isComposing: () => boolean): Attachment<HTMLTextAreaElement | HTMLInputElement> =>
  (node) => {
    $effect(() => {
      const next = value();
      if (node.value === next || isComposing()) {
        return;
      }

      const [before, from, to] = [node.value, node.selectionStart ?? 0, node.selectionEnd ?? 0];
      node.value = next;
      if (document.activeElement === node) {
        node.setSelectionRange(moved(from, before, next), moved(to, before, next));
      }
    });
  };

/** Where a place in a text lies after its middle was changed. */
export function moved(place: number, before: string, after: string): number {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) {
    head++;
  }

  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
  }

  if (place <= head) {
    return place;
  }

  return place >= before.length - tail ? place + after.length - before.length : after.length - tail;
}
