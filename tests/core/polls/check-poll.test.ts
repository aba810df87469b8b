import { describe, expect, it, test } from 'vitest';
import { speak } from '../../../core/findings/finding.ts';
import { boxesOf } from '../../../core/polls/boxes.ts';
import { checkPoll, checkPollSlate, type PollTerms } from '../../../core/polls/check-poll.ts';

const names = (count: number) =>
  Array.from({ length: count }, (_none, i) => ({ id: `c${i + 1}`, name: `甲${i + 1}` }));
const check = (kind: string, terms: PollTerms) =>
  checkPoll(kind, terms, '/contest').map(({ code, at }) => `${code} ${at}`);

describe('new names and vacancies of a recommendation vote, 2 : 1 (§7.4, P-13)', () => {
  test.each([
    [1, 1, true],
    [2, 1, true],
    [3, 1, false],
    [4, 2, true],
    [5, 2, false],
    [18, 9, true],
    [19, 9, false],
  ])('%i names for %i vacancies: %s', (count, vacancies, fits) => {
    const found = check('recommendation', { seats: 1, candidates: names(count), vacancies });
    expect(found).toEqual(fits ? [] : ['poll-names-exceed /contest/candidates']);
  });

  it('say the arithmetic', () => {
    const [found] = checkPoll('recommendation', { seats: 1, candidates: names(5), vacancies: 2 }, '');
    expect(speak(found!, 'zh').message).toBe('新提人选 5 名，超过缺额 2×2 = 4 名（/candidates）。');
  });

  it('do not count those in office', () => {
    const incumbents = ['c1', 'c2'];
    expect(check('recommendation', { seats: 6, candidates: names(6), vacancies: 2, incumbents })).toEqual([]);
    expect(check('recommendation', { seats: 6, candidates: names(7), vacancies: 2, incumbents })).toEqual([
      'poll-names-exceed /contest/candidates',
    ]);
  });
});

describe('a recommendation vote', () => {
  it('says its vacancies', () => {
    expect(check('recommendation', { seats: 1, candidates: names(2) })).toEqual([
      'poll-vacancies-missing /contest/vacancies',
    ]);
  });

  it('lets a sheet recommend as many as may be named, no more', () => {
    const terms = { candidates: names(4), vacancies: 2, incumbents: ['c1'] };
    expect(check('recommendation', { ...terms, seats: 5 })).toEqual([]);
    expect(check('recommendation', { ...terms, seats: 6 })).toEqual(['poll-seats-exceed /contest/seats']);
  });

  it('knows its incumbents by id, though one may be left off a slate submitted later', () => {
    const terms = { seats: 1, candidates: names(2), vacancies: 1, incumbents: ['c1', 'c9'] };
    expect(check('recommendation', terms)).toEqual(['poll-incumbent-unlisted /contest/incumbents/1']);
    expect(checkPollSlate('recommendation', terms, '')).toEqual([]);
  });
});

describe('a paper with grades', () => {
  const people = [
    { id: 'p1', name: '王强' },
    { id: 'p2', name: '丁一', note: '女' },
  ];
  const candidates = boxesOf('evaluation', people);

  it('has four boxes a person and as many seats as persons', () => {
    expect(check('evaluation', { seats: 2, candidates, eligibleWriteIns: [] })).toEqual([]);
    expect(check('evaluation', { seats: 8, candidates })).toEqual(['poll-seats-differ /contest/seats']);
  });

  test.each([
    ['a box is missing', candidates.slice(0, 7), 7],
    ['a box stands out of order', [candidates[1]!, candidates[0]!, ...candidates.slice(2)], 0],
    ['a box is another person’s', candidates.map((box, i) => (i === 2 ? { ...box, name: '李四' } : box)), 2],
    [
      'a note is another grade’s',
      candidates.map((box, i) => (i === 4 ? { ...box, note: '女，好' } : box)),
      4,
    ],
    ['a box is no grade', [...candidates, { id: 'p3.splendid', name: '李四', note: '优秀' }], 8],
    ['persons stand without boxes', names(4), 0],
    ['grades are those of another poll', boxesOf('atmosphere', people), 0],
  ])('is refused at the first row that is not right where %s', (_why, rows, place) => {
    expect(check('evaluation', { seats: 2, candidates: rows })).toEqual([
      `poll-boxes /contest/candidates/${place}`,
    ]);
  });

  it('lets nobody be written in', () => {
    expect(check('evaluation', { seats: 2, candidates, eligibleWriteIns: ['赵六'] })).toEqual([
      'poll-write-ins /contest/eligibleWriteIns',
    ]);
  });

  it('has neither vacancies nor incumbents', () => {
    const aspects = boxesOf('atmosphere', [{ id: 'a1', name: '换届纪律' }]);
    expect(check('atmosphere', { seats: 1, candidates: aspects, vacancies: 1, incumbents: [] })).toEqual([
      'poll-field-unfit /contest/vacancies',
      'poll-field-unfit /contest/incumbents',
    ]);
  });
});

it('an election says nothing that only polls say', () => {
  expect(check('formal', { seats: 1, candidates: names(2) })).toEqual([]);
  expect(check('formal', { seats: 1, candidates: names(2), vacancies: 1 })).toEqual([
    'poll-field-unfit /contest/vacancies',
  ]);
});
