import type { Client } from 'openapi-fetch';
import { takeFirst } from './first';
import { Refusal, Unreachable } from './refusal';
import { language } from '$lib/language.svelte';
import type { paths } from './schema';

interface Ask extends Omit<RequestInit, 'body' | 'headers'> {
  params?: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  headers?: HeadersInit;
  body?: unknown;
  bodySerializer?: (body: unknown) => BodyInit;
}

type Deed = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** The server's API, with types from its OpenAPI document. Answers in the language of the page. */
export const api = Object.fromEntries((['GET', 'PUT', 'POST', 'DELETE'] as const).map((deed) => [deed, (path: string, asked?: Ask) => ask(deed, path, asked)])) as unknown as Pick<
  Client<paths>,
  Deed
>;

// The types are openapi-fetch's; what it does at run time is mostly for forms of parameters that this API does not have.
async function ask(method: Deed, path: string, { params, headers, body, bodySerializer = JSON.stringify, ...rest }: Ask = {}): Promise<Outcome<unknown>> {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.path?.[name])));
  const query = Object.entries(params?.query ?? {}).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => (value === undefined || value === null ? [] : [`${name}=${encodeURIComponent(String(value))}`])),
  );
  const request = new Request(location.origin + address + (query.length > 0 ? `?${query.join('&')}` : ''), {
    ...rest,
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...(headers as Record<string, string>), 'Accept-Language': language.now },
    body: body === undefined ? null : bodySerializer(body),
  });
  const response = takeFirst(request) ?? (await reach(request));
  const text = await response.text();
  return response.ok ? { data: text ? (JSON.parse(text) as unknown) : undefined, response } : { error: problemIn(text), response };
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    throw request.signal.aborted ? failure : new Unreachable();
  }
}

function problemIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // what stands between may answer with a page of its own
  }
}

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
