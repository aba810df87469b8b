import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildValues, endOfValue, JsonList } from '../../../core/json/json-list.ts';
import { readJson } from '../../../core/json/read.ts';

const limits = { depth: 16, aside: ['stations', undefined, 'ballots'] };
const encode = (text: string) => new TextEncoder().encode(text);

/** The value with lists that were set aside as their text. */
function read(text: string): unknown {
  const json = readJson(text, limits);
  if (!json.ok) throw new Error(JSON.stringify(json.findings));
  return JSON.parse(
    JSON.stringify(json.value, (_key, value) => (value instanceof JsonList ? textOf(value) : value)),
  );
}

const textOf = ({ bytes, start, end }: JsonList) =>
  `aside: ${new TextDecoder().decode(bytes.subarray(start, end))}`;

describe('lists that stand where they are looked for are set aside', () => {
  test.each([
    [
      '{"stations":[{"ballots":["o"]},{"x":1},{"ballots":[ ]}],"y":"甲"}',
      { stations: [{ ballots: 'aside: ["o"]' }, { x: 1 }, { ballots: 'aside: [ ]' }], y: '甲' },
    ],
    [
      '{"stations":[{"ballots":[[{"ballots":[1]}]]}]}',
      { stations: [{ ballots: 'aside: [[{"ballots":[1]}]]' }] },
    ],
    ['{"stat\\u0069ons":[{"b\\u0061llots":[1]}]}', { stations: [{ ballots: 'aside: [1]' }] }],
    ['[{"ballots":[1]}]', [{ ballots: [1] }]],
    ['{"stations":{"a":{"ballots":[1]}}}', { stations: { a: { ballots: [1] } } }],
    ['{"Stations":[{"ballots":[1]}]}', { Stations: [{ ballots: [1] }] }],
    ['{"stations":[{"Ballots":[1]}]}', { stations: [{ Ballots: [1] }] }],
    ['{"stations":[{"ballots":{"a":[1]}}]}', { stations: [{ ballots: { a: [1] } }] }],
    ['{"stations":[[[1]]]}', { stations: [[[1]]] }],
    ['{"a":{"b":{"c":[1]}}}', { a: { b: { c: [1] } } }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('what is in them is scanned like the rest', () => {
    expect(readJson('{"stations":[{"ballots":[{"a":1,"a":2}]}]}', limits)).toMatchObject({
      ok: false,
      findings: [{ code: 'json-duplicate-key', at: '/stations/0/ballots/0/a' }],
    });
    expect(readJson('{"stations":[{"ballots":[1,]}]}', limits)).toMatchObject({
      ok: false,
      findings: [{ code: 'json-syntax' }],
    });
  });

  test('bytes outside them must be UTF-8', () => {
    const bytes = Uint8Array.from([
      ...encode('{"stations":[{"ballots":[1]}],"name":"'),
      0xcd,
      0xf5,
      ...encode('"}'),
    ]);
    expect(readJson(bytes, limits)).toMatchObject({ ok: false, findings: [{ code: 'not-utf8', at: '' }] });
  });

  test('another encoding is called so even where it looks like a fault of JSON', () => {
    // The second byte of this GB 18030 character is a backslash.
    const bytes = Uint8Array.from([...encode('{"name":"'), 0x81, 0x5c, ...encode('"}')]);
    expect(readJson(bytes, limits)).toMatchObject({ ok: false, findings: [{ code: 'not-utf8', at: '' }] });
  });
});

describe('values left as bytes', () => {
  test('end where they end, and are built as JSON.parse builds them', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (values) => {
        const texts = values.map((value) => JSON.stringify(value));
        const bytes = encode(texts.join(' '));
        const places: { start: number; end: number }[] = [];
        for (let start = 0; start < bytes.length; ) {
          const end = endOfValue(bytes, start);
          places.push({ start, end });
          start = end + 1;
        }
        expect(buildValues(bytes, places)).toEqual(texts.map((text) => JSON.parse(text)));
      }),
    );
  });
});
