import { canonicalBytes, digestOf } from '../../core/ledger/canonical.ts';
import { certificateOf } from '../../core/ledger/certificate.ts';
import { contestOf } from '../../core/ledger/change.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { foldEntries } from '../../core/ledger/fold.ts';
import type { RoundCount } from '../../core/ledger/recount.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import { readEntries } from './entries.ts';
import { countOf } from './facts.ts';
import { type CheckedHead, checkHead } from './head.ts';
import { openDocument, type SignedDocument, signDocument } from './signed-document.ts';
import { vaultPath } from './vault-path.ts';

/** One version of a contest's certificate, which must have been certified; issued now if its copy was lost or is not kept yet. */
export async function certificate(
  house: House,
  election: string,
  contest: string,
  version: number,
): Promise<SignedDocument> {
  const path = vaultPath.certificate(election, contest, version);
  const bytes = await house.vault.get(path);
  if (bytes === undefined) return issueCertificate(house, election, contest, version);
  const document = openDocument(house, 'certificate', new TextDecoder().decode(bytes));
  const { payload } = document ?? {};
  const holds =
    payload?.['election'] === election && payload['contest'] === contest && payload['version'] === version;
  if (document === undefined || !holds) throw new Fault('evidence-altered', { path });
  return { envelope: document.envelope, body: document.body };
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
  if (house.readOnly) return document;
  const path = vaultPath.certificate(election, contest, version);
  const kept = await house.vault.put(path, canonicalBytes(document));
  // Two who issue it at once may have signatures of their own (ES256): the one that was kept is handed out.
  return kept === 'conflict' ? certificate(house, election, contest, version) : document;
}

/** Issues what is certified and has no copy in the vault; an older version comes with the one that supersedes it. */
export async function completeCertificates(house: House, { state }: CheckedHead): Promise<void> {
  const election = state.definition.id;
  for (const { id, certificate: issued } of state.contests) {
    if (issued === undefined) continue;
    if (await house.vault.has(vaultPath.certificate(election, id, issued.version))) continue;
    await issueCertificate(house, election, id, issued.version);
  }
}

function uptoCertifying(entries: readonly Entry[], contest: string, version: number): readonly Entry[] {
  let seen = 0;
  const end = entries.findIndex(
    (entry) => entry.type === 'result-certified' && entry['contest'] === contest && ++seen === version,
  );
  return entries.slice(0, end + 1);
}
