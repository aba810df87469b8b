import { describe, expect, test } from 'vitest';
import { judgeQuota } from '../../../../core/slate/quota/judge-quota.ts';
import { readQuotaFile } from '../../../../core/slate/quota/quota-file.ts';
import { quotaResultSchema, renderQuotaResult } from '../../../../core/slate/quota/quota-result.ts';

const plain = {
  format: 'scrutineer/quota@1',
  rule: 'hainan-2011',
  members: 320,
  branches: 2,
  units: [
    { id: 'b1', title: '椰林村党支部', members: 200 },
    { id: 'b2', members: 120 },
  ],
};

const refused = (of: object) => {
  const read = readQuotaFile(JSON.stringify({ ...plain, ...of }));
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a quota file', () => {
  test('is read, units or none', () => {
    const { format: _format, ...input } = plain;
    expect(readQuotaFile(JSON.stringify(plain))).toEqual({ ok: true, input });
    const { units: _units, ...without } = plain;
    expect(readQuotaFile(JSON.stringify(without))).toEqual({ ok: true, input: { ...input, units: [] } });
  });

  test.each<[string, object, string[]]>([
    ['another format', { format: 'scrutineer/slate@1' }, ['field-malformed /format']],
    ['an unknown rule', { rule: 'town-2011' }, ['field-malformed /rule']],
    ['no members', { members: 0 }, ['field-malformed /members']],
    ['negative branches', { branches: -1 }, ['field-malformed /branches']],
    ['half a delegate', { proposed: 64.2 }, ['field-malformed /proposed']],
    ['a number past all sense', { approved: 10_000_001 }, ['field-malformed /approved']],
    ['a field nobody knows', { quorum: 1 }, ['field-unknown /quorum']],
    [
      'units with one id',
      {
        units: [
          { id: 'b1', members: 200 },
          { id: 'b1', members: 120 },
        ],
      },
      ['id-repeated /units/1/id'],
    ],
    ['units that are not all there are', { members: 321 }, ['quota-units-differ /units']],
    ['a unit of nobody', { units: [{ id: 'b1', members: 0 }] }, ['field-malformed /units/0/members']],
  ])('is refused with %s', (_what, of, expected) => {
    expect(refused(of)).toEqual(expected);
  });

  test('is refused where it is not JSON, or says a thing twice', () => {
    expect(readQuotaFile('{').ok).toBe(false);
    const twice = readQuotaFile('{"members": 1, "members": 2}');
    expect(twice.ok ? [] : twice.findings.map(({ code }) => code)).toEqual(['json-duplicate-key']);
  });
});

test.each(['zh', 'en'] as const)('the result in %s is as its format says', (lang) => {
  for (const given of [{}, { proposed: 63, approved: 64 }, { rule: '2020', units: [] }]) {
    const read = readQuotaFile(JSON.stringify({ ...plain, ...given }));
    if (!read.ok) throw new Error('refused');
    const result = renderQuotaResult(read.input, judgeQuota(read.input), lang);
    expect(quotaResultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
  }
});
