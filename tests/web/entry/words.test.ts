import { expect, test } from 'vitest';
import { describeFace } from '../../../web/entry/describe.ts';
import { findCandidates } from '../../../web/entry/find.ts';
import { noteWords, questionWords } from '../../../web/entry/note-words.ts';
import { placeWords } from '../../../web/entry/place-words.ts';
import { counting, pileIn } from './piles.ts';
import { eligibleNames, mayNotBeNamed } from '../../../web/entry/written-names.ts';
import { draftOf } from '../../../web/entry/draft.ts';

const pile = pileIn(counting());

test('a ballot is told in words, by mark', () => {
  expect(describeFace({ marks: 'oox' }, pile, 'zh')).toBe('赞成 丁一、王强；不赞成 阿里木·买买提');
  expect(describeFace({ marks: '-?x', writeIns: [{ name: '赵六', mark: 'o' }] }, pile, 'zh')).toBe(
    '不赞成 阿里木·买买提；模糊 王强；弃权 丁一；另选 赵六',
  );
  expect(describeFace({ marks: 'xxx', writeIns: [{ name: '赵六', mark: '-' }] }, pile, 'en')).toBe(
    'against 丁一, 王强, 阿里木·买买提; written in 赵六（abstain）',
  );
  expect(describeFace({ void: 'illegible' }, pile, 'zh')).toBe('整张无效：整张无法辨认');
  expect(describeFace({ void: 'illegible' }, pile, 'en')).toBe('Invalid: wholly illegible');
});

test('of many names the commonest mark is told as the rest, and no name is left out', () => {
  const candidates = Array.from({ length: 40 }, (_, at) => ({
    id: `c${at}`,
    name: `人${at}`,
    note: '女',
    at,
  }));
  const long = { printed: candidates };
  expect(describeFace({ marks: 'o'.repeat(40) }, long, 'zh')).toBe('全部 40 人赞成');
  expect(describeFace({ marks: `ox${'-'.repeat(37)}o` }, long, 'zh')).toBe(
    '赞成 人0（女）、人39（女）；不赞成 人1（女）；其余 37 人弃权',
  );
  expect(describeFace({ marks: `o${'x'.repeat(39)}` }, long, 'en')).toBe(
    'for 人0（女）; the other 39 against',
  );
  expect(describeFace({ marks: '-'.repeat(40) }, long, 'en')).toBe('all 40 abstain');
});

test('a candidate is found by number, and by part of the name or note', () => {
  const candidates = [
    { name: '丁一' },
    { name: '王强', note: '女' },
    { name: '阿里木.买买提' },
    { name: 'Wang' },
  ];
  expect(findCandidates(candidates, '2')).toEqual([1]);
  expect(findCandidates(candidates, '３')).toEqual([2]);
  expect(findCandidates(candidates, '9')).toEqual([]);
  expect(findCandidates(candidates, '0')).toEqual([]);
  expect(findCandidates(candidates, '女')).toEqual([1]);
  expect(findCandidates(candidates, '木·买')).toEqual([2]);
  expect(findCandidates(candidates, 'wA')).toEqual([3]);
  expect(findCandidates(candidates, '  ')).toEqual([]);
});

test('names to choose from are those that may be written in, or those of this pile', () => {
  const draft = draftOf([
    { count: 1, marks: 'oxx', writeIns: [{ mark: 'o', name: '赵六' }] },
    { count: 1, marks: 'xxx', writeIns: [{ mark: 'o', name: '钱七' }] },
    { count: 1, void: 'illegible' },
  ]);
  expect(eligibleNames(draft, pile)).toEqual(['赵六', '钱七']);
  const terms = { ...pile.terms, eligible: new Set(['孙八', '李九']) };
  expect(eligibleNames(draft, { terms })).toEqual(['孙八', '李九']);
  expect(mayNotBeNamed(draft, pile)).toEqual(['丁一', '王强', '阿里木·买买提', '赵六', '钱七']);
});

test('numbers of a sheet are called as its form calls them', () => {
  const places = ['valid', 'blank', 'votes/c1/for', 'votes/c9/against', 'invalid/illegible'];
  expect(places.map((place) => placeWords(place, pile, 'zh'))).toEqual([
    '有效票',
    '空白票',
    '丁一 赞成',
    'c9 不赞成',
    '无效：整张无法辨认',
  ]);
  expect(placeWords('voidWriteIns/unmarked', pile, 'zh')).toBe('作废的另选：未划赞成符号');
  expect(placeWords('writeIns/0', pile, 'zh')).toBe('另选 1');
  expect(placeWords('writeIns/赵六', pile, 'en')).toBe('written in: 赵六');
});

test('what a ballot asks rests on a clause, but for names that were only left out', () => {
  const rules = (
    [
      { kind: 'over-voted', chosen: 3, seats: 2 },
      { kind: 'blank' },
      { kind: 'unreadable', names: 1 },
      { kind: 'write-in-void', name: '赵六', reason: 'unmarked' },
      { kind: 'left-out', names: 2 },
    ] as const
  ).map((question) => questionWords(question, 'zh').rule.slice(0, 4));
  expect(rules).toEqual(['B-06', 'B-12', 'B-09', 'Z-04', '']);
});

test('every note is told in both languages, with its numbers', () => {
  const notes = [
    { kind: 'added', count: 7, again: false },
    { kind: 'added', count: 7, again: true },
    { kind: 'too-many', count: 7, left: 3 },
    { kind: 'put-aside', doubtful: 7 },
    { kind: 'taken-back', papers: 1, doubtful: 7 },
    {
      kind: 'taken-back',
      papers: 7,
      doubtful: 0,
      decision: { papers: 7, reason: 'altered', outcome: 'all-void', by: ['冯静', '陈涛'] },
    },
  ] as const;
  for (const note of notes) {
    expect(noteWords(note).zh).toContain('7');
    expect(noteWords(note).en).toContain('7');
  }
  for (const kind of ['nothing', 'nothing-aside', 'asks-two', 'undone', 'nothing-to-undo'] as const)
    expect(noteWords({ kind }).zh).not.toBe(noteWords({ kind }).en);
});
