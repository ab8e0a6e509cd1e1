import { afterPaint } from '$lib/frame/afterPaint';

export interface Present {
  id: string;
  name: string;
  place: string;
  since: string;
}

export interface Changed {
  workload: string;
  kind: string;
  id: string;
  by: { id: string; name: string } | null;
}

export interface Progress {
  scan: string;
  step: string;
  done: number;
  of: number;
}

let present = $state.raw<Record<string, Present[]>>({});
let progress = $state.raw<Record<string, Progress>>({});
let isConnected = $state(true);
let watched: { workload: string; place: string } | undefined;
const listeners = new Set<(change: Changed) => void>();

export const live = {
  get isConnected(): boolean {
    return isConnected;
  },
  /** Who looks at a workload now, oneself included. */
  presentIn: (workload: string): Present[] => present[workload] ?? [],
  progressOf: (scan: string): Progress | undefined => progress[scan],
};

/** What the connection says, for `live` and for who listens. */
export const heard = {
  connection: (isThere: boolean) => (isConnected = isThere),
  people: (workload: string, people: Present[]) => (present = { ...present, [workload]: people }),
  step: (step: Progress) => (progress = { ...progress, [step.scan]: step }),
  change: (change: Changed) => listeners.forEach((listener) => listener(change)),
};

/** The workload that is looked at, and where in it. */
export const watchedNow = () => watched;

/** Calls back for every change by anybody; returns what ends it. */
export function onChange(listener: (change: Changed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the page of a workload as others change it, and tells them where one is; returns what ends it. */
export function watchWorkload(workload: string, place: string): () => void {
  const isSame = watched?.workload === workload;
  watched = { workload, place };
  // The connection comes once the page stands and has its data. Without it nothing is told now; it is made up for when it stands itself.
  void afterPaint(() => import('./hub'))
    .then((hub) => (isSame ? hub.focus(workload, place) : hub.watch(workload, place)))
    .catch(() => undefined);
  return () => {
    queueMicrotask(() => {
      if (watched?.workload !== workload) {
        void import('./hub').then((hub) => hub.unwatch(workload)).catch(() => undefined);
      }
    });
  };
}
