import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ballotsOf,
  draftOf,
  emptyDraft,
  faceIn,
  keptOf,
  papersEntered,
  put,
  readDraft,
  textOf,
} from '../../../web/entry/draft.ts';

const faces = fc.oneof(
  fc.record({ marks: fc.string({ unit: fc.constantFrom('o', 'x', '-', '?'), minLength: 4, maxLength: 4 }) }),
  fc.record({
    marks: fc.constantFrom('ooxx', 'oxxx'),
    writeIns: fc.uniqueArray(
      fc.record({
        mark: fc.constantFrom('o' as const, '-' as const),
        name: fc.constantFrom('赵六', '钱七', '孙八'),
      }),
      { minLength: 1, selector: ({ name }) => name },
    ),
  }),
  fc.record({ void: fc.constantFrom('illegible' as const, 'not-official' as const) }),
);

test('a stored draft says nothing of the order or the time of entry', () => {
  fc.assert(
    fc.property(fc.array(faces, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (papers, random) => {
      const enter = (list: typeof papers) =>
        list.reduce((draft, face) => put(draft, textOf(face as never), 1), emptyDraft);
      const shuffled = papers
        .map((face) => ({ face, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ face }) => face);
      const stored = JSON.stringify(keptOf(enter(papers)));
      expect(JSON.stringify(keptOf(enter(shuffled)))).toBe(stored);
      expect(Object.keys(JSON.parse(stored))).toEqual(['ballots', 'doubtful', 'takenBack']);
    }),
  );
});

test('a draft comes back as it was stored', () => {
  fc.assert(
    fc.property(fc.array(faces, { maxLength: 40 }), fc.nat(20), fc.nat(20), (papers, doubtful, takenBack) => {
      const draft = {
        ...papers.reduce((before, face) => put(before, textOf(face as never), 2), emptyDraft),
        doubtful,
        takenBack,
      };
      const back = readDraft(JSON.parse(JSON.stringify(keptOf(draft))), 4)!;
      expect(ballotsOf(back)).toEqual(ballotsOf(draft));
      expect([back.doubtful, back.takenBack]).toEqual([doubtful, takenBack]);
      expect(papersEntered(back)).toBe(papers.length * 2);
    }),
  );
});

test.each([
  undefined,
  null,
  'x',
  {},
  { ballots: {}, doubtful: 0 },
  { ballots: [], doubtful: -1 },
  { ballots: [], doubtful: 1.5 },
  { ballots: [], doubtful: 1e9 },
  { ballots: [], doubtful: 0, takenBack: -1 },
  { ballots: [], doubtful: 0, takenBack: 'x' },
  { ballots: ['oo'], doubtful: 0 },
  { ballots: [{ marks: 'oooo', count: 0 }], doubtful: 0 },
  { ballots: [{ marks: 'ozoo', count: 1 }], doubtful: 0 },
])('what is no draft of this ballot is not taken up: %j', (kept) => {
  expect(readDraft(kept, 4)).toBeUndefined();
});

test('a draft that an older page kept is taken up, with nothing taken back', () => {
  expect(readDraft({ ballots: [], doubtful: 3 }, 4)).toEqual({ ...emptyDraft, doubtful: 3 });
});

test('two ways to write a ballot are one pattern', () => {
  const one = textOf({
    marks: 'ox',
    writeIns: [
      { name: '赵六', mark: 'o' },
      { name: '钱七', mark: 'o' },
    ],
  });
  const other = textOf({
    writeIns: [
      { mark: 'o', name: '钱七' },
      { mark: 'o', name: '赵六' },
    ],
    marks: 'ox',
  });
  expect(one).toBe(other);
  expect(textOf(faceIn(one))).toBe(one);
});

test('a pattern of which none is left is gone', () => {
  const draft = draftOf([{ count: 2, marks: 'ox' }]);
  expect(ballotsOf(put(draft, '{"marks":"ox"}', -2))).toEqual([]);
});
