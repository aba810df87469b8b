import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../../core/ballot/terms.ts';
import { readCountFile } from '../../../core/count/count-file.ts';
import { readTally } from '../../../core/count/read-tally.ts';
import { papersIn } from '../../../core/count/tally.ts';
import { tallyBallots } from '../../../core/count/tally-ballots.ts';
import { JsonList } from '../../../core/json/json-list.ts';
import { read, withBallots } from '../../support/counting.ts';
import { elections } from '../../support/random-elections.ts';

const candidates = [
  { id: 'a', name: '丁甲' },
  { id: 'b', name: '王甲' },
  { id: 'c', name: '李甲' },
];
const terms = termsOf({ seats: 2, round: 'formal', candidates });

function readText(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readTally(new JsonList(bytes, { start: 0, end: bytes.length }), terms, 3, '/ballots');
}

describe('a list of ballots is read and added up in one go', () => {
  test.each([
    ['nothing', '[ ]', []],
    ['strings', '["oox","---" , "ooo"]', ['oox', '---', 'ooo']],
    ['objects', '[{"marks":"oox","count":12},{"marks":"--?"}]', [{ marks: 'oox', count: 12 }, '--?']],
    ['members in any order', '[{"count":7,"marks":"oox"}]', [{ marks: 'oox', count: 7 }]],
    [
      'white space anywhere',
      '[\n\t{ "marks" :\r\n "oox" , "count" : 3 } ,\n "oxx" ]',
      [{ marks: 'oox', count: 3 }, 'oxx'],
    ],
    [
      'numbers in any form',
      '[{"marks":"oox","count":1e1},{"marks":"xxx","count":5.0}]',
      [
        { marks: 'oox', count: 10 },
        { marks: 'xxx', count: 5 },
      ],
    ],
    ['marks in any form', '["\\u006fox",{"marks":"o\\u006fx"},{"m\\u0061rks":"oox"}]', ['oox', 'oox', 'oox']],
    [
      'void ballots',
      '[{"void":"illegible","count":2},"oox"]',
      [{ void: 'illegible' as const, count: 2 }, 'oox'],
    ],
    [
      'names written in',
      '["oox",{"marks":"oxx","writeIns":[{"name":"赵 六"}]},{"writeIns":[],"marks":"xxx"}]',
      [
        'oox',
        { marks: 'oxx', writeIns: [{ name: '赵六', mark: 'o' as const }] },
        { marks: 'xxx', writeIns: [] },
      ],
    ],
  ])('%s', (_what, text, ballots) => {
    expect(readText(text)).toEqual({ tally: tallyBallots(ballots, terms, 3), findings: [] });
  });

  test('the most papers a ballot may stand for are read', () => {
    expect(papersIn(readText('[{"marks":"oox","count":10000000}]').tally)).toBe(10_000_000);
  });

  test('as it is when a person lays the file out', () => {
    fc.assert(
      fc.property(elections, fc.constantFrom(1, 4, '\t'), (document, indent) => {
        const file = readCountFile(JSON.stringify(document, null, indent));
        if (!file.ok) throw new Error(JSON.stringify(file.findings));
        expect(file.input).toEqual(read(document));
        const { contest, stations } = withBallots(document, new Map());
        for (const [index, station] of stations.entries()) {
          const tally = tallyBallots(station.ballots!, termsOf(contest), contest.candidates.length);
          expect(file.input.stations[index]!.tally).toEqual(tally);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a ballot in such a list is refused at its place', () => {
  test.each([
    ['marks of the wrong length', '["oox","oo","oxx"]', 'marks-length /ballots/1'],
    ['marks of the wrong length at the end', '["oox","o"]', 'marks-length /ballots/1'],
    ['marks whose end looks right', '["oox","o","oxx"]', 'marks-length /ballots/1'],
    ['a mark nobody knows', '[{"marks":"o√x"}]', 'mark-unknown /ballots/0/marks'],
    ['marks that are no string', '[{"marks":["oox"]}]', 'field-malformed /ballots/0/marks'],
    ['marks in an object of the wrong length', '[{"marks":"ooxx"}]', 'marks-length /ballots/0/marks'],
    ['no marks', '[{"count":2}]', 'field-missing /ballots/0/marks'],
    ['nothing', '["oox",{}]', 'field-missing /ballots/1/marks'],
    ['a count of 0', '[{"marks":"oox","count":0}]', 'field-malformed /ballots/0/count'],
    ['a count over the most', '[{"marks":"oox","count":10000001}]', 'field-malformed /ballots/0/count'],
    [
      'a count of many digits',
      `[{"marks":"oox","count":${'9'.repeat(400)}}]`,
      'field-malformed /ballots/0/count',
    ],
    ['half a paper', '[{"marks":"oox","count":1.5}]', 'field-malformed /ballots/0/count'],
    ['a count as text', '[{"marks":"oox","count":"1"}]', 'field-malformed /ballots/0/count'],
    [
      'a member nobody knows',
      '[{"marks":"oox","weight":{"a":["]","}"]}},"oox"]',
      'field-unknown /ballots/0/weight',
    ],
    ['a list', '["oox",[["oox"]],"oox"]', 'field-malformed /ballots/1'],
    ['a number', '["oox",-1.5e3,"oox"]', 'field-malformed /ballots/1'],
    ['null', '[null]', 'field-malformed /ballots/0'],
    ['a string with a quote in it', '["o\\"x"]', 'mark-unknown /ballots/0'],
    ['a string that ends in a backslash', '["oo\\\\","oxx"]', 'mark-unknown /ballots/0'],
  ])('%s', (_what, text, expected) => {
    expect(readText(text).findings.map(({ code, at }) => `${code} ${at}`)).toEqual([expected]);
  });

  test('bytes that are not UTF-8', () => {
    const name = Uint8Array.from([0xd5, 0xd4, 0xc1, 0xf9]);
    const [head, tail] = ['["oox",{"marks":"oxx","writeIns":[{"name":"', '"}]}]'].map((part) =>
      new TextEncoder().encode(part),
    );
    expect(readText(Uint8Array.from([...head!, ...name, ...tail!])).findings).toMatchObject([
      { code: 'not-utf8', at: '/ballots' },
    ]);
  });
});
