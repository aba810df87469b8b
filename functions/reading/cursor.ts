import { finding } from '../../core/findings/finding.ts';
import { decodeBase64url, encodeBase64url } from '../../core/ledger/base64url.ts';
import { type Refusal, refuse } from '../http/route.ts';

/** Where a page went on: opaque to readers, so that what it holds may change. */
export function nextCursor(after: string | undefined): { readonly next?: string } {
  return after === undefined ? {} : { next: encodeBase64url(new TextEncoder().encode(after)) };
}

/** The place a cursor names, or `undefined` for the first page. */
export function readCursor(cursor: string | undefined): string | undefined | Refusal {
  if (cursor === undefined) return undefined;
  const bytes = decodeBase64url(cursor);
  const after = bytes && new TextDecoder().decode(bytes);
  return after !== undefined && /^[A-Za-z0-9][A-Za-z0-9._#-]{0,127}$/.test(after)
    ? after
    : refuse([finding('cursor-unknown', '')]);
}
