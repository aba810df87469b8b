import { describe, expect, it } from 'vitest';
import { whatFollows } from '../../../core/report/next-round.ts';
import { countedThrough } from './round.ts';

type Round = Parameters<typeof countedThrough>[0];

function follows(round: Round, lang: 'zh' | 'en' = 'zh'): string {
  const { input, result } = countedThrough(round);
  return whatFollows(input, result, lang).join('\n');
}

const tie: Round = {
  ballots: [
    { marks: 'ooxx', count: 4 },
    { marks: 'oxox', count: 4 },
    { marks: 'xoox', count: 2 },
  ],
  contest: { seats: 2 },
};

describe('a tie', () => {
  it('names those tied with their votes and proposes the run-off among them', () => {
    expect(follows(tie)).toContain('丁一（女）（6票）、阿里木·买买提（6票）；尚有1个名额未定。');
    expect(follows(tie)).toContain('就这1个名额在上述2人中再次投票，得赞成票多的当选，不要求超过半数');
    expect(follows(tie)).toMatch(/依据：W-04 .*\n依据：W-05 /);
    expect(follows(tie, 'en')).toContain(
      'undecided between 丁一 (女) (6), 阿里木·买买提 (6); seats still open: 1.',
    );
  });

  it('that comes again in a run-off may be referred, and is never decided by lot', () => {
    const again: Round = {
      contest: { round: 'tie-runoff', seats: 1 },
      ballots: [
        { marks: 'oxxx', count: 5 },
        { marks: 'xoxx', count: 5 },
      ],
    };
    expect(follows(again)).toContain('报请上级党组织答复；不得以抽签或者决定的方式产生。\n依据：A13 ');
    expect(follows(again, 'en')).toContain('Nobody is elected by lot or by decision.');
    expect(follows(tie)).not.toContain('抽签');
  });
});

describe('a shortfall', () => {
  const short: Round = {
    ballots: [
      { marks: 'oxxx', count: 7 },
      { marks: 'xoxx', count: 3 },
    ],
  };

  it('proposes a supplementary election among the most-voted, and reducing the seats', () => {
    expect(follows(short)).toContain('应选2名，选出1名，2 − 1 = 尚缺1名。');
    expect(follows(short)).toContain('1×6÷5进一取整为2名');
    expect(follows(short)).toContain('现有3名：丁一（女）（3票）、阿里木·买买提（0票）、欧阳建国（0票）。');
    expect(follows(short)).toContain(
      '经实到会10人的半数以上（至少5人）同意，或者由大会主席团决定，应选名额减少1名，不再选举',
    );
    expect(follows(short, 'en')).toContain('1×6÷5 rounded up = 2');
    expect(follows(short)).not.toContain('请示上级党委');
  });

  it('proposes those written in by the votes they have', () => {
    const written = follows({
      ballots: [
        { marks: 'oxxx', writeIns: [{ name: '秦岭' }], count: 4 },
        { marks: 'oxxx', count: 6 },
      ],
    });
    expect(written).toContain('秦岭（4票）');
  });

  it('of a supplementary round may go to the superior committee', () => {
    const second: Round = { ...short, contest: { round: 'supplementary' } };
    expect(follows(second)).toContain('是否继续选举，请示上级党委决定。\n依据：W-11 ');
    expect(follows(second, 'en')).toContain('this is a second failure');
  });

  it('of a round repeated may be a second one, which its papers alone do not tell', () => {
    const again: Round = { ...short, contest: { round: 'repeat' } };
    expect(follows(again)).toContain('此前已有一轮没有选足的，这已是又一次未能选足');
    expect(follows(again, 'en')).toContain('Where an earlier round fell short too');
  });

  it('of a supplementary round names by how much the seats are reduced, whatever rounds before it filled', () => {
    const second: Round = {
      contest: { round: 'supplementary', seats: 2 },
      ballots: [{ marks: 'oxxx', count: 10 }],
    };
    expect(follows(second)).toContain('应选名额减少1名，不再选举');
    expect(follows(second, 'en')).toContain('reduce the seats by 1 without voting again');
  });

  it('says so where nobody is left to stand', () => {
    const nobody: Round = {
      contest: {
        seats: 2,
        candidates: [
          { id: 'c1', name: '王强' },
          { id: 'c2', name: '丁一', struck: true },
        ],
      },
      ballots: [{ marks: 'ox', count: 10 }],
    };
    expect(follows(nobody)).toContain('未当选的人中已无人可以提名');
    expect(follows(nobody, 'en')).toContain('Nobody is left to stand');
  });

  it('of an equal-number round is repeated or referred, never widened', () => {
    const equal: Round = { contest: { method: 'equal', seats: 4 }, ballots: [{ marks: 'ooox', count: 10 }] };
    expect(follows(equal)).toContain('重新进行等额选举，或者请示上级党委；不得改为差额增加候选人。');
    expect(follows(equal, 'en')).toContain('never widened');
  });

  it('of a preselection is the presidium’s to decide, or voted on again', () => {
    const preselection: Round = { ...short, contest: { round: 'preselection' } };
    expect(follows(preselection)).toContain('由大会主席团决定，或者对不足的名额再次预选。\n依据：W-15 ');
    expect(follows(preselection, 'en')).toContain('the presidium decides');
  });
});

it('a complete round goes to the chair', () => {
  expect(follows({})).toBe('名额已经选足。下一步：由会议主持人宣布选举结果，按规定报上级党组织。');
  expect(follows({}, 'en')).toContain('All seats are filled.');
});

it.each([
  ['elected', { ballots: [{ marks: 'oxxx', writeIns: [{ name: '秦岭' }], count: 10 }] }, '秦岭（10票）'],
  [
    'tied for the last seat',
    {
      ballots: [
        { marks: 'ooxx', count: 4 },
        { marks: 'oxxx', writeIns: [{ name: '秦岭' }], count: 4 },
        { marks: 'xoxx', writeIns: [{ name: '秦岭' }], count: 2 },
      ],
    },
    '秦岭（6票）',
  ],
])('whoever was written in and is %s is identified before anything is announced', (_how, round, name) => {
  expect(follows(round)).toContain(`并确认其没有担任计票工作：${name}。\n依据：Z-09 `);
  expect(follows(round, 'en')).toContain('two scrutineers identify who was written in');
});
