import type { Refused } from './connection.ts';
import { read, type Session } from './session.ts';

/** One page as it came; `next` is the cursor of the one after. */
export interface Page {
  readonly ok: true;
  readonly text: string;
  readonly next?: string;
}

const exactly = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads a paged list to its end; a refusal ends it. */
export async function* readPages(
  session: Session,
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
  accept: 'application/json' | 'text/csv',
): AsyncGenerator<Page | Refused> {
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filter, cursor }))
      if (value !== undefined) query.set(name, value);
    const answered = await read(session, query.size === 0 ? path : `${path}?${query}`, accept);
    if (!answered.ok) {
      yield answered;
      return;
    }
    // A CSV table begins with a BOM, which `text()` would take away.
    const text = exactly.decode(await answered.response.arrayBuffer());
    cursor = accept === 'text/csv' ? cursorOfLink(answered.response.headers.get('link')) : cursorOfBody(text);
    yield { ok: true, text, ...(cursor === undefined ? {} : { next: cursor }) };
  }
}

function cursorOfLink(link: string | null): string | undefined {
  const named = /<\?([^>]*)>; rel="next"/.exec(link ?? '')?.[1];
  return named === undefined ? undefined : (new URLSearchParams(named).get('cursor') ?? undefined);
}

function cursorOfBody(text: string): string | undefined {
  const { next } = JSON.parse(text) as { next?: unknown };
  return typeof next === 'string' ? next : undefined;
}
