/** What the keys of the review do. */
export type Deeds = Record<string, () => void>;

/** Whether a press is meant for the page and not for a field, a dialog or the browser. */
export function isForPage(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
  const isInDialog = target instanceof HTMLElement && target.closest('[role=dialog]') !== null;
  return !isTyping && !isInDialog && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
}

/** A listener that does what a key is for. */
export const doing =
  (deeds: Deeds) =>
  (event: KeyboardEvent): void => {
    const deed = isForPage(event) ? deeds[event.key] : undefined;
    if (deed) {
      event.preventDefault();
      deed();
    }
  };
