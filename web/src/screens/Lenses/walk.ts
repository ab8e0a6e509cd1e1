/** Walks with j and k through what carries data-walk below an element, as an attachment: {@attach walk}. */
export function walk(place: HTMLElement): () => void {
  const onkeydown = (event: KeyboardEvent): void => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }

    const stops = [...place.querySelectorAll<HTMLElement>('[data-walk]')];
    const here = stops.findIndex((stop) => stop === document.activeElement || stop.contains(document.activeElement));
    const next = stops[here < 0 ? (step > 0 ? firstInView(stops) : stops.length - 1) : here + step];
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  };
  window.addEventListener('keydown', onkeydown);
  return () => window.removeEventListener('keydown', onkeydown);
}

function firstInView(stops: HTMLElement[]): number {
  return Math.max(0, stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}
