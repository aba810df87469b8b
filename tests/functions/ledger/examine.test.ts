import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../functions/ledger/examine.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { appendAt } from '../../contract/ledger-append.ts';
import { prepare } from '../../support/hall.ts';
import { makeHouse } from '../../support/house.ts';
import { retell } from '../../support/retell.ts';
import { Story } from '../../support/story.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A house with one election that has only begun. */
async function begun() {
  const story = prepare(new Story());
  const made = await makeHouse();
  await retell(story, made.house, made.clock);
  const election = story.definition.id;
  const pathOf = (seq: number) => join(made.folder, 'vault', vaultPath.entry(election, seq));
  const { envelope } = story.entries[2]!;
  return {
    ...made,
    story,
    election,
    pathOf,
    envelope: join(made.folder, 'vault', vaultPath.envelope(envelope)),
  };
}

function edit(folder: string, statement: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  database.exec(statement);
  database.close();
}

describe('looking over the elections at a start', () => {
  it('finds nothing in a sound house, empty or not', async () => {
    const { house } = await makeHouse();
    expect(await examine(house)).toEqual([]);
    expect(await examine((await begun()).house)).toEqual([]);
  });

  it('completes the copy that a stop cut off between database and vault', async () => {
    const { house, story, election, pathOf } = await begun();
    const { seq } = story.state!;
    rmSync(pathOf(seq));
    expect(await examine(house)).toEqual([]);
    expect(await house.vault.get(vaultPath.entry(election, seq))).toEqual(Buffer.from(story.lines[seq - 1]!));
  });

  it('copies no line that is not the one signed at the head', async () => {
    const { house, story, folder, election, pathOf } = await begun();
    const { seq } = story.state!;
    rmSync(pathOf(seq));
    edit(folder, `UPDATE entries SET line = replace(line, '郑国华', '郑国花') WHERE seq = ${seq}`);
    expect(await examine(house)).toMatchObject([{ code: 'entry-altered', numbers: { election, seq } }]);
  });

  it('finds a copy that is missing further back', async () => {
    const { house, election, pathOf } = await begun();
    rmSync(pathOf(2));
    expect(await examine(house)).toMatchObject([
      { code: 'evidence-missing', numbers: { path: vaultPath.entry(election, 2) } },
    ]);
  });

  it('finds a copy that differs from the entry', async () => {
    const { house, election, pathOf } = await begun();
    writeFileSync(pathOf(2), '{"seq":2}');
    expect(await examine(house)).toMatchObject([
      { code: 'ledger-vault-differs', numbers: { election, seq: 2 } },
    ]);
  });

  it('finds an entry that was edited', async () => {
    const { house, folder, election } = await begun();
    edit(folder, `UPDATE entries SET line = replace(line, '"electors":50', '"electors":51')`);
    expect(await examine(house)).toMatchObject([{ code: 'entry-altered', numbers: { election } }]);
  });

  it('finds an envelope that is missing', async () => {
    const { house, story, envelope } = await begun();
    rmSync(envelope);
    expect(await examine(house)).toMatchObject([
      { code: 'evidence-missing', numbers: { path: vaultPath.envelope(story.entries[2]!.envelope) } },
    ]);
  });

  it('finds a head that nobody signed', async () => {
    const { house } = await makeHouse();
    await house.store.append(appendAt('469021101-2026-congress', 1));
    expect(await examine(house)).toMatchObject([
      { code: 'head-altered', numbers: { election: '469021101-2026-congress' } },
    ]);
  });

  it('finds a database older than the vault', async () => {
    const { house, story, election } = await begun();
    const { seq } = story.state!;
    await house.vault.put(vaultPath.entry(election, seq + 1), bytes('{}'));
    expect(await examine(house)).toMatchObject([
      { code: 'ledger-rolled-back', numbers: { election, seq, kept: seq + 1 } },
    ]);
  });

  it('finds an election that the database never heard of', async () => {
    const { house } = await begun();
    for (const seq of [1, 2]) await house.vault.put(`ledgers/469021102-2026-gone/${seq}.json`, bytes('{}'));
    expect(await examine(house)).toMatchObject([
      { code: 'ledger-rolled-back', numbers: { election: '469021102-2026-gone', seq: 0, kept: 2 } },
    ]);
  });
});
