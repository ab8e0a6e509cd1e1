/** What the server wrote into the page so that its first screen needs no further request; each answer serves once. */
const answers: Record<string, FirstAnswer> = readIn(document.getElementById('kotsu-first')?.textContent);

/** The answer to a request that the server has foreseen, or undefined. */
export function takeFirst(request: Request): Response | undefined {
  const { pathname, search } = new URL(request.url);
  const key = pathname + search;
  if (request.method !== 'GET' || !(key in answers)) {
    return undefined;
  }

  const { body, tag } = answers[key]!;
  delete answers[key];
  return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json', ...(tag ? { etag: tag } : {}) } });
}

interface FirstAnswer {
  body: unknown;
  /** What an edit of it must name. */
  tag: string | null;
}

function readIn(text: string | null | undefined): Record<string, FirstAnswer> {
  return text ? (JSON.parse(text) as Record<string, FirstAnswer>) : {};
}
