import { describe, expect, it } from 'vitest';
import { canonicalText, digestBytes } from '../../../core/ledger/canonical.ts';
import type { House } from '../../../functions/http/route.ts';
import { examine } from '../../../functions/ledger/examine.ts';
import { signDocument } from '../../../functions/ledger/signed-document.ts';
import type { Append } from '../../../functions/ports.ts';
import { appendAt, headAt } from '../../contract/ledger-append.ts';
import { makeHouse } from '../../support/house.ts';

const election = '469021101-2026-congress';
const bytes = (text: string) => new TextEncoder().encode(text);

/** An append whose receipt the house signed over head and state, as the service writes it. */
async function signedAppend({ signer, crypto }: House, seq: number): Promise<Append> {
  const append = appendAt(election, seq);
  const state = canonicalText({ seq });
  const entry = digestBytes(bytes(append.entry.line), crypto.sha256);
  const payload = { election, seq, entry, state: digestBytes(bytes(state), crypto.sha256) };
  const receipt = canonicalText(await signDocument(signer, crypto, 'receipt', payload, {}));
  return { ...append, head: headAt(election, seq, { entry, state, receipt }) };
}

/** A ledger of three entries, all copied to the vault but those left out. */
async function ledger(house: House, leftOut: readonly number[] = []): Promise<void> {
  for (const seq of [1, 2, 3]) {
    const append = await signedAppend(house, seq);
    await house.store.append(append);
    if (!leftOut.includes(seq))
      await house.vault.put(`ledgers/${election}/${seq}.json`, bytes(append.entry.line));
  }
}

describe('looking over the elections at a start', () => {
  it('finds nothing in a sound house, empty or not', async () => {
    const { house } = await makeHouse();
    expect(await examine(house)).toEqual([]);
    await ledger(house);
    expect(await examine(house)).toEqual([]);
  });

  it('completes the copy that a stop cut off between database and vault', async () => {
    const { house } = await makeHouse();
    await ledger(house, [3]);
    expect(await examine(house)).toEqual([]);
    expect(Buffer.from((await house.vault.get(`ledgers/${election}/3.json`))!).toString()).toBe('{"seq":3}');
  });

  it('finds a copy that is missing further back', async () => {
    const { house } = await makeHouse();
    await ledger(house, [2]);
    expect(await examine(house)).toMatchObject([
      { code: 'evidence-missing', numbers: { path: `ledgers/${election}/2.json` } },
    ]);
  });

  it('finds a head that nobody signed', async () => {
    const { house } = await makeHouse();
    await house.store.append(appendAt(election, 1));
    expect(await examine(house)).toMatchObject([{ code: 'head-altered', numbers: { election } }]);
  });

  it('finds a database older than the vault', async () => {
    const { house } = await makeHouse();
    await ledger(house);
    await house.vault.put(`ledgers/${election}/4.json`, bytes('{"seq":4}'));
    expect(await examine(house)).toMatchObject([
      { code: 'ledger-rolled-back', numbers: { election, seq: 3, kept: 4 } },
    ]);
  });

  it('finds an election that the database never heard of', async () => {
    const { house } = await makeHouse();
    await ledger(house);
    for (const seq of [1, 2]) await house.vault.put(`ledgers/469021102-2026-gone/${seq}.json`, bytes('{}'));
    expect(await examine(house)).toMatchObject([
      { code: 'ledger-rolled-back', numbers: { election: '469021102-2026-gone', seq: 0, kept: 2 } },
    ]);
  });
});
