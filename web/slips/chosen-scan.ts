import type { Digest } from '../../core/crypto.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { scanMedia } from '../../core/ledger/evidence/scan-media.ts';
import { sha256 } from '../crypto/sha256.ts';
import { bytesOf } from '../files/own-file.ts';
import { mostScanBytes } from './scan-size.ts';

/** A scan as it was chosen, with what it is by its first bytes. */
export interface ChosenScan {
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly media: string;
}

/** What is to be said of a file that is not taken: it cannot be read, as on a stick pulled out, or no service would take it. */
export type NoScan = 'file-lost' | 'scan-kind';

/** Reads a file somebody chose. */
export async function readScan(file: Blob): Promise<ChosenScan | NoScan> {
  const bytes = await bytesOf(file.slice(0, mostScanBytes + 1));
  if (bytes === undefined) return 'file-lost';
  const media = bytes.length > mostScanBytes ? undefined : scanMedia(bytes)?.media;
  if (media === undefined) return 'scan-kind';
  return { bytes, media, digest: digestBytes(bytes, sha256) };
}
