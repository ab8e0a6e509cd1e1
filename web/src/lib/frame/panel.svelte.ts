import type { Snippet } from 'svelte';

interface Shown {
  title: string;
  body: Snippet;
}

let shown = $state.raw<Shown | undefined>();
let isSheetOpen = $state(false);

/** What stands in the context panel: the evidence or history of whatever has focus. */
export const panel = {
  get shown(): Shown | undefined {
    return shown;
  },
  get isSheetOpen(): boolean {
    return isSheetOpen;
  },
};

/** Shows something in the panel; on a phone as a sheet that opens when asked to. */
export function showInPanel(title: string, body: Snippet, isAsked = false): void {
  shown = { title, body };
  isSheetOpen ||= isAsked;
}

export function openSheet(): void {
  isSheetOpen = shown !== undefined;
}

export function closeSheet(): void {
  isSheetOpen = false;
}

export function clearPanel(): void {
  shown = undefined;
  isSheetOpen = false;
}
