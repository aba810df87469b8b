import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readShape } from '../../../core/json/shape.ts';

const schema = z.strictObject({
  format: z.literal('a@1'),
  count: z.int().check(z.gte(1), z.lte(3)),
  id: z.optional(z.string().check(z.regex(/^[a-z]+$/, { error: '[a-z]+' }))),
  kind: z.optional(z.enum(['x', 'y'])),
  key: z.optional(
    z.discriminatedUnion('kty', [
      z.strictObject({ kty: z.literal('A') }),
      z.strictObject({ kty: z.literal('B') }),
    ]),
  ),
  either: z.optional(z.union([z.string(), z.literal(1)], { error: 'text or 1' })),
});
const good = { format: 'a@1', count: 2 };
const read = (value: unknown) => {
  const shaped = readShape(schema, value);
  return shaped.ok ? [] : shaped.findings.map(({ code, at, numbers }) => [code, at, numbers['expected']]);
};

describe('reading a shape', () => {
  test('gives the value back', () => {
    expect(readShape(schema, good)).toEqual({ ok: true, value: good });
  });

  test.each([
    [{ count: 2 }, [['field-missing', '/format', undefined]]],
    [
      { ...good, extra: 1, 'a/b': 2 },
      [
        ['field-unknown', '/extra', undefined],
        ['field-unknown', '/a~1b', undefined],
      ],
    ],
    [
      JSON.parse('{"format":"a@1","count":2,"__proto__":1,"constructor":2}'),
      [
        ['field-unknown', '/__proto__', undefined],
        ['field-unknown', '/constructor', undefined],
      ],
    ],
    [{ ...good, format: 'a@2' }, [['field-malformed', '/format', 'a@1']]],
    [{ ...good, count: 0 }, [['field-malformed', '/count', '≥ 1']]],
    [{ ...good, count: 4 }, [['field-malformed', '/count', '≤ 3']]],
    [{ ...good, count: 1.5 }, [['field-malformed', '/count', 'int']]],
    [{ ...good, id: 'A' }, [['field-malformed', '/id', '[a-z]+']]],
    [{ ...good, kind: 'z' }, [['field-malformed', '/kind', 'x | y']]],
    [{ ...good, key: { kty: 'C' } }, [['field-malformed', '/key/kty', 'A | B']]],
    [{ ...good, key: {} }, [['field-missing', '/key/kty', undefined]]],
    [{ ...good, either: 2 }, [['field-malformed', '/either', 'text or 1']]],
    [null, [['field-malformed', '', 'object']]],
    [[], [['field-malformed', '', 'object']]],
  ])('explains what is wrong with %j', (value, findings) => {
    expect(read(value)).toEqual(findings);
  });

  test('stops at a hundred findings', () => {
    const junk = Object.fromEntries(Array.from({ length: 5000 }, (_value, i) => [`k${i}`, 0]));
    expect(read({ ...good, ...junk })).toHaveLength(100);
  });
});
