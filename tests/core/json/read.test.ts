import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../core/json/read.ts';

const limits = { depth: 16 };
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)])),
  );

function value(input: string | Uint8Array): unknown {
  const read = readJson(input, limits);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

function fault(input: string | Uint8Array) {
  const read = readJson(input, limits);
  if (read.ok) return undefined;
  const [{ code, at, numbers }] = read.findings as [(typeof read.findings)[number]];
  return [code, at, numbers];
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON is read as JSON.parse reads it', () => {
  test.each([
    ' {"a" : [1, -0.5e+3, 20E-1, 0, true, false, null, "x\\u00e9\\n"] } \r\n\t',
    '"\\ud83d\\ude00 😀 \\"\\\\\\/\\b\\f\\n\\r\\t"',
    '{"a":{"a":{"a":[{"a":1},{"a":1}]}},"b":{},"c":[]}',
    '-1',
    nested(16),
  ])('%s', (text) => {
    expect(value(text)).toEqual(JSON.parse(text));
    expect(value(bytes(text))).toEqual(JSON.parse(text));
  });

  test('a byte order mark is skipped, once', () => {
    expect(value(bytes(0xef, 0xbb, 0xbf, '{}'))).toEqual({});
    expect(value('\ufeff{}')).toEqual({});
    expect(fault('\ufeff\ufeff{}')).toEqual(['json-syntax', '', { line: 1, column: 1 }]);
  });

  test('a key named __proto__ is a key like any other and reaches no prototype', () => {
    const read = value('{"__proto__":{"admin":true},"constructor":1}') as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
    expect(read['admin']).toBeUndefined();
  });
});

describe('what is no JSON is refused at its line and column', () => {
  test.each([
    ['nothing', '', 1, 1],
    ['a text that is cut off', '{"a": [1,', 1, 10],
    ['a string that is cut off', '"abc', 1, 5],
    ['NaN', '{"a":\n NaN}', 2, 2],
    ['Infinity', '[1, -Infinity]', 1, 5],
    ['a comment', '{} // no', 1, 4],
    ['a comma too many in a list', '[1,]', 1, 4],
    ['a comma too many in an object', '{"a":1,}', 1, 8],
    ['a comma too few in a list', '[1 2]', 1, 4],
    ['a comma too few in an object', '{"a":1 "b":2}', 1, 8],
    ['a key without a colon', '{"a" 1}', 1, 6],
    ['a key that is no string', '{a:1}', 1, 2],
    ['a key that is cut off', '{"a', 1, 4],
    ['a leading zero', '[01]', 1, 3],
    ['a number without digits', '[-]', 1, 2],
    ['a point without digits', '[1.]', 1, 2],
    ['an exponent without digits', '[1e+]', 1, 2],
    ['an escape that is none', '["\\x"]', 1, 3],
    ['an escape without its digits', '["\\u00g0"]', 1, 3],
    ['an escape that is cut off', '["\\u00', 1, 3],
    ['a line break in a string', '["甲\n"]', 1, 4],
    ['half a word', '[tru]', 1, 2],
    ['a second document', '{}{}', 1, 3],
  ])('%s', (_what, text, line, column) => {
    expect(fault(text)).toEqual(['json-syntax', expect.any(String), { line, column }]);
  });

  test('a place inside is given by its pointer', () => {
    expect(fault('{"a/b":[0,{"c":nul}]}')).toEqual(['json-syntax', '/a~1b/1/c', { line: 1, column: 16 }]);
  });

  test('more levels than the limit, before anything is built', () => {
    expect(fault(nested(17))).toEqual(['json-too-deep', '/0'.repeat(16), { line: 1, column: 17, limit: 16 }]);
    expect(fault('{"a":'.repeat(1_000_000))?.[0]).toBe('json-too-deep');
  });
});

