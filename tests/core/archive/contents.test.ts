import { describe, expect, it } from 'vitest';
import { contentsForm } from '../../../core/archive/contents-form.ts';
import { evidenceHoldings } from '../../../core/archive/evidence-holdings.ts';
import { formHoldings, materialOf, slipRetention } from '../../../core/archive/form-holdings.ts';
import type { Holding, StoredFile } from '../../../core/archive/holding.ts';
import type { Digest } from '../../../core/crypto.ts';
import { digestBytes, headCode } from '../../../core/ledger/canonical.ts';
import type { SlipTable } from '../../../core/report/slip.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { folderOf } from '../../support/folder.ts';
import { attachScan, prepare, scanOf } from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, reopenedAndCorrected, sheetMeeting } from '../../support/tales.ts';
import { destroy, seal } from './stories.ts';

const digestOf = (bytes: Uint8Array) => digestBytes(bytes, nodeCrypto.sha256);

/** A story's evidence folder as files of a package. */
function storedOf(story: Story, scans: readonly Uint8Array[] = []): ReadonlyMap<string, StoredFile> {
  return new Map(
    [...folderOf(story, scans)].map(([path, bytes]) => [
      path,
      { path: `evidence/${path}`, bytes: bytes.length, digest: digestOf(bytes) },
    ]),
  );
}

const evidenceOf = (story: Story, scans: readonly Uint8Array[] = [], lang: 'zh' | 'en' = 'zh') =>
  evidenceHoldings(storedOf(story, scans), story.state!, story.entries, lang);

