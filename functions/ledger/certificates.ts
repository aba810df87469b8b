import { canonicalBytes, digestOf } from '../../core/ledger/canonical.ts';
import { certificateOf } from '../../core/ledger/certificate.ts';
import { contestOf } from '../../core/ledger/change.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { foldEntries } from '../../core/ledger/fold.ts';
import type { RoundCount } from '../../core/ledger/recount.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { readEntries } from './entries.ts';
import { countOf } from './facts.ts';
import { checkHead } from './head.ts';
import { bodyDigest, type SignedDocument, signDocument } from './signed-document.ts';
import { vaultPath } from './vault-path.ts';

/** One version of a contest's certificate, which must have been certified; issued now if its copy was lost. */
export async function certificate(
  house: House,
  election: string,
  contest: string,
  version: number,
): Promise<SignedDocument> {
  const path = vaultPath.certificate(election, contest, version);
  const bytes = await house.vault.get(path);
  if (bytes === undefined) return issueCertificate(house, election, contest, version);
  const document = JSON.parse(new TextDecoder().decode(bytes)) as SignedDocument;
  if (!holds(house, document)) throw new Fault('evidence-altered', { path });
  return document;
}

/** Signed by this service, over this very body. */
function holds({ signer, crypto }: House, { envelope, body }: SignedDocument): boolean {
  const opened = readEnvelope(envelope, 'certificate', crypto.sha256);
  return (
    opened.ok &&
    checkSignature(opened.signatures[0]!, signer.jwk, '', crypto).length === 0 &&
    (opened.payload as { body?: unknown }).body === bodyDigest(body, crypto)
  );
}

/**
 * Issues a version of a contest's certificate, recounted from the vault. It follows from the ledger alone, so one that a
 * power cut lost is issued again when it is asked for.
 */
export async function issueCertificate(
  house: House,
  election: string,
  contest: string,
  version: number,
): Promise<SignedDocument> {
  const { head } = await house.store.read(election, {});
  const all = (await readEntries(house, (await checkHead(house, head!)).item, 1)).map((each) => each.entry);
  const entries = uptoCertifying(all, contest, version);
  const state = foldEntries(entries, house.crypto);
  const counts = new Map<number, RoundCount>();
  for (const round of contestOf(state, contest)!.rounds) {
    if (round.signed) counts.set(round.round, await countOf(house, state, entries, contest, round.round));
  }
  const former = version > 1 ? await certificate(house, election, contest, version - 1) : undefined;
  const body = certificateOf(state, entries, counts, former && digestOf(former.body, house.crypto.sha256));
  const document = await signDocument(
    house.signer,
    house.crypto,
    'certificate',
    { format: 'scrutineer/certificate@1', election, contest, version },
    body,
  );
  await house.vault.put(vaultPath.certificate(election, contest, version), canonicalBytes(document));
  return document;
}

function uptoCertifying(entries: readonly Entry[], contest: string, version: number): readonly Entry[] {
  let seen = 0;
  const end = entries.findIndex(
    (entry) => entry.type === 'result-certified' && entry['contest'] === contest && ++seen === version,
  );
  return entries.slice(0, end + 1);
}
