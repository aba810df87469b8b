import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { checkDigests } from '../../core/archive/digests.ts';
import { archivePath } from '../../core/archive/paths.ts';
import { mostBytes } from '../../core/archive/size.ts';
import type { Digest } from '../../core/crypto.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import type { Shaped } from '../../core/json/shape.ts';
import { digestBytes, digestHex } from '../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';

/** A package as its own `digests.txt` has it: how many files, its evidence folder by path, and its SHA-256 in hex. */
export interface Archive {
  readonly files: number;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly sha256: string;
}

/** A package after every one of its files was found as `digests.txt` lists it. Throws what the file system says. */
export function readArchive(file: string): Shaped<Archive> {
  const zip = readFileSync(file);
  const files = unpacked(zip);
  if (files === undefined) return damaged(finding('archive-damaged', '', { entry: '/' }));
  const digests = new Map<string, Digest>();
  for (const [path, bytes] of files) digests.set(path, digestBytes(bytes, nodeCrypto.sha256));
  digests.delete(archivePath.digests);
  const listed = files.get(archivePath.digests);
  const differs = checkDigests(new TextDecoder().decode(listed), digests);
  if (differs !== undefined) return damaged(differs);
  const evidence = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    if (path.startsWith(archivePath.evidence)) evidence.set(path.slice(archivePath.evidence.length), bytes);
  }
  const sha256 = digestHex(digestBytes(zip, nodeCrypto.sha256));
  return { ok: true, value: { files: files.size, evidence, sha256 } };
}

/** Nothing of an archive that is cut off, names a path twice or one no object can hold, or claims more than any package has. */
function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const paths = new Set<string>();
  let size = 0;
  let sound = true;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        sound &&= size <= mostBytes && !paths.has(name) && name !== '__proto__';
        paths.add(name);
        return sound && !name.endsWith('/');
      },
    });
    return sound ? new Map(Object.entries(files)) : undefined;
  } catch {
    return undefined;
  }
}

function damaged(found: Finding): Shaped<never> {
  return { ok: false, findings: [found] };
}
