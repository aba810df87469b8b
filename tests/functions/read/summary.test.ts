import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { summarySchema } from '../../../core/report/summary/schema.ts';
import { vaultPath } from '../../../functions/ledger/vault-path.ts';
import { makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { openService, type Service, saying } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const cast = makeHall();
const url = '/v1/jurisdictions/469021/summary';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function certified(name: string, fields: ConstructorParameters<typeof Story>[0] = {}): Story {
  const story = new Story({ ...fields, id: `469021101-2026-${name}` });
  return steps.certify(steps.hold(steps.prepare(story), steps.plainVote));
}

/** Two certified, one of them with names a spreadsheet would run and rare characters; one only counted. */
async function county(): Promise<Service> {
  const service = await openService();
  await service.tell(certified('a'));
  await service.tell(
    certified('b', { contests: [tales.contest({ office: '纪委委员㛃𬀩䶮', title: '=1+1' })] }),
  );
  await service.tell(steps.hold(steps.prepare(new Story({ id: '469021101-2026-c' })), steps.plainVote));
  return service;
}

describe('the summary of a jurisdiction', () => {
  it('has a row a certified contest and totals, and no name of a person', async () => {
    const service = await county();
    const { status, json, text } = await service.get(url, cast.county);
    expect(status).toBe(200);
    expect(summarySchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ format: 'scrutineer/summary@1', jurisdiction: '469021', complete: true });
    expect(json.rows).toMatchObject([
      { election: '469021101-2026-a', seats: 2, candidates: 3, elected: 2, due: 50, present: 48, valid: 47 },
      { election: '469021101-2026-b', office: '纪委委员㛃𬀩䶮' },
    ]);
    expect(
      json.totals.map(({ office, elected }: { office?: string; elected: number }) => [office, elected]),
    ).toEqual([
      ['委员', 2],
      ['纪委委员㛃𬀩䶮', 2],
      [undefined, 4],
    ]);
    expect(text).not.toMatch(/丁一|王强|赵六|next/);
  });

  it('is what stands certified today: a contest reopened since is out of it', async () => {
    const service = await openService();
    const story = certified('a');
    await service.tell(story);
    expect((await service.get(url, cast.county)).json.rows).toHaveLength(1);
    story.act('count-reopened', { contest: 'committee', round: 1, case: 'c', reason: '复核' }, ['county']);
    await service.tell(story);
    expect((await service.get(url, cast.county)).json).toMatchObject({
      rows: [],
      totals: [],
      complete: true,
    });
  });

  it('is a CSV table in the reader’s language where one is asked for', async () => {
    const service = await county();
    const { text, headers } = await service.get(url, cast.county, {
      accept: 'text/csv',
      'accept-language': 'en',
    });
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="summary-469021.csv"');
    expect(headers['link']).toBeUndefined();
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFelection,contest,office,meeting,date,seats,candidates,margin,/);
    expect(lines[1]).toMatch(
      /^469021101-2026-a,.*,2,3,1\/2 = 50\.0%,2,0,1,0,50,50,48,48\/50 = 96\.0%,48,48,47,0,1,/,
    );
    expect(lines[2]).toContain(",'=1+1,");
    expect(lines.find((line) => line.startsWith('total,'))).toContain('contests: 2');
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it('is a workbook where one is asked for: figures are numbers, nothing is a formula', async () => {
    const service = await county();
    const { bytes, headers } = await service.get(url, cast.county, { accept: workbook });
    expect(headers['content-type']).toBe(workbook);
    expect(headers['content-disposition']).toBe('attachment; filename="summary-469021.xlsx"');
    const [sheet] = await readExcel(Readable.from([Buffer.from(bytes)]));
    const cells = sheet!.data.flat();
    expect(cells).toEqual(
      expect.arrayContaining(['469021101-2026-a', 48, '48/50 = 96.0%', '=1+1', '纪委委员㛃𬀩䶮']),
    );
  });

  it('comes in pages of two hundred elections, each saying that it is not all', async () => {
    const service = await openService();
    await service.tell(certified('a'));
    for (let number = 100; number < 300; number++) {
      const between = new Story({ id: `469021101-2026-b${number}` });
      between.act('convened', { definition: between.definition }, ['organiser']);
      await service.tell(between);
    }
    await service.tell(certified('c'));
    const first = (await service.get(url, cast.county)).json;
    expect([first.rows.length, first.complete, first.totals[0].contests]).toEqual([1, false, 1]);
    const second = (await service.get(`${url}?cursor=${first.next}`, cast.county)).json;
    expect([second.rows.length, second.complete, second.next]).toEqual([1, false, undefined]);
    const table = await service.get(url, cast.county, { accept: 'text/csv' });
    expect(table.headers['link']).toBe(`<?cursor=${first.next}>; rel="next"`);
  });

  it('tells of a damaged election beside the sound ones, and makes no table without it', async () => {
    const service = await county();
    const path = vaultPath.certificate('469021101-2026-a', 'committee', 1);
    const { certificate } = vaultPath;
    const kept = readFileSync(join(service.folder, 'vault', certificate('469021101-2026-b', 'committee', 1)));
    writeFileSync(join(service.folder, 'vault', path), kept);
    const { json } = await service.get(url, cast.county);
    expect(json.rows.map(({ election }: { election: string }) => election)).toEqual(['469021101-2026-b']);
    expect(json).toMatchObject({
      complete: false,
      faults: [{ code: 'evidence-altered', numbers: { path } }],
    });
    for (const accept of ['text/csv', workbook])
      expect(saying(await service.get(url, cast.county, { accept }))).toEqual([500, 'evidence-altered']);
  });

  it('is of a code, by a cursor of this service, for whoever looks over the place', async () => {
    const service = await county();
    for (const [asked, asker, expected] of [
      ['/v1/jurisdictions/46902/summary', cast.county, [422, 'query-missing']],
      [`${url}?cursor=..`, cast.county, [422, 'cursor-unknown']],
      [url, cast.organiser, [403, 'reader-not-entitled']],
      [url, cast.keyerA, [403, 'reader-not-entitled']],
      ['/v1/jurisdictions/469022/summary', cast.county, [403, 'reader-not-entitled']],
    ] as const) {
      expect(saying(await service.get(asked, asker))).toEqual(expected);
    }
    expect((await service.get('/v1/jurisdictions/469021101/summary', cast.organiser)).status).toBe(200);
  });
});
