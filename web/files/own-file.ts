import { type Finding, finding } from '../../core/findings/finding.ts';

/** What a page asks for by a file field, by the `format` such a document bears. */
type OwnFormat =
  | 'scrutineer/act@1'
  | 'scrutineer/cosign@1'
  | 'scrutineer/count@1'
  | 'scrutineer/election@1'
  | 'scrutineer/hall-file@1'
  | 'scrutineer/hall-pack@1'
  | 'scrutineer/key@1'
  | 'scrutineer/sealed-entry@1'
  | 'scrutineer/sealed@1';

export interface Wanted {
  /** The formats taken, the one to name first. */
  readonly formats: readonly [OwnFormat, ...OwnFormat[]];
  /** Most bytes. */
  readonly most: number;
}

export type OwnBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * The bytes of a file somebody chose. A picture, or a document of another kind, is said to be just that: what a reader of
 * JSON would say of it sends people to look for a wrong comma. A file too large is not read at all, and never cut.
 */
export async function ownBytes(file: Blob, { formats, most }: Wanted): Promise<OwnBytes> {
  const head = await bytesOf(file.slice(0, 512));
  if (head === undefined) return refused(finding('file-lost', ''));
  if (isForeign(head, formats)) return refused(finding('file-foreign', '', { wanted: formats[0] }));
  if (file.size > most) {
    return refused(finding('file-beyond', '', { wanted: formats[0], bytes: file.size, limit: most }));
  }
  const bytes = await bytesOf(file);
  return bytes === undefined ? refused(finding('file-lost', '')) : { ok: true, bytes };
}

/** Nothing where a file cannot be read, as on a stick pulled out. */
export function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  return file.arrayBuffer().then(
    (read) => new Uint8Array(read),
    () => undefined,
  );
}

function refused(found: Finding): OwnBytes {
  return { ok: false, findings: [found] };
}

/** Whether no document of these formats begins so. Text of another encoding is left to who reads it: it says which. */
function isForeign(head: Uint8Array, formats: readonly OwnFormat[]): boolean {
  if (isUtf16(head)) return false;
  // Bytes of no character become U+FFFD; a mark of byte order is dropped.
  const text = new TextDecoder().decode(head);
  if (!/^\s*\{/.test(text)) return true;
  const [, kind] = /^\s*\{\s*"format"\s*:\s*"([^"@]*)@/.exec(text) ?? [];
  return kind !== undefined && !formats.some((format) => format.startsWith(`${kind}@`));
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
