import type { Attachment } from 'svelte/attachments';
import { isTyping } from './typing';

/** Lets `j` and `k` go through what is marked `data-walk` inside, from wherever the focus is. */
export const walk: Attachment<HTMLElement> = (list) => {
  function onkeydown(event: KeyboardEvent): void {
    if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) {
      return;
    }

    const rows = [...list.querySelectorAll<HTMLElement>('[data-walk]')];
    const step = event.key === 'j' ? 1 : -1;
    const here = rows.findIndex((row) => row === document.activeElement);
    const from = here >= 0 ? here : rows.findIndex((row) => row.ariaCurrent === 'true');
    for (let at = from < 0 ? 0 : from + step; at >= 0 && at < rows.length; at += step) {
      if (rows[at]!.checkVisibility()) {
        event.preventDefault();
        rows[at]!.focus();
        rows[at]!.scrollIntoView({ block: 'nearest' });
        return;
      }
    }
  }

  window.addEventListener('keydown', onkeydown);
  return () => window.removeEventListener('keydown', onkeydown);
};
