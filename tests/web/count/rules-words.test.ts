import { describe, expect, it } from 'vitest';
import { resolveRules } from '../../../core/rules/resolve.ts';
import type { Rules } from '../../../core/rules/sets.ts';
import { countedBy, electionRules, rulesInWords, rulesName } from '../../../web/count/rules-words.ts';

const resolved = (spec: unknown): Rules => {
  const read = resolveRules(spec);
  if (!read.ok) throw new Error('no rules');
  return read.rules;
};

describe('the rules a count of its own is by', () => {
  it('are named with their year, since two have nearly one title', () => {
    expect(rulesName('1990').zh).toBe('《中国共产党基层组织选举工作暂行条例》（1990年）');
    expect(rulesName('2020').zh).toBe('《中国共产党基层组织选举工作条例》（2020年）');
  });

  it('say what they ask of those present and of the votes', () => {
    expect(rulesInWords('1990').zh).toBe('到会须超过应到会人数的4/5；当选须超过实到会人数的1/2。');
    expect(rulesInWords('2020').zh).toBe('到会须不少于应到会人数的4/5；当选须超过实到会人数的1/2。');
    expect(rulesInWords('local').en).toBe(
      'Present: more than 1/2 of those due. Elected: more than 1/2 of those due.',
    );
  });

  it('stand on every slip, with what an adopted method sets otherwise', () => {
    expect(countedBy(resolved('1990')).zh).toBe(
      '单独计票　按《中国共产党基层组织选举工作暂行条例》（1990年）计算',
    );
    expect(countedBy(resolved({ base: '2020', quorum: { over: [4, 5] } })).zh).toMatch(/选举办法另有规定/);
  });
});

describe('the rules an election is held by', () => {
  const said = (spec: unknown, lang: 'zh' | 'en' = 'zh') =>
    electionRules(resolved(spec)).map((each) => each[lang]);

  it('are the regulation by its title, with the code it goes by', () => {
    expect(said('2020')).toEqual(['《中国共产党基层组织选举工作条例》（2020）']);
    expect(said('local', 'en')).toEqual([
      'Regulation on elections in local organisations (county and up) (local)',
    ]);
  });

  it('with what is laid over it, and what the adopted method sets otherwise', () => {
    const spec = {
      base: '1990',
      overlays: ['hainan-2011'],
      quorum: { atLeast: [4, 5] },
      majority: { over: [1, 2], of: 'due' },
      exemptions: ['retired-returned-home'],
    };
    expect(said(spec)).toEqual([
      '《中国共产党基层组织选举工作暂行条例》（1990）',
      '琼组发〔2011〕58号（hainan-2011）',
      '到会须不少于应到会人数的4/5',
      '当选须超过应到会人数的1/2',
      '不计入应到会的另有：已回原籍长期居住的离退休人员',
    ]);
    expect(said(spec, 'en').slice(2)).toEqual([
      'Present: at least 4/5 of those due',
      'Elected: more than 1/2 of those due',
      'Not counted as due either: retired and living in the native place',
    ]);
  });
});
