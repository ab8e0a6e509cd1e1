import createClient from 'openapi-fetch';
import { takeFirst } from './first';
import { Refusal, Unreachable } from './refusal';
import { language } from '$lib/language.svelte';
import type { paths } from './schema';

/** The server's API, with types from its OpenAPI document. Answers in the language of the page. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: async (request) => {
    try {
      return takeFirst(request) ?? (await fetch(request));
    } catch (failure) {
      throw request.signal.aborted ? failure : new Unreachable();
    }
  },
});

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language.now);
    return request;
  },
});

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer; throws Refusal with the server's own sentence where it refused. */
export function bodyOf<T>(outcome: Outcome<T>): T {
  if (!outcome.response.ok) {
    throw Refusal.from(outcome.error, outcome.response);
  }

  return outcome.data as T;
}

/** All rows of a list, page after page. */
export async function allOf<T>(page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null | undefined }>): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    rows.push(...items);
    cursor = next ?? undefined;
  } while (cursor);

  return rows;
}
