import { differences, isSame, isText, longest, read, withoutFalseNone, write, type Content, type Field, type Known } from './content';
import { merge, type Collisions } from './merge';

/** A request that was sent and whose answer is not known yet. It is repeated as it was, with its key, so that it is done once. */
export interface Flight {
  key: string;
  version: number;
  content: Content;
}

/** One person's work on one answer: what the server has, what stands in the fields, and what is under way between them. A value; every change makes a new one. */
export interface Draft {
  base: Known;
  mine: Content;
  collisions: Collisions;
  flight: Flight | null;
  /** What was heard while a request was under way; looked at after its answer. */
  heard: Known | null;
  /** The choice that says "none of these"; null where the question has none. */
  none: string | null;
}

export const begin = (base: Known, none: string | null = null): Draft => ({ base, mine: base.content, collisions: {}, flight: null, heard: null, none });

/** Whether everything that was said is with the server. */
export const isSettled = (draft: Draft): boolean => draft.flight === null && Object.keys(draft.collisions).length === 0 && isSame(draft.mine, draft.base.content);

export function edit(draft: Draft, field: Field, value: string): Draft {
  const collisions = draft.collisions[field]?.theirs === value ? without(draft.collisions, field) : draft.collisions;
  return { ...draft, mine: write(draft.mine, field, value), collisions };
}

/** Ends a collision with the value that the person chose or combined. */
export const resolve = (draft: Draft, field: Field, value: string): Draft => ({ ...draft, mine: write(draft.mine, field, value), collisions: without(draft.collisions, field) });

/** Why a field cannot go to the server as it stands; null where it can. It waits here and does not keep the others back. */
export function whyHeld(content: Content, field: Field): 'tooLong' | 'noReason' | null {
  const value = read(content, field);
  if (isText(field) && value.length > (field.startsWith('note:') ? longest.note : longest.text)) {
    return 'tooLong';
  }

  const isRisk = field === 'ourRisk' || field === 'ourRiskReason';
  const isUnreasoned = isRisk ? content.ourRisk !== null && content.ourRiskReason.trim() === '' : !isText(field) && value.endsWith(':');
  return isUnreasoned ? 'noReason' : null;
}

/** What can be sent now: mine, but for fields that collide or are held, which stay as the server has them. */
export function sendable(draft: Draft): Content {
  let content = draft.mine;
  for (const field of differences(draft.mine, draft.base.content)) {
    if (draft.collisions[field] || whyHeld(draft.mine, field)) {
      content = write(content, field, read(draft.base.content, field));
    }
  }

  // A risk of ours and its reason are taken together or not at all.
  if (content.ourRisk !== null && content.ourRiskReason.trim() === '') {
    content = { ...content, ourRisk: draft.base.content.ourRisk, ourRiskReason: draft.base.content.ourRiskReason };
  }

  return withoutFalseNone(content, draft.none);
}

/** The draft with the next request in it; without one where there is nothing to send. One that is under way stays. */
export function takeOff(draft: Draft, newKey: () => string): Draft {
  if (draft.flight) {
    return draft;
  }

  const content = sendable(draft);
  return isSame(content, draft.base.content) ? draft : { ...draft, flight: { key: newKey(), version: draft.base.version, content } };
}

/** The server took what was sent. What was changed since then stays mine. */
export function land(draft: Draft, taken: Known): Draft {
  const { flight, heard } = draft;
  const landed = onto({ ...draft, flight: null, heard: null }, flight?.content ?? draft.base.content, taken);
  return heard && heard.version > taken.version ? hear(landed, heard) : landed;
}

/** Somebody else was faster: what does not collide is merged, the rest is told. */
export function beOvertaken(draft: Draft, theirs: Known): Draft {
  const { flight } = draft;
  if (flight && theirs.version === flight.version + 1 && isSame(theirs.content, flight.content)) {
    return land(draft, theirs);
  }

  return onto({ ...draft, flight: null, heard: null }, draft.base.content, theirs);
}

/** The server says that it has something newer. */
export function hear(draft: Draft, known: Known): Draft {
  const isNew = known.version > draft.base.version || (known.version === 0 && draft.base.version === 0 && !isSame(known.content, draft.base.content));
  if (!isNew) {
    return draft;
  }

  return draft.flight ? { ...draft, heard: !draft.heard || known.version >= draft.heard.version ? known : draft.heard } : onto(draft, draft.base.content, known);
}

/** The server will not take what was sent, whatever the reason: it stays here and is not repeated by itself. */
export const turnBack = (draft: Draft): Draft => {
  const back = { ...draft, flight: null, heard: null };
  return draft.heard ? hear(back, draft.heard) : back;
};

function onto(draft: Draft, ancestor: Content, theirs: Known): Draft {
  const { content, collisions } = merge(ancestor, draft.mine, theirs.content, draft.collisions);
  return { ...draft, base: theirs, mine: withoutFalseNone(content, draft.none), collisions };
}

function without(collisions: Collisions, field: Field): Collisions {
  const { [field]: _, ...rest } = collisions;
  return rest;
}
