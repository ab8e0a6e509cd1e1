import { api, bodyOf } from '$lib/api/client';
import { attempt } from '$lib/frame/attempt';
import { didUndoable } from '$lib/frame/undo';
import { m } from '$lib/paraglide/messages';
import { forget } from '$lib/workload/forget';
import type { Dismissal, DismissalContent } from './reading';

const touched = ['findings', 'finding', 'facts', 'dismissals', 'standing', 'practice'];

/** Puts findings aside; `z` brings them back. False where the server refused. */
export async function putAside(workload: string, content: DismissalContent): Promise<boolean> {
  const said = await attempt(() => post(workload, content));
  if (said) {
    didUndoable(m.findings_was_put_aside, () => drop(workload, said.id));
  }

  return said !== undefined;
}

/** Lets findings count again; `z` puts them aside as they were. */
export async function withdraw(workload: string, dismissal: Dismissal): Promise<void> {
  await attempt(async () => {
    await drop(workload, dismissal.id);
    didUndoable(m.findings_was_withdrawn, async () => {
      await post(workload, dismissal.content);
    });
  });
}

async function post(workload: string, body: DismissalContent): Promise<Dismissal> {
  const said = bodyOf(await api.POST('/api/v1/workloads/{workload}/dismissals', { params: { path: { workload } }, body }));
  await forget(workload, ...touched);
  return said;
}

async function drop(workload: string, dismissal: string): Promise<void> {
  bodyOf(await api.DELETE('/api/v1/workloads/{workload}/dismissals/{dismissal}', { params: { path: { workload, dismissal } } }));
  await forget(workload, ...touched);
}

/** Whether it is this that puts a finding aside. */
export const covers = ({ content }: Dismissal, finding: { fingerprint: string; probe: string; at: { path: string } | null }): boolean =>
  content.fingerprint ? content.fingerprint === finding.fingerprint : content.probe === finding.probe && (!content.path || (finding.at?.path ?? '').startsWith(content.path));
