import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { headCode } from '../../../core/ledger/canonical.ts';
import { formSchema } from '../../../core/report/form-schema.ts';
import { makeHall } from '../../support/actors.ts';
import * as steps from '../../support/hall.ts';
import { type Answer, openService, saying, told } from '../../support/service.ts';
import { Story } from '../../support/story.ts';
import * as tales from '../../support/tales.ts';

const cast = makeHall();
const path = '/v1/elections/469021101-2026-congress/slips';
const of = (slip: number, more = '') => `${path}?contest=committee&round=1&slip=${slip}${more}`;
const ids = ({ json }: Answer) => json.slips.map((each: { id: string }) => each.id);
const counting = () => steps.upload(steps.vote(steps.prepare(new Story()), steps.plainVote), steps.plainVote);

describe('the slips of an election', () => {
  it('are listed as the meeting goes', async () => {
    const story = steps.prepare(new Story());
    const { service } = await told(story);
    expect(ids(await service.get(path, cast.chair))).toEqual([]);
    await service.tell(steps.attend(story));
    const { json } = await service.get(path, cast.chair);
    expect(json).toEqual({
      election: '469021101-2026-congress',
      title: '第十三次代表大会',
      mode: 'official',
      seq: story.state!.seq,
      slips: [
        {
          id: 'slip-1-committee-1',
          slip: 1,
          contest: 'committee',
          round: 1,
          title: '到会人数报告单',
          subject: '党委委员（正式选举）',
        },
      ],
    });
  });

  it('show no vote to anybody before the release, in list, whole or by number', async () => {
    const { service } = await told(counting());
    for (const reader of [cast.chief, cast.keyerA, cast.chair, cast.county, service.root]) {
      expect(ids(await service.get(path, reader))).toEqual([1, 2, 3].map((n) => `slip-${n}-committee-1`));
      const { text } = await service.get(`${path}?as=json`, reader);
      expect(text).not.toMatch(/赵六|赞成|丁一/);
      for (const slip of [4, 5, 6, 7, 8]) {
        for (const as of ['html', 'docx', 'xlsx']) {
          expect(saying(await service.get(of(slip, `&as=${as}`), reader))).toEqual([403, 'not-released']);
        }
      }
    }
  });

  it('show no vote of a contest that is not released beside one that is', async () => {
    const contests = [tales.contest({}), tales.contest({ id: 'commission', title: '纪委委员' })];
    const both = steps.prepare(new Story({ contests }));
    steps.hold(both, { ...steps.plainVote, contest: 'committee' });
    const second = { ...steps.plainVote, contest: 'commission' };
    const { service } = await told(steps.upload(steps.vote(both, second), second));
    const listed = ids(await service.get(path, cast.chief));
    expect(listed).toContain('slip-5-committee-1');
    expect(listed.filter((id: string) => id.includes('commission'))).toEqual(
      [1, 2, 3].map((n) => `slip-${n}-commission-1`),
    );
    const { text } = await service.get(`${path}?as=json&contest=commission`, cast.chief);
    expect(text).not.toMatch(/赵六|赞成|丁一/);
    const hidden = `${path}?contest=commission&round=1&slip=5`;
    expect(saying(await service.get(hidden, cast.chief))).toEqual([403, 'not-released']);
  });

  it('show none once the count is reopened, and none of a round declared void after bundles came', async () => {
    const { service, story } = await told(tales.declaredElection());
    story.act('count-reopened', { contest: 'committee', round: 1, case: 'a', reason: '复核' }, [
      'chief',
      'chair',
    ]);
    await service.tell(story);
    expect(ids(await service.get(path, cast.chair))).toEqual([1, 2, 3].map((n) => `slip-${n}-committee-1`));
    const struck = steps.pronounce(steps.bringBack(tales.strikeAfterIssue(), steps.plainVote), 'valid');
    steps.pronounce(steps.upload(struck, steps.plainVote), 'void');
    const other = await told(struck);
    expect(ids(await other.service.get(path, cast.chair))).toEqual(
      [1, 2, 3].map((n) => `slip-${n}-committee-1`),
    );
    expect(saying(await other.service.get(of(5), cast.chair))).toEqual([403, 'not-released']);
  });

  it('are all there once the result is declared', async () => {
    const { service } = await told(tales.declaredElection());
    expect(ids(await service.get(path, cast.keyerA))).toEqual([
      'slip-1-committee-1',
      'slip-2-committee-1',
      'slip-3-committee-1',
      'slip-4-committee-1-1',
      'slip-4-committee-1-2',
      'slip-5-committee-1',
      'slip-6-committee-1',
      'slip-7-committee-1',
      'slip-8-committee-1',
    ]);
  });

  it('can be listed of one contest and one round', async () => {
    const { service } = await told(tales.voidThenRepeated());
    const first = ids(await service.get(`${path}?contest=committee&round=1`, cast.chief));
    expect(first).toEqual([1, 2, 3].map((n) => `slip-${n}-committee-1`));
    expect(ids(await service.get(`${path}?contest=commission`, cast.chief))).toEqual([]);
    expect(ids(await service.get(path, cast.chief))).toContain('slip-8-committee-2');
  });

  it('come whole to whoever prints them elsewhere, one after another', async () => {
    const { service, story } = await told(tales.declaredElection());
    const { json } = await service.get(`${path}?as=json`, cast.county);
    const list = z.array(z.object({ slip: z.int(), form: formSchema })).parse(json.slips);
    expect(list.map(({ slip }) => slip)).toEqual([1, 2, 3, 4, 4, 5, 6, 7, 8]);
    for (const { form } of list) {
      expect(form.witness).toMatchObject({ seq: story.state!.seq, headCode: headCode(story.state!.head) });
    }
  });

  it('name who entered a bundle, as the ledger has them', async () => {
    const { service } = await told(tales.declaredElection());
    const { text } = await service.get(of(4), cast.chief);
    expect(text).toContain(`录入并签名：${cast.keyerA.person}、${cast.keyerB.person}。`);
  });
});

