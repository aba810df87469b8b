import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Shape, templateOf } from '../../cli/act-template.ts';

const schema = z.toJSONSchema(
  z.strictObject({
    format: z.literal('scrutineer/act@1'),
    round: z.int().check(z.gte(1)),
    papers: z.int().check(z.gte(0)),
    verdict: z.enum(['valid', 'void']),
    digest: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
    reason: z.string(),
    presidium: z.boolean(),
    rules: z.union([z.enum(['1990', '2020']), z.strictObject({ base: z.string() })]),
    stations: z.array(z.strictObject({ id: z.string(), title: z.exactOptional(z.string()) })),
    note: z.exactOptional(z.string()),
  }),
);

it('a template holds every required field, blank where only a person knows', () => {
  expect(templateOf(schema as Shape).blank).toEqual({
    format: 'scrutineer/act@1',
    round: 1,
    papers: 0,
    verdict: 'valid | void',
    digest: 'sha256:',
    reason: '',
    presidium: false,
    rules: '1990 | 2020',
    stations: [{ id: '' }],
  });
});

it('fields that may be added are named with the place they have', () => {
  expect(templateOf(schema as Shape).optional).toEqual(['stations[].title', 'note']);
});
