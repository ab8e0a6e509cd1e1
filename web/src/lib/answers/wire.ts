import { api } from '$lib/api/client';
import { queries } from '$lib/api/queries';
import { Refusal } from '$lib/api/refusal';
import type { components } from '$lib/api/schema';
import { complete } from './content';
import type { Flight } from './draft';
import type { Place } from './keeping';
import type { Outcome } from './line';

export type AnswerView = components['schemas']['AnswerView'];

/** An attempt that hangs so long counts as lost; it is repeated with its key. */
const patience = 15_000;

/** A key for one attempt; works without a secure context too. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends an answer. What nobody answered, and what the server is too busy for, may be repeated; the rest is settled. */
export async function putAnswer(place: Place, flight: Flight, taken: (view: AnswerView) => void): Promise<Outcome> {
  const path = { workload: place.workload, lens: place.lens, question: place.question };
  const { data, error, response } = await api
    .PUT('/api/v1/workloads/{workload}/reviews/{lens}/answers/{question}', {
      params: { path },
      body: flight.content,
      headers: { ...(flight.version ? { 'If-Match': `"${flight.version}"` } : { 'If-None-Match': '*' }), 'Idempotency-Key': flight.key },
      signal: AbortSignal.timeout(patience),
    })
    .catch((): { data: undefined; error: undefined; response: undefined } => ({ data: undefined, error: undefined, response: undefined }));
  if (!response) {
    return { kind: 'away' };
  }

  if (data) {
    taken(data);
    return { kind: 'taken', version: data.version, content: complete(data.content) };
  }

  if (response.status >= 500 || response.status === 429 || response.status === 408) {
    return { kind: 'away', after: Number(response.headers.get('Retry-After') ?? 0) * 1_000 };
  }

  const refusal = Refusal.from(error, response);
  if (response.status === 412 || response.status === 409) {
    return overtaken(place, refusal);
  }

  if (response.status === 401) {
    void queries.invalidateQueries({ queryKey: ['session'] });
  }

  return { kind: 'refused', why: refusal };
}

async function overtaken(place: Place, refusal: Refusal): Promise<Outcome> {
  const { theirs } = (refusal.problem?.conflict ?? {}) as { theirs?: components['schemas']['AnswerContent'] & { version?: number } };
  if (theirs?.version) {
    return { kind: 'stale', version: theirs.version, content: complete(theirs) };
  }

  const { data, response } = await api
    .GET('/api/v1/workloads/{workload}/reviews/{lens}/answers/{question}', { params: { path: { workload: place.workload, lens: place.lens, question: place.question } } })
    .catch((): { data: undefined; response: undefined } => ({ data: undefined, response: undefined }));
  if (data) {
    return { kind: 'stale', version: data.version, content: complete(data.content) };
  }

  return response ? { kind: 'refused', why: refusal } : { kind: 'away' };
}
