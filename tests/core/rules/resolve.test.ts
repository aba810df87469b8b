import { describe, expect, test } from 'vitest';
import { overlays } from '../../../core/rules/overlays.ts';
import { resolveRules } from '../../../core/rules/resolve.ts';

function rules(spec: unknown) {
  const resolved = resolveRules(spec, '/rules');
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.findings));
  return resolved.rules;
}

function refused(spec: unknown) {
  const resolved = resolveRules(spec, '/rules');
  return resolved.ok ? [] : resolved.findings.map(({ code, at }) => `${code} ${at}`);
}

describe('the rules of an election', () => {
  test.each([
    ['1990', { over: [4, 5] }, 'Q-02', { over: [1, 2], of: 'present' }, 'W-01'],
    ['2020', { atLeast: [4, 5] }, 'Q-03', { over: [1, 2], of: 'present' }, 'W-01'],
    ['local', { over: [1, 2] }, 'Q-16', { over: [1, 2], of: 'due' }, 'W-13'],
  ])('%s is dated data with its clauses', (base, quorum, quorumRule, majority, majorityRule) => {
    expect(rules(base)).toMatchObject({ base, overlays: [], quorum, quorumRule, majority, majorityRule });
    expect(rules({ base })).toEqual(rules(base));
  });

  test('what the adopted method sets stands before the base, and names the reading it rests on', () => {
    const spec = {
      base: '1990',
      quorum: { atLeast: [2, 3] },
      majority: { over: [1, 2], of: 'due' },
      exemptions: ['retired-returned-home'],
    };
    expect(rules(spec)).toMatchObject({
      quorum: { atLeast: [2, 3] },
      quorumRule: 'A1',
      majority: { over: [1, 2], of: 'due' },
      majorityRule: 'A2',
    });
    expect(rules(spec).exemptions.has('retired-returned-home')).toBe(true);
  });

  test('a majority set without its base is of those present', () => {
    expect(rules({ base: 'local', majority: { atLeast: [1, 2] } }).majority).toEqual({
      atLeast: [1, 2],
      of: 'present',
    });
  });

  test('five kinds are exempt, the sixth only where the method names it', () => {
    expect(rules('2020').exemptions.size).toBe(5);
    expect(rules('2020').exemptions.has('retired-returned-home')).toBe(false);
  });

  test.each(Object.keys(overlays))('%s does not change the count', (overlay) => {
    const laid = [overlay, 'plan-2017'];
    expect(rules({ base: '1990', overlays: laid })).toEqual({ ...rules('1990'), overlays: laid });
  });
});

describe('rules are refused', () => {
  test.each([
    ['an unknown base', '1991', ['field-malformed /rules']],
    ['no base', { overlays: [] }, ['field-missing /rules/base']],
    ['nothing', undefined, ['field-missing /rules']],
    ['null', null, ['field-malformed /rules']],
    [
      'an unknown overlay',
      { base: '1990', overlays: ['hainan-2012'] },
      ['field-malformed /rules/overlays/0'],
    ],
    ['an unknown field', { base: '1990', Quorum: {} }, ['field-unknown /rules/Quorum']],
    [
      'an exemption nobody may adopt',
      { base: '1990', exemptions: ['on-leave'] },
      ['field-malformed /rules/exemptions/0'],
    ],
    [
      'both over and atLeast',
      { base: '1990', quorum: { over: [4, 5], atLeast: [4, 5] } },
      ['fraction-choice /rules/quorum'],
    ],
    [
      'neither over nor atLeast',
      { base: '1990', majority: { of: 'due' } },
      ['fraction-choice /rules/majority'],
    ],
    [
      'a numerator of 0',
      { base: '1990', quorum: { over: [0, 5] } },
      ['field-malformed /rules/quorum/over/0'],
    ],
    ['more than the whole', { base: '1990', quorum: { over: [6, 5] } }, ['fraction-over-one /rules/quorum']],
    [
      'a denominator over 1000',
      { base: '1990', quorum: { atLeast: [4, 1001] } },
      ['field-malformed /rules/quorum/atLeast/1'],
    ],
    [
      'a policy for townships on the base of county congresses',
      { base: 'local', overlays: ['town-2011', 'plan-2017'] },
      ['overlay-base /rules/overlays/0', 'overlay-base /rules/overlays/1'],
    ],
    [
      'two policies that set other quotas',
      { base: '1990', overlays: ['jinyun-2011', 'plan-2017', 'hainan-2011'] },
      ['overlays-contradict /rules/overlays/0'],
    ],
    ['half a person', { base: '1990', quorum: { over: [0.5, 1] } }, ['field-malformed /rules/quorum/over/0']],
    ['one number', { base: '1990', quorum: { over: [4] } }, ['field-malformed /rules/quorum/over']],
    ['three numbers', { base: '1990', quorum: { over: [4, 5, 6] } }, ['field-malformed /rules/quorum/over']],
  ])('with %s', (_what, spec, expected) => {
    expect(refused(spec)).toEqual(expected);
  });

  test('the whole and nothing less is a fraction', () => {
    expect(refused({ base: '1990', quorum: { over: [1000, 1000] } })).toEqual([]);
  });

  test('a place at the root is the empty pointer', () => {
    const resolved = resolveRules('1991');
    expect(resolved.ok ? [] : resolved.findings.map((found) => found.at)).toEqual(['']);
  });
});
