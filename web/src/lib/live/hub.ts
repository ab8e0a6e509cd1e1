import { HttpTransportType, HubConnectionBuilder, LogLevel, type HubConnection } from '@microsoft/signalr';
import { queries } from '$lib/api/queries';
import { heard, watchedNow, type Changed, type Present, type Progress } from './live.svelte';

let connection: Promise<HubConnection> | undefined;

export async function watch(workload: string, place: string): Promise<void> {
  const hub = await connect();
  await hub.invoke('Watch', workload);
  await focus(workload, place);
}

export async function focus(workload: string, place: string): Promise<void> {
  const hub = await connect();
  await hub.invoke('Focus', workload, place.slice(0, 100));
}

export async function unwatch(workload: string): Promise<void> {
  await (await connection)?.invoke('Unwatch', workload);
}

function connect(): Promise<HubConnection> {
  connection ??= open().catch((failure: unknown) => {
    lose();
    throw failure;
  });
  return connection;
}

function lose(): void {
  connection = undefined;
  heard.connection(false);
  setTimeout(() => {
    const watched = watchedNow();
    if (watched) {
      void watch(watched.workload, watched.place).catch(() => undefined);
    }
  }, 5_000);
}

async function open(): Promise<HubConnection> {
  const hub = new HubConnectionBuilder()
    .withUrl('/api/v1/live', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(500 * 2 ** previousRetryCount, 10_000) })
    .configureLogging(LogLevel.None)
    .build();
  hub.on('Changed', forget);
  hub.on('Here', ({ workload, people }: { workload: string; people: Present[] }) => heard.people(workload, people));
  hub.on('Scan', (step: Progress) => heard.step(step));
  hub.on('Resync', () => void queries.invalidateQueries());
  hub.onreconnecting(() => heard.connection(false));
  hub.onreconnected(() => void comeBack(hub));
  hub.onclose(lose);
  await hub.start();
  heard.connection(true);
  return hub;
}

// What happened meanwhile is not told again: everything that is shown is read anew.
async function comeBack(hub: HubConnection): Promise<void> {
  heard.connection(true);
  const watched = watchedNow();
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
  heard.change(change);
}
