import { describe, expect, test } from 'vitest';
import { judgeSlateFile, readSlateFile } from '../../../core/slate/slate-file.ts';
import { renderSlateResult, slateResultSchema } from '../../../core/slate/slate-result.ts';

const plain = {
  format: 'scrutineer/slate@1',
  rules: '2020',
  body: 'members',
  stage: 'formal',
  seats: 1,
  on: '2026-11-22',
  candidates: [
    { id: 'c1', name: '丁一', facts: { birth: '1980-02-29' } },
    { id: 'c2', name: '王强' },
  ],
};

const county = {
  format: 'scrutineer/slate@1',
  rules: { base: '1990', overlays: ['plan-2017'] },
  body: 'county',
  on: '2017-05-20',
  teams: [
    { id: 't1', posts: 9, women: 2 },
    { id: 't2', posts: 9, women: 1 },
  ],
};

const read = (document: object) => readSlateFile(JSON.stringify(document));

const refused = (document: object) => {
  const file = read(document);
  return file.ok ? [] : file.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a slate file', () => {
  test('is read with its rules resolved and what it leaves out filled in', () => {
    expect(read(plain)).toMatchObject({
      ok: true,
      input: {
        rules: { base: '2020', overlays: [] },
        organ: 'committee',
        method: 'differential',
        candidates: [{ struck: false }, { facts: {} }],
      },
    });
    expect(read({ ...plain, body: 'delegates' })).toMatchObject({ ok: true, input: { scope: 'congress' } });
    expect(read(county)).toMatchObject({ ok: true, input: { body: 'county' } });
    const officials = [{ person: '秦岭', duty: 'teller' }];
    expect(read({ ...plain, officials })).toMatchObject({ ok: true, input: { officials } });
  });

  const candidate = (of: object) => ({ candidates: [{ id: 'c1', name: '丁一', ...of }] });

  test.each<[string, object, string[]]>([
    ['another body', { body: 'village' }, ['field-malformed /body']],
    ['an unknown stage', { stage: 'final' }, ['field-malformed /stage']],
    ['29 February of a common year', { on: '2026-02-29' }, ['field-malformed /on']],
    ['no reference date', { on: undefined }, ['field-missing /on']],
    ['no seats', { seats: 0 }, ['field-malformed /seats']],
    ['half a seat', { seats: 1.5 }, ['field-malformed /seats']],
    ['seats past all sense', { seats: 501 }, ['field-malformed /seats']],
    ['nobody', { candidates: [] }, ['field-malformed /candidates']],
    ['the teams of a county', { teams: [] }, ['field-unknown /teams']],
    ['delegates’ fields', { scope: 'unit' }, ['field-unknown /scope']],
    [
      'a birth in the thirteenth month',
      candidate({ facts: { birth: '1980-13-01' } }),
      ['field-malformed /candidates/0/facts/birth'],
    ],
    [
      'a birth year alone',
      candidate({ facts: { birth: '1980' } }),
      ['field-malformed /candidates/0/facts/birth'],
    ],
    [
      'months below nothing',
      candidate({ facts: { inPostMonths: -1 } }),
      ['field-malformed /candidates/0/facts/inPostMonths'],
    ],
    [
      'more months than a life has',
      candidate({ facts: { townshipWorkMonths: 1201 } }),
      ['field-malformed /candidates/0/facts/townshipWorkMonths'],
    ],
    [
      'an unknown fact',
      candidate({ facts: { illness: 'none' } }),
      ['field-unknown /candidates/0/facts/illness'],
    ],
    [
      'an unknown bar',
      candidate({ facts: { bars: [{ bar: 'late' }] } }),
      ['field-malformed /candidates/0/facts/bars/0/bar'],
    ],
    ['a name that is none', candidate({ name: ' ' }), ['name-empty /candidates/0/name']],
    [
      'an official without a name',
      { officials: [{ person: '', duty: 'teller' }] },
      ['name-empty /officials/0/person'],
    ],
    [
      'a duty that is none, so that nobody is taken for free of it',
      { officials: [{ person: '秦岭', duty: '监票人' }] },
      ['field-malformed /officials/0/duty'],
    ],
    [
      'one id twice in the team',
      {
        team: [
          { id: 'g1', facts: {} },
          { id: 'g1', facts: {} },
        ],
      },
      ['id-repeated /team/1/id'],
    ],
    ['unknown rules', { rules: '1991' }, ['field-malformed /rules']],
    [
      'rules that contradict',
      { rules: { base: 'local', overlays: ['plan-2017'] } },
      ['overlay-base /rules/overlays/0'],
    ],
    [
      'wrong rules and a wrong field, both said',
      { rules: '1991', seats: -1 },
      ['field-malformed /seats', 'field-malformed /rules'],
    ],
    [
      'no rules and a wrong field',
      { rules: undefined, seats: -1 },
      ['field-missing /rules', 'field-malformed /seats'],
    ],
    ['good rules and a wrong field', { seats: -1 }, ['field-malformed /seats']],
    [
      'rules and names wrong',
      { rules: '1991', ...candidate({ name: '' }) },
      ['field-malformed /rules', 'name-empty /candidates/0/name'],
    ],
  ])('is refused with %s', (_what, of, expected) => {
    expect(refused({ ...plain, ...of })).toEqual(expected);
  });

  test('of a county is refused with a township twice', () => {
    const [first] = county.teams;
    expect(refused({ ...county, teams: [first, first] })).toEqual(['id-repeated /teams/1/id']);
  });

  test('is refused where it is not JSON', () => {
    expect(readSlateFile('[').ok).toBe(false);
    expect(readSlateFile('[]').ok).toBe(false);
  });
});

test.each(['zh', 'en'] as const)('the result in %s is as its format says', (lang) => {
  for (const document of [plain, { ...plain, body: 'delegates' }, county]) {
    const file = read(document);
    if (!file.ok) throw new Error('refused');
    const result = renderSlateResult(file.input, judgeSlateFile(file.input), lang);
    expect(slateResultSchema.safeParse(JSON.parse(JSON.stringify(result))).error).toBeUndefined();
    expect(JSON.stringify(result)).not.toContain('丁一');
  }
});