describe('a slip', () => {
  it('is a page that prints, a Word document or a workbook, each to be saved under its name', async () => {
    const { service } = await told(tales.declaredElection());
    const html = await service.get(of(7), cast.chair);
    expect(html.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': 'attachment; filename="slip-7-committee-1.html"',
    });
    expect(html.text).toContain('<td>王　强</td>');
    const docx = await service.get(of(7, '&as=docx'), cast.chair);
    expect(docx.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="slip-7-committee-1.docx"',
    });
    expect(strFromU8(unzipSync(docx.bytes)['word/document.xml']!)).toContain('王　强');
    const xlsx = await service.get(of(7, '&as=xlsx'), cast.chair);
    expect(xlsx.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="slip-7-committee-1.xlsx"',
    });
    const [sheet] = await readXlsxFile(Buffer.from(xlsx.bytes));
    expect(sheet!.data).toContainEqual([2, '王　强']);
  });

  it('before the count is there without the release', async () => {
    const { service } = await told(counting());
    for (const slip of [1, 2, 3]) expect((await service.get(of(slip), cast.organiser)).status).toBe(200);
  });

  it('speaks English where that is asked for', async () => {
    const { service } = await told(tales.declaredElection());
    const { text } = await service.get(of(1), cast.chair, { 'accept-language': 'en' });
    expect(text).toContain('<h1>Attendance</h1>');
  });

  it('of every counting group is one page document; one of them is a file by itself', async () => {
    const { service } = await told(tales.declaredElection());
    const all = await service.get(of(4), cast.chair);
    expect(all.headers['content-disposition']).toBe('attachment; filename="slip-4-committee-1.html"');
    expect(all.text.match(/<section/g)).toHaveLength(2);
    const one = await service.get(of(4, '&sheet=2&as=xlsx'), cast.chair);
    expect(one.headers['content-disposition']).toBe('attachment; filename="slip-4-committee-1-2.xlsx"');
    expect(saying(await service.get(of(4, '&as=docx'), cast.chair))).toEqual([422, 'query-missing']);
    expect(saying(await service.get(of(4, '&sheet=3'), cast.chair))).toEqual([404, 'slip-not-there']);
  });

  it('that has not come yet is not there', async () => {
    const { service } = await told(steps.attend(steps.prepare(new Story())));
    expect(saying(await service.get(of(2), cast.chair))).toEqual([404, 'slip-not-there']);
    const released = await told(steps.release(counting()));
    expect(saying(await released.service.get(of(8), cast.chair))).toEqual([404, 'slip-not-there']);
  });

  it.each([
    ['?slip=1', 422, 'query-missing'],
    ['?contest=committee&slip=1', 422, 'query-missing'],
    ['?contest=committee&round=0&slip=1', 422, 'query-missing'],
    ['?contest=committee&round=1&slip=9', 422, 'query-missing'],
    ['?contest=committee&round=1&slip=', 422, 'query-missing'],
    ['?contest=committee&round=1&slip=1&as=pdf', 422, 'query-missing'],
    ['?contest=committee&round=1&slip=1&as=constructor', 422, 'query-missing'],
    ['?contest=committee&round=1&slip=4&sheet=0', 422, 'query-missing'],
    ['?as=docx', 422, 'query-missing'],
    ['?contest=other&round=1&slip=1', 404, 'round-unknown'],
    ['?contest=committee&round=2&slip=1', 404, 'round-unknown'],
  ])('asked for amiss (%s) is refused', async (query, status, code) => {
    const { service } = await told(tales.declaredElection());
    expect(saying(await service.get(path + query, cast.chair))).toEqual([status, code]);
  });

  it('of an election that is not there is refused', async () => {
    const service = await openService();
    expect((await service.get('/v1/elections/469021101-none/slips', service.root)).status).toBe(404);
  });
});
