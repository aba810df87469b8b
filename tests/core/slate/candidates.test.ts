import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../core/count/input.ts';
import { checkCandidates } from '../../../core/slate/candidates.ts';

const check = (...candidates: Omit<Candidate, 'id'>[]) =>
  checkCandidates(
    candidates.map((candidate, place) => ({ id: `c${place}`, ...candidate })),
    '/candidates',
  ).map(({ code, at }) => `${code} ${at}`);

describe('candidates', () => {
  test('are told apart by name', () => {
    expect(check({ name: '王强' }, { name: '王刚' })).toEqual([]);
  });

  test.each<[string, Omit<Candidate, 'id'>[]]>([
    ['neither has a note', [{ name: '王强' }, { name: '王 强' }]],
    ['only one has a note', [{ name: '王强', note: '女' }, { name: '王强' }]],
    ['only the other has a note', [{ name: '王强' }, { name: '王强', note: '女' }]],
    [
      'their notes look alike',
      [
        { name: '王强', note: '女' },
        { name: '王强', note: '女 ' },
      ],
    ],
    [
      'a note is empty',
      [
        { name: '王强', note: '女' },
        { name: '王强', note: '' },
      ],
    ],
  ])('of one name are refused where %s', (_why, candidates) => {
    expect(check(...candidates)).toEqual(['name-repeated /candidates/1/name']);
  });

  test('of one name stand with a different note each', () => {
    expect(check({ name: '王强', note: '女' }, { name: '王强', note: '男' })).toEqual([]);
  });

  test('are refused by every name that is none, and by every id used twice', () => {
    const twice = [
      { id: 'a', name: '王\u0000强' },
      { id: 'a', name: '王强' },
    ];
    expect(checkCandidates(twice, '').map(({ code, at }) => `${code} ${at}`)).toEqual([
      'name-character /0/name',
      'id-repeated /1/id',
    ]);
  });
});
