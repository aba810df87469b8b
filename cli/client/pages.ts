import * as z from 'zod/mini';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import { spokenFindingSchema } from '../../core/findings/spoken-schema.ts';
import type { Refused } from './connection.ts';
import { read, type Session } from './session.ts';

/** One page as it came, with the faults of elections that are left out of it, and the cursor of the page after. */
export interface Page {
  readonly ok: true;
  readonly text: string;
  readonly faults: readonly SpokenFinding[];
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
    const { next, faults = [] } =
      accept === 'text/csv' ? { next: cursorOfLink(answered.response.headers.get('link')) } : readBody(text);
    cursor = next;
    yield { ok: true, text, faults };
  }
}

function cursorOfLink(link: string | null): string | undefined {
  const named = /<\?([^>]*)>; rel="next"/.exec(link ?? '')?.[1];
  return named === undefined ? undefined : (new URLSearchParams(named).get('cursor') ?? undefined);
}

const bodySchema = z.object({
  next: z.optional(z.string()),
  faults: z.optional(z.array(spokenFindingSchema)),
});

function readBody(text: string): {
  readonly next?: string | undefined;
  readonly faults?: readonly SpokenFinding[];
} {
  return bodySchema.parse(JSON.parse(text)) as ReturnType<typeof readBody>;
}
