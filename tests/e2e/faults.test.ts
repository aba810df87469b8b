import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { refusal, taken } from './expecting.ts';
import { Hall, openCount } from './hall.ts';
import { type Answered, digestOf, type Json, Outsider } from './outsider.ts';
import { type Name, registerEverybody } from './people.ts';
import { startServing } from './served.ts';

const origin = 'http://scrutineer.test';
const sound = '469021101-2026-sound';
const hurt = '469021101-2026-hurt';

describe('a data folder changed behind the service’s back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-faults-'));
  /** As the service left it: two elections counted and released; and the same before the release. */
  const kept = join(folder, 'kept');
  const earlier = join(folder, 'earlier');
  let people: Hall['people'];
  let bundle: Json;

  beforeAll(async () => {
    let served = await startServing(kept, ['--origin', origin]);
    const met = async () => {
      const outsider = new Outsider(served.url);
      await outsider.meet();
      return outsider;
    };
    mkdirSync(join(folder, 'keys'));
    people = await registerEverybody(await met(), kept, join(folder, 'keys'));
    for (const id of [sound, hurt]) {
      const hall = new Hall(await met(), people, id);
      await openCount(hall, [{ id: 's1', piles: [{ batch: '01', papers: 20 }] }]);
      bundle = hall.bundleBy(await hall.bundle('s1', '01', [{ count: 20, marks: 'ooox' }]));
      await taken(hall.send('batches', bundle));
    }
    await served.stop();
    cpSync(kept, earlier, { recursive: true });
    served = await startServing(kept, ['--origin', origin]);
    for (const id of [sound, hurt]) {
      const hall = new Hall(await met(), people, id);
      await taken(hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief'));
    }
    await served.stop();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Starts the service over a copy of the folder, damaged. */
  async function serveDamaged(damage: (data: string) => void) {
    const data = mkdtempSync(join(folder, 'damaged-'));
    cpSync(kept, data, { recursive: true });
    damage(data);
    const served = await startServing(data, ['--origin', origin, '--lang', 'en']);
    onTestFinished(async () => {
      await served.stop('SIGKILL');
    });
    const outsider = new Outsider(served.url);
    await outsider.meet();
    return {
      hall: new Hall(outsider, people, hurt),
      well: new Hall(outsider, people, sound),
      said: served.stderr(),
    };
  }

  const read = (hall: Hall, path: string, reader: Name = 'auditor'): Promise<Answered> =>
    hall.outsider.get(`/v1/elections/${hall.id}${path}`, people[reader]);

  const edit = (sql: string) => (data: string) => {
    const database = new DatabaseSync(join(data, 'ledger.sqlite'));
    expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
    database.close();
  };

  it.each([
    ['state', `replace(state, '"phase":"counted"', '"phase":"signed"')`],
    ['seq', 'seq - 1'],
    ['entry', `'sha256:${'0'.repeat(64)}'`],
    ['receipt', `replace(receipt, '"type":"tally-released"', '"type":"result-certified"')`],
    ['jurisdiction', `'469021102'`],
    ['board', `replace(board, 'counted', 'certified')`],
  ])(
    'a head whose %s was edited is named at the start and never served, other elections are',
    async (column, value) => {
      const damage = edit(`UPDATE heads SET ${column} = ${value} WHERE election = '${hurt}'`);
      const { hall, well, said } = await serveDamaged(damage);
      expect(said).toContain('found broken at the start');
      expect(said).toContain(hurt);
      expect(said).toMatch(/altered|rolled-back/);
      expect(await refusal(read(hall, ''))).toMatch(/^500 (head-altered|ledger-rolled-back)$/);
      expect(await refusal(read(hall, '/ledger'))).toMatch(/^500 /);
      const act = hall.do('meeting-resolved', { what: '议程', for: 1, against: 0, abstain: 0 }, 'chair');
      expect(await refusal(act)).toMatch(/^500 /);
      expect((await read(well, '')).status).toBe(200);
      const { json: board } = await well.outsider.get('/v1/jurisdictions/469021/board', people.county);
      expect(board.rows.map((row: Json) => row.election)).toEqual([sound]);
      const { json: results } = await well.outsider.get('/v1/jurisdictions/469021/results', people.county);
      for (const { faults } of [board, results]) expect(faults[0].numbers.election).toBe(hurt);
      await taken(well.do('meeting-resolved', { what: '议程', for: 1, against: 0, abstain: 0 }, 'chair'));
    },
  );

  it.each([
    [
      'edited',
      `UPDATE entries SET line = replace(line, '"present":20', '"present":21') WHERE election = '${hurt}' AND line LIKE '%"present":20%'`,
    ],
    ['taken out', `DELETE FROM entries WHERE election = '${hurt}' AND seq = 5`],
  ])(
    'an entry that was %s keeps the ledger, its count and its evidence from being served',
    async (_how, sql) => {
      const { hall, well } = await serveDamaged(edit(sql));
      for (const path of ['/ledger', '/tally?contest=committee&round=1', '/evidence']) {
        expect(await refusal(read(hall, path))).toBe('500 entry-altered');
        expect((await read(well, path)).status).toBe(200);
      }
    },
  );

  it('a registration that was edited gives nobody a right', async () => {
    const damage = edit(`UPDATE actors SET links = replace(links, 'a', 'b') WHERE actor = 'chair'`);
    const { hall } = await serveDamaged(damage);
    const resolved = { what: '议程', for: 1, against: 0, abstain: 0 };
    expect(await refusal(hall.do('meeting-resolved', resolved, 'chair'))).toBe('500 actor-altered');
    expect(await refusal(read(hall, '', 'chair'))).toBe('500 actor-altered');
    expect((await read(hall, '', 'chief')).status).toBe(200);
  });

  it('a database put back to an earlier day is named at the start, and no election goes on from it', async () => {
    const { hall, said } = await serveDamaged((data) => {
      for (const file of readdirSync(data).filter((name) => name.startsWith('ledger.sqlite')))
        rmSync(join(data, file));
      cpSync(join(earlier, 'ledger.sqlite'), join(data, 'ledger.sqlite'));
    });
    expect(said).toContain('ledger-rolled-back');
    expect(await refusal(read(hall, ''))).toBe('500 ledger-rolled-back');
    expect(await refusal(hall.do('tally-released', { contest: 'committee', round: 1 }, 'chief'))).toBe(
      '500 ledger-rolled-back',
    );
  });

  /** Where the bundle of the hurt election lies in the vault. */
  const bundleFile = (data: string) =>
    join(data, 'vault', 'envelopes', `${digestOf(bundle).slice('sha256:'.length)}.json`);

  it.each([
    ['missing', 'evidence-missing', (file: string) => rmSync(file)],
    [
      'changed in one byte',
      'evidence-altered',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[40]! ^= 1;
        rmSync(file);
        writeFileSync(file, bytes);
      },
    ],
  ])('a bundle %s in the vault is never counted without it', async (_how, code, damage) => {
    const { hall, well } = await serveDamaged((data) => damage(bundleFile(data)));
    expect(await refusal(read(hall, '/tally?contest=committee&round=1'))).toBe(`500 ${code}`);
    expect(await refusal(read(hall, '/evidence'))).toBe(`500 ${code}`);
    const { resultDigest } = (await read(well, '')).json.contests[0];
    const ledger = await read(hall, '/ledger');
    const expectHead = digestOf(JSON.parse(ledger.text.trimEnd().split('\n').at(-1)!));
    const signed = { contest: 'committee', round: 1, resultDigest, expect: expectHead };
    expect(await refusal(hall.do('count-signed', signed, 'chief', 'scrutineer-a'))).toBe(`500 ${code}`);
  });
});
