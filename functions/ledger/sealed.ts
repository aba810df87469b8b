import type { Digest } from '../../core/crypto.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import {
  readSealedDocument,
  type SealedDocument,
  type SealedPersons,
} from '../../core/ledger/sealed-document.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { ledgerOf } from './entries.ts';
import { type CheckedHead, checkHead } from './head.ts';

/**
 * The sealed document of this digest, `erased`, or `undefined` where there never was one. The ledger decides what is erased:
 * a store cut off before it erased, or put back from a backup, shows nothing. Throws a `Fault` where it was edited.
 */
export async function sealedAt(
  house: House,
  head: CheckedHead,
  digest: Digest,
): Promise<SealedDocument | 'erased' | undefined> {
  const bytes = await house.sealed.get(head.item.election, digest);
  if (bytes === undefined || bytes === 'erased') return bytes;
  if (await isErasedBy(house, head, digest)) return 'erased';
  // What has this digest is what was read and sealed here, or at least by somebody who wrote such a document.
  const altered = () => new Fault('sealed-altered', { digest });
  if (digestBytes(bytes, house.crypto.sha256) !== digest) throw altered();
  const read = readSealedDocument(JSON.parse(new TextDecoder().decode(bytes)));
  if (!read.ok || read.value.election !== head.item.election) throw altered();
  return read.value;
}

/** Whether an accepted act says that it was erased, whatever the store still holds. */
export async function isErasedBy(house: House, head: CheckedHead, digest: Digest): Promise<boolean> {
  const entries = await ledgerOf(house, head);
  return entries.some((entry) => entry.type === 'sealed-erased' && entry['digest'] === digest);
}

/** The facts of persons sealed under this digest for checks; `undefined` where there are none, or none any more. */
export async function sealedPersons(
  house: House,
  election: string,
  digest: Digest,
): Promise<SealedPersons | undefined> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) return undefined;
  const document = await sealedAt(house, await checkHead(house, head), digest);
  return typeof document === 'object' && document.kind === 'persons' ? document : undefined;
}
