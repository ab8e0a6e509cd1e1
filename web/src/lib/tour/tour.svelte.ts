const key = 'kotsu-tour';

interface Kept {
  step: number;
  isOver: boolean;
}

const kept = read();
let step = $state(kept?.step ?? 0);
let isShown = $state(false);

export const tour = {
  get step(): number {
    return step;
  },
  get isShown(): boolean {
    return isShown;
  },
};

/** Whether somebody new to this device should be offered the tour: once, and again where it was left off. */
export const isTourDue = (): boolean => !read()?.isOver;

/** Begins at the first step, or goes on where it was left. */
export function beginTour(from = 0): void {
  step = from;
  isShown = true;
  keep(false);
}

/** Offers it where it was left. */
export function resumeTour(): void {
  isShown = true;
}

export function goTo(wanted: number): void {
  step = wanted;
  keep(false);
}

/** Puts it away; it can be begun anew in the settings. */
export function endTour(): void {
  isShown = false;
  keep(true);
}

function keep(isOver: boolean): void {
  localStorage.setItem(key, JSON.stringify({ step: isOver ? 0 : step, isOver } satisfies Kept));
}

function read(): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | undefined;
  } catch {
    return undefined;
  }
}
