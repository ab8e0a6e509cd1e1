import { goto } from '$app/navigation';
import { page } from '$app/state';

/** What the address says of a thing that can be filtered or opened; empty where it says nothing. */
export const inAddress = (name: string): string => page.url.searchParams.get(name) ?? '';

/** Writes into the address, so that a view can be sent to somebody; an empty value is taken out. */
export function writeAddress(changes: Record<string, string | undefined>): void {
  const url = new URL(page.url);
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      url.searchParams.set(name, value);
    } else {
      url.searchParams.delete(name);
    }
  }

  if (url.search !== page.url.search) {
    void goto(url.pathname + url.search, { replaceState: true, keepFocus: true, noScroll: true });
  }
}