describe('a key given twice is refused', () => {
  const many = (keys: number) =>
    Array.from({ length: keys }, (_key, index) => `"k${index}":${index}`).join(',');

  test.each([
    ['in one object', '{"a":1,"a":2}', '/a', 8],
    ['spelt with an escape', '{"a":1,"\\u0061":2}', '/a', 8],
    ['with the escape first', '{"\\u0061":1,"b":2,"a":3}', '/a', 19],
    ['deep inside', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}', '/a/0/b/c', 25],
    ['among many', `{${many(40)},"k0":0}`, '/k0', 342],
    ['__proto__', '{"__proto__":1,"__proto__":2}', '/__proto__', 16],
  ])('%s', (_where, text, at, column) => {
    expect(fault(text)).toEqual(['json-duplicate-key', at, { line: 1, column }]);
  });

  test('but not in two objects, nor keys that only look alike', () => {
    expect(fault('[{"a":1},{"a":1}]')).toBeUndefined();
    expect(fault('{"a":1,"a ":1,"A":1,"ab":1}')).toBeUndefined();
    expect(fault(`{${many(100)}}`)).toBeUndefined();
  });
});

describe('half a surrogate pair is refused', () => {
  test.each([
    ['escaped, the first half alone', '["\\ud83d"]', 3],
    ['escaped, the second half alone', '["\\ude00"]', 3],
    ['escaped, two first halves', '["\\ud83d\\ud83d"]', 3],
    ['escaped, before another escape', '["\\ud83d\\n"]', 3],
    ['in a key', '{"\\ud83d":1}', 3],
    ['raw in a text', '["甲\ud83d"]', 4],
    ['raw, the other half escaped', '["\\ud83d\ude00"]', 9],
  ])('%s', (_where, text, column) => {
    expect(fault(text)).toEqual(['json-lone-surrogate', expect.any(String), { line: 1, column }]);
  });
});

describe('bytes that are no text', () => {
  test('GB 18030 is refused, never guessed at', () => {
    expect(fault(bytes('{"name":"', 0xcd, 0xf5, 0xc7, 0xbf, '"}'))).toEqual(['not-utf8', '', {}]);
  });

  test('an encoded surrogate is not UTF-8', () => {
    expect(fault(bytes('"', 0xed, 0xa0, 0xbd, '"'))).toEqual(['not-utf8', '', {}]);
  });

  test('more bytes than the limit are refused before they are read', () => {
    const read = readJson(bytes(0xff, 0xff, 0xff), { depth: 16, bytes: 2 });
    expect(read).toMatchObject({
      ok: false,
      findings: [{ code: 'file-too-large', numbers: { bytes: 3, limit: 2 } }],
    });
    expect(readJson('12', { depth: 16, bytes: 2 }).ok).toBe(true);
  });
});

describe('whatever comes', () => {
  const snippet = fc.oneof(
    fc.constantFrom(
      ...'{}[],:"\\0123456789-+.eE \n\t',
      '\\u',
      'd83d',
      'de00',
      '"a":',
      '""',
      'true',
      'null',
      'NaN',
      '甲',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const text = fc.oneof(
    fc.json({ maxDepth: 20 }),
    fc.array(snippet, { maxLength: 30 }).map((parts) => parts.join('')),
    // A document with something put into its middle.
    fc
      .tuple(fc.json(), snippet, fc.nat())
      .map(
        ([json, part, at]) =>
          json.slice(0, at % (json.length + 1)) + part + json.slice(at % (json.length + 1)),
      ),
  );

  test('a text is taken with the value JSON.parse gives it, or refused', () => {
    fc.assert(
      fc.property(text, (each) => {
        const read = readJson(each, limits);
        if (read.ok) expect(read.value).toEqual(JSON.parse(each));
        else if (read.findings[0]!.code === 'json-syntax') expect(() => JSON.parse(each)).toThrow();
      }),
      { numRuns: 12_000 },
    );
  });

  test('bytes are taken or refused, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (each) => {
        expect(typeof readJson(each, limits).ok).toBe('boolean');
      }),
      { numRuns: 12_000 },
    );
  });

  test('a document whose keys differ is taken as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (each) => {
        expect(readJson(JSON.stringify(each), limits)).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(each)),
        });
      }),
    );
  });
});
