export interface Notice {
  id: number;
  words: () => string;
  isFailure?: boolean;
  act?: { name: () => string; run: () => void | Promise<void> };
}

let next = 1;
let shown = $state<Notice[]>([]);

export const notices = {
  get shown(): readonly Notice[] {
    return shown;
  },
};

/** Says something at the edge of the page; what can be undone stays until the next such thing, the rest for ten seconds. */
export function tell(notice: Omit<Notice, 'id'>): number {
  const id = next++;
  shown = [...shown.filter((other) => !other.act || !notice.act), { ...notice, id }].slice(-3);
  if (!notice.act && !notice.isFailure) {
    setTimeout(() => dismiss(id), 10_000);
  }

  return id;
}

export function dismiss(id: number): void {
  shown = shown.filter((notice) => notice.id !== id);
}
