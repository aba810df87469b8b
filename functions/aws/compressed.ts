import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Texts of more UTF-8 bytes than this are stored compressed. */
const plainLimit = 1024;

/** No text of the ledger is this long; what unpacks to more was not written by this program. */
const mostBytes = 16 * 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A text as DynamoDB holds it: a string, or Brotli in a binary when it is long. */
export function packText(text: string): { S: string } | { B: Uint8Array } {
  return Buffer.byteLength(text) <= plainLimit ? { S: text } : { B: packBytes(Buffer.from(text)) };
}

/** Brotli, as for text. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** The text in a binary of `packText`; throws for any other bytes. */
export function unpackText(packed: Uint8Array): string {
  return decoder.decode(unpackBytes(packed));
}

/** What `packBytes` packed; throws for any other bytes. */
export function unpackBytes(packed: Uint8Array): Uint8Array {
  return brotliDecompressSync(packed, { maxOutputLength: mostBytes });
}
