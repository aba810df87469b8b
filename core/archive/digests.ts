import type { Digest } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import { digestHex } from '../ledger/canonical.ts';
import { archivePath } from './paths.ts';

type Digests = ReadonlyMap<string, Digest>;

/** The files' digests as `sha256sum` writes and checks them, by path in code-unit order. */
export function digestsText(digests: Digests): string {
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digestHex(digest)}  ${path}\n`)
    .join('');
}

/** Whether the files of a package are those its `digests.txt` names; the first path where they are not. */
export function checkDigests(text: string, digests: Digests): Finding | undefined {
  const listed = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hex, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hex === undefined || listed.has(path!)) return finding('archive-digests-differ', archivePath.digests);
    listed.set(path!, hex);
  }
  for (const [path, hex] of listed) {
    const found = digests.get(path);
    if (found === undefined || digestHex(found) !== hex) return finding('archive-digests-differ', path);
  }
  const extra = [...digests.keys()].find((path) => !listed.has(path));
  return extra === undefined ? undefined : finding('archive-digests-differ', extra);
}
