import type { Lang } from '../../core/findings/entry.ts';
import type { Answer } from './desk.ts';
import { pageRefusal } from './page-finding.ts';

/** The line was cut before a part of the page's own script was here. */
class LineCut extends Error {}

/** A part that comes over the line, and may not. */
export function whole<T>(coming: Promise<T>): Promise<T> {
  return coming.catch(() => {
    throw new LineCut();
  });
}

/**
 * Work that needs a part of the page. Where that did not come a browser may hold to it for as long as the page is open, so that
 * asking again brings nothing before it is reloaded.
 */
export async function unlessCut<T>(lang: Lang, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof LineCut)) throw fault;
    return pageRefusal('part-not-fetched', lang, {}, true);
  }
}