describe('the evidence in the table of contents', () => {
  it('is listed file by file, its signed originals as one row, all kept for ever', () => {
    const story = certifiedElection();
    const stored = storedOf(story);
    const holdings = evidenceOf(story);
    expect(holdings.map(({ path }) => path)).toEqual([
      'evidence/manifest.json',
      'evidence/ledger.jsonl',
      'evidence/head.json',
      'evidence/actors.json',
      'evidence/README.txt',
      'evidence/certificates/committee-1.json',
      'evidence/envelopes/',
    ]);
    const envelopes = holdings.at(-1)!;
    expect(envelopes.material).toBe(`各事项的签名原件，共${story.entries.length}件（含票包）`);
    expect(envelopes.digest).toBeUndefined();
    expect(new Set(holdings.map(({ retention }) => retention))).toEqual(new Set(['permanent']));
    const all = [...stored.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    expect(holdings.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(all);
  });

  it('keeps a certificate that a later one superseded, and says so', () => {
    const named = evidenceOf(reopenedAndCorrected()).map(({ material }) => material);
    expect(named).toContain('批复的结果：党委委员，第1版（已由第2版取代，一并保留）');
    expect(named).toContain('批复的结果：党委委员，第2版');
    const inEnglish = evidenceOf(reopenedAndCorrected(), [], 'en').map(({ material }) => material);
    expect(inEnglish).toContain('Certified result: 党委委员, version 1 (superseded by version 2, kept)');
  });

  it('says what each scan is of', () => {
    const sheet = sheetMeeting();
    expect(evidenceOf(sheet, [scanOf(sheet)]).at(-1)).toMatchObject({
      material: '扫描件：党委委员，第1轮，5号报告单',
      path: `evidence/scans/${digestOf(scanOf(sheet)).slice(7)}`,
    });
    const story = new Story();
    const [reply, proof] = ['批复', '证明'].map((text) => new TextEncoder().encode(text));
    story.act('convened', { definition: story.definition }, ['organiser']);
    const approval = { requestNo: '请〔2026〕1号', replyNo: '批〔2026〕1号', date: '2026-11-01' };
    story.act('meeting-approved', { ...approval, scan: digestOf(reply!) }, [story.superior]);
    const entries = [
      ...story.entries,
      { ...story.entries[0]!, type: 'start-condition-recorded', evidence: { scan: digestOf(proof!) } },
      { ...story.entries[0]!, type: 'start-condition-recorded', evidence: {} },
    ];
    const files = storedOf(story, [reply!, proof!]);
    const named = evidenceHoldings(files, story.state!, entries, 'zh').map(({ material }) => material);
    expect(named.slice(-2)).toEqual(['扫描件：同意召开会议的批复', '扫描件：启动条件的证明材料']);
  });

  it('lists a scan once, however often it was named, and needs none', () => {
    const story = prepare(new Story());
    attachScan(story, { headCode: 'AAAAAAAAAAAA' });
    attachScan(story);
    const named = evidenceOf(story, [scanOf(story)], 'en').filter(({ material }) => /^Scan/.test(material));
    expect(named).toHaveLength(1);
    expect(evidenceOf(prepare(new Story())).some(({ path }) => path.includes('scans'))).toBe(false);
  });
});

describe('a printed form in the table of contents', () => {
  const files = ['html', 'docx', 'xlsx'].map((ending, index) => ({
    path: `slips/slip-5.${ending}`,
    bytes: 100 * (index + 1),
    digest: `sha256:${'a'.repeat(64)}` as Digest,
  }));

  it('is called by its title, and by its subject where it has one', () => {
    const form = { title: '当选名单', subject: '党委委员（正式选举）' };
    expect(materialOf(form, 'zh')).toBe('当选名单：党委委员（正式选举）');
    expect(materialOf(form, 'en')).toBe('当选名单: 党委委员（正式选举）');
    expect(materialOf({ title: '选举办法' }, 'zh')).toBe('选举办法');
  });

  it('is a row a file, its name said once', () => {
    const rows = formHoldings('当选名单', files, 'permanent', 'zh');
    expect(rows.map(({ material }) => material)).toEqual(['当选名单 [网页]', '同上 [Word]', '同上 [Excel]']);
    expect(rows[2]).toEqual({ ...files[2], material: '同上 [Excel]', retention: 'permanent' });
    expect(formHoldings('Elected', files, 'permanent', 'en')[1]!.material).toBe('as above [Word]');
  });

  it.each([
    [1, 'thirty-years'],
    [4, 'thirty-years'],
    [5, 'permanent'],
    [8, 'permanent'],
  ])('slip %i is kept %s', (slip, kept) => {
    expect(slipRetention(slip)).toBe(kept);
  });
});

describe('the table of contents', () => {
  const holding = (path: string, bytes: number, more: Partial<Holding> = {}): Holding => ({
    material: path,
    path,
    bytes,
    digest: `sha256:${'b'.repeat(64)}`,
    retention: 'permanent',
    ...more,
  });
  const contents = (story: Story, methodConfirmed = true, lang: 'zh' | 'en' = 'zh') =>
    contentsForm(
      story.state!,
      story.entries,
      {
        slips: [holding('slips/a.html', 1), holding('slips/a.docx', 1024)],
        documents: [holding('documents/b.html', 1025, { retention: 'thirty-years' })],
        evidence: [holding('evidence/envelopes/', 0, { digest: undefined as never })],
        seals: [holding('封存和销毁记录.html', 2)],
        sealDocument: { path: 'seal.json', bytes: 3, digest: `sha256:${'c'.repeat(64)}` },
        methodConfirmed,
      },
      lang,
    );
  const tables = (form: ReturnType<typeof contents>) =>
    form.parts.filter((part): part is SlipTable => part.kind === 'table').map(({ rows }) => rows);

  it('numbers everything through, with sizes rounded up, how long it is kept and its check code', () => {
    const rows = tables(contents(seal(certifiedElection()))).flat();
    const code = headCode(`sha256:${'b'.repeat(64)}`);
    expect(rows.map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(rows.slice(0, 4).map((row) => row.slice(3))).toEqual([
      ['1', '永久', code],
      ['1', '永久', code],
      ['2', '30年', code],
      ['0', '永久', '—'],
    ]);
    expect(rows[5]).toEqual([
      '6',
      '选票封存和销毁记录（供程序读取）',
      'seal.json',
      '1',
      '30年',
      headCode(`sha256:${'c'.repeat(64)}`),
    ]);
  });

  it('says where the sealed ballots lie: the last seal of a contest holds', () => {
    const [ballots, paper, ...more] = tables(contents(seal(seal(certifiedElection()), '青封002'))).at(-1)!;
    expect(ballots).toEqual(['7', '选票：党委委员', '青封002', '镇档案室', '封存']);
    expect(paper).toContain('签字的纸质报告单、批复原件，另行组卷归档');
    expect(more).toEqual([]);
  });

  it('says that they were destroyed', () => {
    const [ballots] = tables(contents(destroy(seal(certifiedElection())))).at(-1)!;
    expect(ballots!.at(-1)).toBe('已销毁（账本第18条）');
    const [inEnglish] = tables(contents(destroy(seal(certifiedElection())), true, 'en')).at(-1)!;
    expect(inEnglish!.at(-1)).toBe('destroyed (entry 18)');
  });

  it('says that the method is on paper where it is not in the package', () => {
    const last = tables(contents(seal(certifiedElection()), false)).at(-1)!;
    expect(last.at(-1)).toEqual(['9', '选举办法', '', '以会议通过的纸质文本为准，另行归档', '30年']);
  });

  it('bears the entry and the head code it is of, and who hands over and receives', () => {
    const story = seal(certifiedElection());
    expect(contents(story, true, 'en')).toMatchObject({
      id: '归档目录',
      title: 'Table of contents for the archive',
      witness: { seq: 17, headCode: headCode(story.state!.head) },
      signatures: ['Handed over by', 'Received by'],
      rehearsal: false,
    });
  });
});
