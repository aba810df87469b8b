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

/** Reads a file somebody chose; nothing where it cannot be read, as on a stick pulled out, or no service would take it. */
export async function readScan(file: Blob): Promise<ChosenScan | undefined> {
  const bytes = await bytesOf(file.slice(0, mostScanBytes + 1));
  if (bytes === undefined || bytes.length > mostScanBytes) return undefined;
  const media = scanMedia(bytes)?.media;
  if (media === undefined) return undefined;
  return { bytes, media, digest: digestBytes(bytes, sha256) };
}
