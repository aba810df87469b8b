import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Decision,
  doubtOutcomes,
  doubtReasons,
  papersDecided,
  readDoubtRecord,
  withDecision,
} from '../../../web/entry/doubtful.ts';

const people = fc.constantFrom(
  ['冯静', '陈涛'] as const,
  ['陈涛', '冯静'] as const,
  ['冯静', '郑国华'] as const,
);
const decisions: fc.Arbitrary<Decision> = fc
  .record({
    papers: fc.integer({ min: 1, max: 5 }),
    reason: fc.constantFrom(...doubtReasons),
    outcome: fc.constantFrom(...doubtOutcomes),
    by: people,
  })
  .map((decision) => (decision.reason === 'other' ? { ...decision, text: '纸破' } : decision));

const recordOf = (list: readonly Decision[]) => list.reduce(withDecision, []);

test('a record says nothing of the order of deciding, nor of who of the two was first', () => {
  fc.assert(
    fc.property(fc.array(decisions, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (list, random) => {
      const shuffled = list
        .map((decision) => ({ decision, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ decision: { by, ...rest } }) => ({ ...rest, by: [by[1], by[0]] as const }));
      const stored = JSON.stringify(recordOf(list));
      expect(JSON.stringify(recordOf(shuffled))).toBe(stored);
      expect(readDoubtRecord(JSON.parse(stored))).toEqual(recordOf(list));
      expect(papersDecided(recordOf(list))).toBe(list.reduce((sum, { papers }) => sum + papers, 0));
    }),
  );
});

test('equal decisions are one line, and one by others is another', () => {
  const one: Decision = { papers: 1, reason: 'unclear', outcome: 'part-void', by: ['陈涛', '冯静'] };
  const record = recordOf([one, { ...one, papers: 2 }, { ...one, by: ['冯静', '郑国华'] }]);
  expect(record).toEqual([
    { papers: 1, reason: 'unclear', outcome: 'part-void', by: ['冯静', '郑国华'] },
    { papers: 3, reason: 'unclear', outcome: 'part-void', by: ['冯静', '陈涛'] },
  ]);
});

test.each([
  undefined,
  {},
  ['x'],
  [{ papers: 0, reason: 'unclear', outcome: 'as-read', by: ['冯静', '陈涛'] }],
  [{ papers: 1, reason: 'whim', outcome: 'as-read', by: ['冯静', '陈涛'] }],
  [{ papers: 1, reason: 'unclear', outcome: 'as-read', by: ['冯静'] }],
  [{ papers: 1, reason: 'unclear', outcome: 'as-read', by: ['冯静', '陈涛'], at: '2026-11-22T09:00:00Z' }],
  [{ papers: 1, reason: 'other', text: '长'.repeat(51), outcome: 'as-read', by: ['冯静', '陈涛'] }],
])('what is no such record is none: %j', (kept) => {
  expect(readDoubtRecord(kept)).toEqual([]);
});
