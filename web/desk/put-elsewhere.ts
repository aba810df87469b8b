import type { Lang } from '../../core/findings/entry.ts';
import type { Answer } from './desk.ts';
import { pageRefusal } from './page-finding.ts';

/** Where exactly these bytes are taken, and with which headers. */
export interface Destination {
  readonly location: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts bytes where the service said, without telling anybody there who brings them: the address is signed. */
export async function putElsewhere(
  { location, headers }: Destination,
  bytes: Uint8Array,
  lang: Lang,
): Promise<Answer<true>> {
  try {
    const body = new Uint8Array(bytes);
    const { ok, status } = await fetch(location, { method: 'PUT', headers, body, credentials: 'omit' });
    // 412: it lies there already, which was somebody else's upload of the very same bytes.
    if (ok || status === 412) return { ok: true, value: true };
    return pageRefusal('answer-foreign', lang, { answered: status }, status >= 500);
  } catch {
    return pageRefusal('line-lost', lang, {}, true);
  }
}
