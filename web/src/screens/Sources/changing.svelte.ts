import { api, bodyOf } from '$lib/api/client';
import { attempt } from '$lib/frame/attempt';
import { didUndoable } from '$lib/frame/undo';
import { m } from '$lib/paraglide/messages';
import { forget } from '$lib/workload/forget';
import type { Source, SourceContent } from './reading';

// A removed source takes its scans and the history of its findings with it, and nothing brings those back.
// So it is hidden at once and removed when nobody wanted it back.
const graceInMilliseconds = 10_000;
let leaving = $state<string[]>([]);

export const isLeaving = (source: string): boolean => leaving.includes(source);

export const lookNow = (workload: string, source: string): Promise<unknown> =>
  attempt(async () => {
    bodyOf(await api.POST('/api/v1/workloads/{workload}/scans', { params: { path: { workload } }, body: { source } }));
    await forget(workload, 'scans');
  });

export const stopLooking = (workload: string, scan: string): Promise<unknown> =>
  attempt(async () => {
    bodyOf(await api.DELETE('/api/v1/workloads/{workload}/scans/{scan}', { params: { path: { workload, scan } } }));
    await forget(workload, 'scans');
  });

/** Adds a source, or changes one. Throws what the server refused. */
export async function keep(workload: string, source: Source | undefined, content: SourceContent, credential: string | null): Promise<Source> {
  const kept = source ? await put(workload, source, content, credential) : await add(workload, content, credential);
  if (source) {
    didUndoable(m.sources_was_changed, async () => {
      await put(workload, kept, source.content, null);
    });
  } else {
    didUndoable(m.sources_was_added, () => drop(workload, kept.id));
  }

  return kept;
}

/** Takes a source away; within ten seconds `z` leaves everything as it was, after that it adds the address anew. */
export function remove(workload: string, source: Source): void {
  leaving = [...leaving, source.id];
  let isGone = false;
  const go = () => {
    isGone = true;
    clearTimeout(timer);
    removeEventListener('pagehide', go);
    void attempt(() => drop(workload, source.id)).finally(() => stay(source.id));
  };
  const timer = setTimeout(go, graceInMilliseconds);
  addEventListener('pagehide', go);
  didUndoable(m.sources_was_removed, async () => {
    if (isGone) {
      await add(workload, source.content, null);
    } else {
      clearTimeout(timer);
      removeEventListener('pagehide', go);
      stay(source.id);
    }
  });
}

function stay(source: string): void {
  leaving = leaving.filter((other) => other !== source);
}

async function add(workload: string, content: SourceContent, credential: string | null): Promise<Source> {
  const added = bodyOf(await api.POST('/api/v1/workloads/{workload}/sources', { params: { path: { workload } }, body: { content, credential } }));
  await forget(workload, 'sources');
  return added;
}

async function put(workload: string, source: Source, content: SourceContent, credential: string | null): Promise<Source> {
  const changed = bodyOf(
    await api.PUT('/api/v1/workloads/{workload}/sources/{source}', {
      params: { path: { workload, source: source.id } },
      headers: { 'If-Match': `"${source.version}"` },
      body: { content, credential },
    }),
  );
  await forget(workload, 'sources');
  return changed;
}

async function drop(workload: string, source: string): Promise<void> {
  bodyOf(await api.DELETE('/api/v1/workloads/{workload}/sources/{source}', { params: { path: { workload, source } }, keepalive: true }));
  await forget(workload, 'sources', 'scans', 'findings', 'finding', 'facts', 'standing', 'history', 'practice');
}
