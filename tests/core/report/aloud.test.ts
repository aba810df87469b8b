import { describe, expect, it } from 'vitest';
import type { CountedResult, VoidResult } from '../../../core/count/result.ts';
import { aloudOf } from '../../../core/report/aloud.ts';
import { attendanceSlip } from '../../../core/report/attendance.ts';
import { slipChain } from '../../../core/report/chain.ts';
import { issueSlip } from '../../../core/report/issue.ts';
import { returnSlip } from '../../../core/report/return.ts';
import * as steps from '../../support/hall.ts';
import { Story } from '../../support/story.ts';
import { shortTwice, tiedElection, voidThenRepeated, writtenInWinner } from '../../support/tales.ts';
import { counted } from './round.ts';
import { slipsOf } from './slip-story.ts';

const absent = { affairs: 1, illness: 2, leave: 1, other: 1 };

function heads(attendance: object, reasons?: typeof absent, lang: 'zh' | 'en' = 'zh') {
  const { input, result } = counted({ attendance: { ...attendance } });
  return aloudOf(attendanceSlip(input, result, lang, reasons), lang);
}

function papers(printed: number, issued: number, returned: number, lang: 'zh' | 'en' = 'zh') {
  const isVoid = returned > issued;
  const ballots = isVoid ? {} : { ballots: [{ marks: 'ooxx', count: returned }] };
  const station = { id: 's1', printed, issued, unused: printed - issued, returned, ...ballots };
  const { input, result } = counted({ stations: [station] });
  const { papers: sums, status } = result as CountedResult | VoidResult;
  return {
    issued: aloudOf(issueSlip(input, { papers: sums }, lang), lang),
    returned: aloudOf(returnSlip(input, { status, papers: sums }, lang), lang),
  };
}

describe('what is read out of slip 1', () => {
  it('is who is due, who came, who did not and why, then the verdict', () => {
    expect(heads({ electors: 50, present: 48 }, { affairs: 2, illness: 0, leave: 0, other: 0 })).toEqual([
      '应到会50人，实到会48人，缺席2人（因事缺席2人）。',
      '实到会人数达到规定（至少40人），可以进行选举。',
    ]);
    expect(heads({ electors: 50, present: 45 }, absent)[0]).toBe(
      '应到会50人，实到会45人，缺席5人（因事缺席1人、因病缺席2人、请假1人、其他原因缺席1人）。',
    );
  });

  it('names no reason that was not taken down, and says where nobody is absent', () => {
    expect(heads({ electors: 50, present: 48 })[0]).toBe('应到会50人，实到会48人，缺席2人。');
    expect(heads({ electors: 10, present: 10 })[0]).toBe('应到会10人，实到会10人，无人缺席。');
  });

  it('says how many electors are not counted as due', () => {
    const exempt = [{ kind: 'serving-sentence', count: 6, superiorConsent: true, meetingApproval: true }];
    expect(heads({ electors: 56, present: 50, exempt }).slice(0, 2)).toEqual([
      '有选举权的56人中，6人不计算在应到会人数之内。',
      '应到会50人，实到会50人，无人缺席。',
    ]);
  });

  it('says what follows where too few came', () => {
    const { input, result } = counted({
      attendance: { electors: 100, present: 70 },
      stations: [{ id: 's1', printed: 70, issued: 70, unused: 0, returned: 70 }],
    });
    const read = aloudOf(attendanceSlip(input, result, 'zh'), 'zh');
    expect(read[1]).toBe('实到会人数未达到规定（至少80人，尚差10人），不得进行选举。');
    expect(read[2]).toMatch(/^下一步：不分发选票/);
  });

  it('is said in English too', () => {
    expect(heads({ electors: 50, present: 45 }, absent, 'en')).toEqual([
      'Due: 50; present: 45; absent: 5 (on business: 1, ill: 2, on leave: 1, for other reasons: 1).',
      'Enough are present (at least 40); the vote may begin.',
    ]);
  });
});

describe('what is read out of slips 2 and 3', () => {
  it('is how many ballots were printed, issued, left over and came back, then the verdict', () => {
    expect(papers(12, 10, 10)).toEqual({
      issued: [
        '印制（拆封）选票12张，发出10张，剩余2张。',
        '实到会10人，一人一票。',
        '剩余选票2张当场封存。',
      ],
      returned: [
        '发出选票10张，收回10张。',
        '会议主持人宣布：收回的选票不多于发出的选票，也不多于实到会人数，本次选举有效，可以计票。',
      ],
    });
    expect(papers(12, 10, 10, 'en')).toMatchObject({
      issued: [
        'Ballots printed: 12; issued: 10; left over: 2.',
        'Electors present: 10; one ballot each.',
        {},
      ],
      returned: ['Ballots issued: 10; returned: 10.', {}],
    });
  });

  it('is who took no ballot, and which did not come back', () => {
    expect(papers(9, 9, 7).issued).toEqual([
      '印制（拆封）选票9张，发出9张，剩余0张。',
      '实到会10人，1人未领选票。',
    ]);
    expect(papers(9, 9, 7).returned.slice(0, 2)).toEqual(['发出选票9张，收回7张。', '未收回选票2张。']);
  });

  it('is how many were issued too many, and that the round is void and what then', () => {
    const { issued, returned } = papers(12, 11, 12);
    expect(issued[1]).toBe('实到会10人，多发选票1张，须查明原因。');
    expect(returned.slice(0, 2)).toEqual([
      '发出选票11张，收回12张。',
      '会议主持人宣布：收回的选票多于发出的选票，也多于实到会人数，本次选举无效，不计票。',
    ]);
    expect(returned[2]).toMatch(/^下一步：本次选票封存/);
  });
});

describe('what is read out of the slips of an election', () => {
  it('is a sentence each, with no clause under it and no bare comparison of slips 1 to 3', () => {
    const stories = [shortTwice(), tiedElection(), writtenInWinner('赵六'), voidThenRepeated()];
    for (const lang of ['zh', 'en'] as const) {
      for (const story of stories) {
        for (const { slip, aloud } of slipsOf(story, 1, lang)) {
          expect(aloud.length > 0).toBe(slip !== 4 && slip !== 8);
          expect(aloud.filter((line) => /^\s*(依据：|Rule: )/.test(line))).toEqual([]);
          if (slip <= 3) expect(aloud.join()).not.toMatch(/[≤≥<>=]/);
        }
      }
    }
  });

  it('is the report to the chief scrutineer word for word, and the elected by name', () => {
    const slips = slipsOf(steps.hold(steps.prepare(new Story()), steps.plainVote));
    const aloud = (number: number) => slips.find(({ slip }) => slip === number)!.aloud;
    expect(aloud(6)[0]).toMatch(/^现将/);
    expect(aloud(6)[1]).toBe('应到会50人，实到会48人，达到规定人数。');
    expect(aloud(6).at(-1)).toBe('报告完毕。');
    expect(aloud(7)[0]).toBe('丁一、王强');
  });

  it('leaves out the clause of a finding and keeps the finding', () => {
    const { input, result } = counted({
      contest: { seats: 4 },
      ballots: [{ marks: 'oooo', count: 10 }],
    });
    const last = slipChain(input, result, 'zh').at(-1)!;
    expect(last.parts.at(-1)).toMatchObject({ lines: [{}, expect.stringMatching(/^　　依据：/), {}] });
    const read = aloudOf(last, 'zh');
    expect(read.at(-2)).toMatch(/^〔1〕/);
    expect(read.at(-1)).toMatch(/^下一步：/);
  });
});
