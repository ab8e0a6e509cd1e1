/** Brings the room that one is in into view, where not all of them fit: on a phone. Only sideways: how far down one had read stays. */
export function showCurrent(rooms: Element): void {
  const here = rooms.querySelector('[aria-current]')?.getBoundingClientRect();
  if (here) {
    rooms.scrollLeft += Math.max(0, here.right - rooms.getBoundingClientRect().right);
  }
}
