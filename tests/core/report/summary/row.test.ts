import { describe, expect, it } from 'vitest';
import { summaryRowSchema, summaryRows } from '../../../../core/report/summary/row.ts';
import { certify, hold, prepare } from '../../../support/hall.ts';
import { Story } from '../../../support/story.ts';
import * as tales from '../../../support/tales.ts';

const rowsOf = (story: Story) => summaryRows(story.state!, story.certificates.slice(-1));
const makeup = { women: 1, ages: { to35: 0, to45: 1, to59: 1, from60: 0 } };

describe('the row of a certified contest', () => {
  it('says how many stood, came, voted and were elected, and what the superior told of them', () => {
    const story = tales.certifiedElection();
    const [certificate] = story.certificates;
    const [row] = summaryRows(story.state!, [{ ...certificate!, makeup }]);
    expect(row).toEqual({
      election: '469021101-2026-congress',
      jurisdiction: '469021101',
      meeting: story.definition.title,
      contest: 'committee',
      title: '党委委员',
      office: '委员',
      kind: 'formal',
      mode: 'official',
      date: '2026-11-22',
      version: 1,
      seats: 2,
      candidates: 3,
      surplus: 1,
      elected: 2,
      writtenIn: 0,
      electors: 50,
      due: 50,
      present: 48,
      issued: 48,
      returned: 48,
      valid: 47,
      invalid: { illegible: 1 },
      blank: 0,
      rounds: 1,
      voidRounds: 0,
      makeup,
    });
    expect(summaryRowSchema.parse(row)).toEqual(row);
  });

  it('has no makeup where the superior told none', () => {
    expect(rowsOf(tales.certifiedElection())[0]).not.toHaveProperty('makeup');
  });

  it('takes heads and papers from the first round and the elected from all', () => {
    const [row] = rowsOf(tales.tieAndRunoff());
    expect(row).toMatchObject({ rounds: 2, voidRounds: 0, seats: 2, candidates: 3, present: 48, elected: 2 });
  });

  it('keeps the seats that were to be filled where they were reduced later', () => {
    expect(rowsOf(tales.shortThenReduced())[0]).toMatchObject({ seats: 2, elected: 1, rounds: 2 });
  });

  it('takes the first round that was counted where one was void', () => {
    expect(rowsOf(tales.voidThenRepeated())[0]).toMatchObject({ rounds: 1, voidRounds: 1, returned: 48 });
  });

  it('counts nobody struck among the candidates', () => {
    const story = tales.certifiedElection();
    const [contest] = story.state!.contests;
    const [round] = contest!.rounds;
    const contests = [{ ...contest!, rounds: [{ ...round!, struck: ['c3'] }] }];
    const [row] = summaryRows({ ...story.state!, contests }, story.certificates);
    expect(row).toMatchObject({ candidates: 2, surplus: 0 });
  });

  it('counts as written in whoever was elected and stood on no first paper', () => {
    const story = tales.certifiedElection();
    const [certificate] = story.certificates;
    const elected = [
      { id: 'c1', name: '丁一' },
      { id: 'write-in:赵六', name: '赵六' },
    ];
    expect(summaryRows(story.state!, [{ ...certificate!, elected }])[0]).toMatchObject({
      elected: 2,
      writtenIn: 1,
    });
  });

  it('says of a preselection that it is one', () => {
    const story = new Story({ contests: [tales.contest({ kind: 'preselection' })] });
    certify(hold(prepare(story), { stations: { s1: { '01': [{ count: 48, marks: 'oox' }] }, s2: {} } }));
    expect(rowsOf(story)[0]).toMatchObject({ kind: 'preselection', elected: 2 });
  });

  it('is not made of a poll, which elects nobody', () => {
    const story = tales.certifiedElection();
    const [frame] = story.state!.definition.contests;
    const polled = { ...frame!, kind: 'evaluation' as 'formal' };
    const definition = { ...story.state!.definition, contests: [polled] };
    expect(summaryRows({ ...story.state!, definition }, story.certificates)).toEqual([]);
  });
});
