import { describe, expect, it, test } from 'vitest';
import { type BallotPaper, ballotForm, sampleBallotForm } from '../../../core/documents/ballot.ts';
import { firstPaper } from '../../../core/documents/paper.ts';
import { usualTerms } from '../../../core/documents/terms.ts';
import type { DefinedContest } from '../../../core/documents/wording.ts';
import { convening } from '../../../core/ledger/acts/convened.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import type { Paper } from '../../../core/ledger/paper.ts';
import { paperDigest } from '../../../core/ledger/round-paper.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { anOccasion, committee, linesOf, secretary, textOf } from './an-occasion.ts';

const { sha256 } = nodeCrypto;

function ballotOf(contest: DefinedContest = committee, changed: Partial<Paper> = {}): BallotPaper {
  const paper = { ...firstPaper(anOccasion().definition, contest), ...changed };
  return { paper, digest: paperDigest(paper, sha256), title: contest.title };
}

const face = (ballot = ballotOf(), occasion = anOccasion()) => linesOf(ballotForm(occasion, ballot));
const many = (count: number) => ({
  ...committee,
  candidates: Array.from({ length: count }, (_none, i) => ({ id: `c${i}`, name: `甲${i}` })),
});

describe('a ballot', () => {
  it('lists the candidates by surname strokes, two-character names spaced, notes in brackets', () => {
    expect(face()).toEqual([
      '选举委员会委员选票',
      '中国共产党青石桥镇第十三次代表大会',
      '符号|候选人姓名',
      '|丁　㛃',
      '|王　强（女）',
      '|阿里木·买买提',
      '符号|另选人姓名',
      '|',
      '|',
      '填写说明',
      '应选名额2名，候选人3名。所选人数不得多于2名，多于2名的，整张选票无效。请勿编号，请勿作其他记号。',
      '赞成的，在其姓名左侧的符号栏内划“○”；不赞成的，划“×”；弃权的，不划任何符号。',
      '投不赞成票的可以另选他人，在“另选人姓名”栏写上姓名并划“○”；投弃权票的不能另选他人。另选人必须是有被选举权的正式党员。另选人计入所选人数。',
      `（加盖印章处）　票样码：${headCode(ballotOf().digest)}`,
    ]);
  });

  it('lists them as approved where the slate is in the approved order', () => {
    const rows = face(ballotOf({ ...committee, order: 'slate' })).slice(3, 6);
    expect(rows).toEqual(['|阿里木·买买提', '|王　强（女）', '|丁　㛃']);
  });

  it('has no rows for names where nobody may be written in', () => {
    const closed = face(ballotOf({ ...committee, eligibleWriteIns: [] })).join('\n');
    expect(closed).not.toContain('另选人姓名');
    expect(closed).toContain('本票不得另选他人。');
  });

  it('has none in a run-off among those tied, whose kind it names', () => {
    const runoff = face(ballotOf(committee, { kind: 'tie-runoff', round: 2, seats: 1 }));
    expect(runoff[1]).toBe('中国共产党青石桥镇第十三次代表大会（票数相等者再次投票）');
    expect(runoff.join('\n')).toContain('本票不得另选他人。');
    const form = ballotForm(anOccasion(), ballotOf(committee, { kind: 'tie-runoff', round: 2 }));
    expect(form.id).toBe('ballot-committee-2');
  });

  it('puts the symbol where the terms have it and asks no mark of a name written in where they ask none', () => {
    const method = { ...usualTerms, side: 'right' as const, writeInNeedsMark: false };
    const lines = face(ballotOf(), anOccasion({ particulars: { method } }));
    expect(lines).toContain('候选人姓名|符号');
    expect(lines).toContain('丁　㛃|');
    expect(lines.join('\n')).toContain('在“另选人姓名”栏写上姓名；投弃权票的不能另选他人');
  });

  test.each([
    [6, '符号|候选人姓名'],
    [7, '符号|候选人姓名|符号|候选人姓名'],
    [26, '符号|候选人姓名|符号|候选人姓名'],
    [27, '符号|候选人姓名|符号|候选人姓名|符号|候选人姓名'],
  ])('sets %i candidates beside two blank rows as %s', (count, head) => {
    expect(face(ballotOf(many(count)))).toContain(head);
  });

  it('fills each column downwards and leaves no name out', () => {
    const rows = face(ballotOf({ ...many(7), order: 'slate' })).slice(3, 7);
    expect(rows).toEqual(['|甲0||甲4', '|甲1||甲5', '|甲2||甲6', '|甲3||']);
  });

  it('is English where asked', () => {
    const english = textOf(ballotForm(anOccasion({ lang: 'en' }), ballotOf(committee, { kind: 'repeat' })));
    expect(english).toContain(
      'Ballot: 选举委员会委员\n中国共产党青石桥镇第十三次代表大会 (repeated election)',
    );
    expect(english).toContain('|王　强 (女)');
    expect(english).toContain('Choose no more than 2');
  });
});

describe('a sample of a ballot for the archive', () => {
  const sample = (ballot = ballotOf(), lang: 'zh' | 'en' = 'zh') =>
    linesOf(sampleBallotForm(anOccasion({ lang }), ballot));

  it('shows the face of the ballot and says that it is none', () => {
    const lines = sample();
    expect(lines[0]).toBe('选举委员会委员选票（存档样票）');
    expect(lines.slice(1, 9)).toEqual(face().slice(1, 9));
    expect(lines).toContain('本页为存档样票，只供核对和归档，不得作为选票使用。');
    expect(lines.join()).not.toContain('加盖印章处');
    expect(lines.at(-1)).toMatch(/^总监票人签字：/);
  });

  it('asks that doubtful places be checked by hand, but in no approved order', () => {
    expect(sample()).toContain('〔该字次序请人工核对：丁㛃〕');
    expect(sample(ballotOf(), 'en')).toContain('[Check the place of these by hand: 丁㛃]');
    expect(sample(ballotOf(secretary)).join()).not.toContain('人工核对');
  });

  it('tells whoever writes files of ballots where the printed order is not that of the slate', () => {
    expect(sample()).toContain(
      '录票台按本票印制次序录入；以文件提交选票的，符号按下列名单次序书写，与印制次序不同：阿里木·买买提、王强（女）、丁㛃。',
    );
    expect(sample(ballotOf(secretary)).join()).not.toContain('以文件提交');
  });
});

describe('the paper of a first round', () => {
  test.each([
    ['as it stands', committee],
    ['in the approved order, with a list of those who may be written in', secretary],
    ['with names as they are stored', { ...committee, candidates: [{ id: 'c1', name: ' 王 强 ' }] }],
  ])('is the very paper the ledger will hold: %s', (_name, contest) => {
    const { definition } = anOccasion({ definition: { contests: [contest] } });
    const { evolve } = convening.convened;
    const entry = { definition } as unknown as Parameters<typeof evolve>[1];
    const state = evolve(undefined as unknown as Parameters<typeof evolve>[0], entry, { sha256 });
    expect(paperDigest(firstPaper(definition, contest), sha256)).toBe(state.contests[0]!.rounds[0]!.paper);
  });
});
