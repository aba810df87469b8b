import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boxesOf, type Subject, subjectsIn } from '../../../core/polls/boxes.ts';
import { gradesOf } from '../../../core/polls/grades.ts';
import { readPoll } from '../../../core/polls/read-poll.ts';

describe('the boxes of an evaluation paper', () => {
  it('are one row a person and grade, best first, with the grade as note', () => {
    expect(boxesOf('evaluation', [{ id: 'p1', name: '王强' }])).toEqual([
      { id: 'p1.excellent', name: '王强', note: '优秀' },
      { id: 'p1.competent', name: '王强', note: '称职' },
      { id: 'p1.basic', name: '王强', note: '基本称职' },
      { id: 'p1.incompetent', name: '王强', note: '不称职' },
    ]);
  });

  it('of the atmosphere are 好, 较好, 一般, 差', () => {
    const boxes = boxesOf('atmosphere', [{ id: 'a1', name: '换届纪律' }]);
    expect(boxes.map((box) => `${box.id} ${box.note}`)).toEqual([
      'a1.good 好',
      'a1.fair 较好',
      'a1.plain 一般',
      'a1.poor 差',
    ]);
  });

  it('keep what tells namesakes apart before the grade', () => {
    const notes = boxesOf('evaluation', [{ id: 'p1', name: '王强', note: '女' }]).map((box) => box.note);
    expect(notes).toEqual(['女，优秀', '女，称职', '女，基本称职', '女，不称职']);
  });

  it('that have no grade in their id belong to a subject without one', () => {
    expect(subjectsIn([{ id: 'c1', name: '王强' }])).toEqual([
      { id: '', name: '王强', places: new Map([['c1', 0]]) },
    ]);
  });
});

const subject = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/),
    name: fc.constantFrom('王强', '丁一', '阿里木·买买提'),
    note: fc.constantFrom('女', '男，党委副书记'),
  },
  { requiredKeys: ['id', 'name'] },
);
const subjects: fc.Arbitrary<Subject[]> = fc.uniqueArray(subject, {
  selector: (each) => each.id,
  minLength: 1,
  maxLength: 6,
});
const kinds = fc.constantFrom('evaluation' as const, 'atmosphere' as const);

test('subjects laid out in boxes are found again, whatever their ids and notes', () => {
  fc.assert(
    fc.property(kinds, subjects, (kind, about) => {
      const found = subjectsIn(boxesOf(kind, about)).map(({ places: _places, ...each }) => each);
      expect(found).toEqual(about);
    }),
  );
});

test('gathering loses no mark: every sheet is in one grade of each subject or in none', () => {
  const sheets = fc.array(fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 6, maxLength: 6 }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(kinds, subjects, sheets, (kind, about, given) => {
      const grades = gradesOf(kind);
      const boxes = boxesOf(kind, about);
      const votes = boxes.map(({ id }, place) => {
        const chosen = given.filter((sheet) => sheet[Math.floor(place / 4)] === place % 4).length;
        return { id, for: chosen, against: 0, abstain: given.length - chosen, unreadable: 0 };
      });
      const poll = readPoll(kind, { candidates: boxes }, votes, given.length);
      poll.subjects.forEach((each, index) => {
        const counts = each as unknown as Record<string, number>;
        grades.forEach((grade, place) => {
          expect(counts[grade]).toBe(given.filter((sheet) => sheet[index] === place).length);
        });
        expect(counts['none']).toBe(given.filter((sheet) => sheet[index] === -1).length);
      });
    }),
  );
});

test('a box taken off the paper has no votes, and its sheets no grade', () => {
  const [best, ...others] = boxesOf('evaluation', [{ id: 'p1', name: '王强' }]);
  const votes = others.map(({ id }) => ({ id, for: 2, against: 0, abstain: 8, unreadable: 0 }));
  expect(best!.id).toBe('p1.excellent');
  expect(readPoll('evaluation', { candidates: others }, votes, 10).subjects).toEqual([
    { id: 'p1', name: '王强', excellent: 0, competent: 2, basic: 2, incompetent: 2, none: 4 },
  ]);
});
