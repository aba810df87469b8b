import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { boardRow } from '../../core/ledger/board-row.ts';
import { canonicalBytes, canonicalText, digestOf } from '../../core/ledger/canonical.ts';
import type { Certificate } from '../../core/ledger/certificate.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { place } from '../../functions/embedded/data-folder.ts';
import type { House } from '../../functions/http/route.ts';
import { certificate } from '../../functions/ledger/certificates.ts';
import { checkHead } from '../../functions/ledger/head.ts';
import { signDocument } from '../../functions/ledger/signed-document.ts';
import { vaultPath } from '../../functions/ledger/vault-path.ts';
import { Client } from '../../samples/hall/client.ts';
import { KeyRing } from '../../samples/hall/key-ring.ts';
import { callOf, openHouse, origin, unflushed } from './open-house.ts';
import {
  concludeContest,
  enrolEverybody,
  hallOf,
  openForBundles,
  openMeetingFor,
  signedBundles,
} from './township.ts';

export const summaryCounty = '469021';
const piles = 4;

/** A county of so many certified elections: one is held, the others are its likes, signed by the service one by one. */
export async function certifiedCounty(
  folder: string,
  elections: number,
): Promise<{ readonly house: House; readonly database: DatabaseSync }> {
  const { house: durable, database } = await openHouse(folder);
  database.exec('PRAGMA synchronous = OFF');
  const house: House = { ...durable, vault: unflushed(durable.vault, folder) };
  const held = await holdOne(house, folder);
  for (let number = 1; number < elections; number++) await addLike(house, held, number);
  return { house, database };
}

interface Held {
  readonly id: string;
  readonly state: ElectionState;
  readonly certified: Certificate;
}

async function holdOne(house: House, folder: string): Promise<Held> {
  const office = { client: new Client(callOf(house), origin), keys: new KeyRing(join(folder, place.keys)) };
  await enrolEverybody(office);
  const hall = hallOf(office, house.signer.kid, 'summary');
  const { id } = hall.definition;
  await openMeetingFor(hall, piles);
  const boxes = await openForBundles(hall, 'committee', piles);
  for (const envelope of await signedBundles(office, hall, 'committee', boxes)) {
    await office.client.send('POST', `/v1/elections/${id}/batches`, envelope);
  }
  await concludeContest(hall, 'committee');
  const { head } = await house.store.read(id, {});
  const { state } = await checkHead(house, head!);
  return { id, state, certified: (await certificate(house, id, 'committee', 1)).body as Certificate };
}

/** The same election under another id: its head and its certificate, which are all that a summary reads. */
async function addLike(house: House, { id, state, certified }: Held, number: number): Promise<void> {
  const { signer, crypto } = house;
  const election = `${id}-${String(number).padStart(4, '0')}`;
  const own: ElectionState = { ...state, seq: 1, definition: { ...state.definition, id: election } };
  const body = { ...certified, election };
  const format = 'scrutineer/certificate@1';
  const named = { format, election, contest: 'committee', version: 1 };
  const document = await signDocument(signer, crypto, 'certificate', named, body);
  await house.vault.put(vaultPath.certificate(election, 'committee', 1), canonicalBytes(document));
  const digest = digestOf(own, crypto.sha256);
  const said = { format: 'scrutineer/receipt@1', election, seq: 1, entry: own.head, state: digest, digest };
  const receipt = canonicalText(await signDocument(signer, crypto, 'receipt', said, {}));
  const { jurisdiction, superior } = own.definition;
  const text = { state: canonicalText(own), receipt, board: canonicalText(boardRow(own)) };
  const head = { election, jurisdiction, superior, seq: 1, entry: own.head, at: own.at, ...text };
  await house.store.append({ expected: 0, head, entry: { election, seq: 1, line: '{}', receipt } });
}
