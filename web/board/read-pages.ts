import type { Lang } from '../../core/findings/entry.ts';
import type { SpokenFinding } from '../../core/findings/finding.ts';
import type { Answer } from '../desk/desk.ts';
import type { ServiceDesk } from '../desk/service-desk.ts';

export type Reading = Pick<ServiceDesk, 'json'>;

/** What every page of an answer has beside its own: what leads to the next, and elections that could not be read. */
interface PageOf {
  readonly next?: string;
  readonly faults?: readonly SpokenFinding[];
}

/** Reads an answer that comes in pages, to its last; one refused refuses the whole. */
export async function readPages<Body extends object>(
  desk: Reading,
  path: string,
  lang: Lang,
): Promise<Answer<readonly (Body & PageOf)[]>> {
  const pages: (Body & PageOf)[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const answer = await desk.json<Body & PageOf>(path + query, lang);
    if (!answer.ok) return answer;
    pages.push(answer.value);
    cursor = answer.value.next;
  } while (cursor !== undefined);
  return { ok: true, value: pages };
}
