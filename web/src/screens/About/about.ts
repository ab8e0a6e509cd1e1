import { createQuery } from '$lib/api/read.svelte';
import { allOf, api, bodyOf } from '$lib/api/client';
import { queries } from '$lib/api/queries';
import { Refusal } from '$lib/api/refusal';
import type { components } from '$lib/api/schema';
import { didUndoable } from '$lib/frame/undo';
import { listed } from '$lib/lists';
import { useSession } from '$lib/session';
import { keyOf, workloadHere, type Role } from '$lib/workload/reading';

type Schemas = components['schemas'];
export type Content = Required<Schemas['WorkloadContent']>;
export type Given = Schemas['RoleView'];

/** Roles from below: each may also do what those before it may. */
export const roles: readonly Role[] = ['spectator', 'outsider', 'member', 'owner'];

export const useRoles = () =>
  createQuery(() => ({
    queryKey: keyOf(workloadHere(), 'roles'),
    queryFn: () =>
      allOf<Given>(async (cursor) => bodyOf(await api.GET('/api/v1/workloads/{workload}/roles', { params: { path: { workload: workloadHere() }, query: { limit: 100, cursor } } }))),
  }));

/** What the reader may do here, and who may do more. */
export function useRights(): { readonly mayChange: boolean; readonly mayAnswer: boolean; readonly owners: string } {
  const session = useSession();
  const given = useRoles();
  const mine = () => given.data?.find((each) => each.person === session.data?.person)?.role;
  const isAdmin = () => session.data?.isAdmin ?? false;
  return {
    get mayChange() {
      return isAdmin() || mine() === 'owner';
    },
    get mayAnswer() {
      return isAdmin() || mine() === 'owner' || mine() === 'member';
    },
    get owners() {
      return listed((given.data ?? []).filter((each) => each.role === 'owner').map((each) => each.name));
    },
  };
}

/** Somebody else changed the same thing since it was read. */
export class ChangedMeanwhile extends Error {}

/** Says something else of a workload and nothing else; what others changed beside it stays. */
export async function say<K extends keyof Content>(workload: string, what: K, value: Content[K], seen: Content[K]): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const { content, version } = bodyOf(await api.GET('/api/v1/workloads/{workload}', { params: { path: { workload } } }));
    if (JSON.stringify(content[what]) !== JSON.stringify(seen)) {
      await forget(workload, 'workload');
      throw new ChangedMeanwhile();
    }

    try {
      const put = await api.PUT('/api/v1/workloads/{workload}', { params: { path: { workload } }, headers: { 'If-Match': `"${version}"` }, body: { ...content, [what]: value } });
      queries.setQueryData(keyOf(workload, 'workload'), bodyOf(put));
      return;
    } catch (refused) {
      if (!(refused instanceof Refusal && refused.status === 412 && attempt < 3)) {
        throw refused;
      }
    }
  }
}

/** Says it, and how to take it back. */
export async function sayUndoably<K extends keyof Content>(words: () => string, what: K, value: Content[K], seen: Content[K]): Promise<void> {
  const workload = workloadHere();
  await say(workload, what, value, seen);
  didUndoable(words, () => say(workload, what, seen, value));
}

/** Reads parts of a workload anew. */
export async function forget(workload: string, ...parts: string[]): Promise<void> {
  await Promise.all(parts.map((part) => queries.invalidateQueries({ queryKey: ['workload', workload, part] })));
}
