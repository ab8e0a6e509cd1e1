import type { HubConnection } from '@microsoft/signalr';
import { queries } from '$lib/api/queries';

export interface Present {
  id: string;
  name: string;
  place: string;
  since: string;
}

interface Changed {
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
let connection: Promise<HubConnection> | undefined;
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

/** Calls back for every change by anybody; returns what ends it. */
export function onChange(listener: (change: Changed) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the page of a workload as others change it, and tells them where one is; returns what ends it. */
export function watchWorkload(workload: string, place: string): () => void {
  const isSame = watched?.workload === workload;
  watched = { workload, place };
  // Without a connection nothing is told now; it is made up for when it stands.
  afterFirstPaint(() => void (isSame ? focus(workload, place) : watch(workload, place)).catch(() => undefined));
  return () => {
    queueMicrotask(() => {
      if (watched?.workload !== workload) {
        void connection?.then((hub) => hub.invoke('Unwatch', workload)).catch(() => undefined);
      }
    });
  };
}

async function watch(workload: string, place: string): Promise<void> {
  const hub = await connect();
  await hub.invoke('Watch', workload);
  await focus(workload, place);
}

async function focus(workload: string, place: string): Promise<void> {
  const hub = await connect();
  await hub.invoke('Focus', workload, place.slice(0, 100));
}

function afterFirstPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, 200));
}

function connect(): Promise<HubConnection> {
  connection ??= open().catch((failure: unknown) => {
    connection = undefined;
    isConnected = false;
    setTimeout(() => watched && void watch(watched.workload, watched.place).catch(() => undefined), 5_000);
    throw failure;
  });
  return connection;
}

async function open(): Promise<HubConnection> {
  const { HttpTransportType, HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
  const hub = new HubConnectionBuilder()
    .withUrl('/api/v1/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(500 * 2 ** previousRetryCount, 10_000) })
    .configureLogging(LogLevel.None)
    .build();
  hub.on('Changed', forget);
  hub.on('Here', ({ workload, people }: { workload: string; people: Present[] }) => (present = { ...present, [workload]: people }));
  hub.on('Scan', (step: Progress) => (progress = { ...progress, [step.scan]: step }));
  hub.on('Resync', () => void queries.invalidateQueries());
  hub.onreconnecting(() => (isConnected = false));
  hub.onreconnected(() => void comeBack(hub));
  hub.onclose(() => {
    connection = undefined;
    isConnected = false;
    setTimeout(() => watched && void watch(watched.workload, watched.place).catch(() => undefined), 5_000);
  });
  await hub.start();
  isConnected = true;
  return hub;
}

// What happened meanwhile is not told again: everything that is shown is read anew.
async function comeBack(hub: HubConnection): Promise<void> {
  isConnected = true;
  if (watched) {
    await hub.invoke('Watch', watched.workload);
    await hub.invoke('Focus', watched.workload, watched.place.slice(0, 100));
  }

  await queries.invalidateQueries();
}

const touched: Record<string, string[]> = {
  answer: ['standing', 'answers', 'answer', 'practice', 'reviews'],
  evidence: ['standing', 'evidence', 'practice', 'due'],
  acceptance: ['standing', 'acceptances', 'practice'],
  dismissal: ['standing', 'findings', 'finding', 'facts', 'dismissals', 'practice'],
  milestone: ['milestones', 'standing'],
  scan: ['scans', 'findings', 'finding', 'facts', 'standing', 'history', 'practice'],
  source: ['sources', 'scans'],
  review: ['reviews', 'standing', 'answers'],
};

function forget(change: Changed): void {
  const names = touched[change.kind];
  void queries.invalidateQueries({
    predicate: ({ queryKey: [area, workload, what] }) =>
      (area === 'workload' && workload === change.workload && (!names || names.includes(String(what)))) || area === 'portfolio',
  });
  listeners.forEach((listener) => listener(change));
}
