import { expect, it } from 'vitest';
import { othersName, printedWriteIns } from '../../../core/report/write-ins.ts';
import { countedThrough } from './round.ts';

it('names whoever bears on the outcome, however few the votes', () => {
  const short = countedThrough({
    contest: {
      seats: 2,
      candidates: [
        { id: 'c1', name: '王强' },
        { id: 'c2', name: '丁一' },
        { id: 'c3', name: '欧阳建国' },
      ],
    },
    ballots: [{ marks: 'oxx', count: 7 }, { marks: 'xxx', writeIns: [{ name: '秦岭' }], count: 2 }, 'xox'],
  });
  expect(short.result.supplementary?.candidates).toContain('write-in:秦岭');
  expect(printedWriteIns(short.result)).toEqual({ named: [{ name: '秦岭', for: 2 }] });
});

it('names those tied, and the elected', () => {
  const tie = countedThrough({
    attendance: { electors: 3, present: 3 },
    contest: {
      seats: 1,
      candidates: [
        { id: 'c1', name: '王强' },
        { id: 'c2', name: '丁一' },
      ],
    },
    ballots: [{ marks: 'xx', writeIns: [{ name: '秦岭' }], count: 2 }, 'ox'],
  });
  expect(printedWriteIns(tie.result)).toEqual({ named: [{ name: '秦岭', for: 2 }] });
  const result = { ...tie.result, elected: [], runoff: { seats: 1, candidates: ['write-in:秦岭', 'c1'] } };
  expect(printedWriteIns(result).named).toHaveLength(1);
});

it('counts the others instead of naming them', () => {
  expect(othersName(1, 'zh')).toBe('其他1人');
  expect(othersName(1, 'en')).toBe('1 other person');
  expect(othersName(4, 'en')).toBe('4 other persons');
});
