import { describe, expect, it } from 'vitest';
import { readCountFile } from '../../../core/count/count-file.ts';
import { countRound } from '../../../core/count/count-round.ts';
import { countFileOf, type TypedRound } from '../../../web/count/typed-count.ts';

const typed: TypedRound = {
  rules: '2020',
  title: '青石桥镇委员会委员',
  seats: '２',
  candidates: '丁一\n王强\n\n阿里木·买买提\n',
  electors: '60',
  present: '58',
  printed: '60',
  issued: '58',
  returned: '58',
  ballots: 'oox 30\noxo×20\nXOO * 5\n---\nvoid1 2',
};

const read = (changed: Partial<TypedRound> = {}) =>
  readCountFile(JSON.stringify(countFileOf({ ...typed, ...changed })));

describe('a round typed in', () => {
  it('is the count file it says, whatever digits and signs it was typed with', () => {
    const file = read();
    const result = file.ok ? countRound(file.input) : undefined;
    expect(result).toMatchObject({
      status: 'complete',
      elected: ['c1', 'c2'],
      papers: { valid: 56, blank: 1 },
    });
  });

  it('is counted by the rules chosen: just four fifths present is enough under 2020 and not under 1990', () => {
    const heads = { electors: '60', present: '48', issued: '48', returned: '48', ballots: '' };
    const under = (rules: TypedRound['rules']) => {
      const file = read({ ...heads, rules, ...(rules === '2020' ? { ballots: 'oox 48' } : {}) });
      return file.ok ? countRound(file.input).status : file.findings;
    };
    expect(under('2020')).toBe('complete');
    expect(under('1990')).toBe('not-quorate');
  });

  it('has names written in, one or several, with the number of papers wherever it was typed', () => {
    const ballots = 'oox 30\nxxo+赵六 20\nXXO＋Ａlmaz · Ｂ＋ 赵六 ×5\nxxo 2+赵六\nooo+赵六\n';
    const { stations } = countFileOf({ ...typed, ballots }) as {
      stations: readonly { readonly ballots: unknown }[];
    };
    expect(stations[0]!.ballots).toEqual([
      { marks: 'oox', count: 30 },
      { marks: 'xxo', writeIns: [{ name: '赵六' }], count: 20 },
      { marks: 'xxo', writeIns: [{ name: 'Ａlmaz · Ｂ' }, { name: '赵六' }], count: 5 },
      { marks: 'xxo', writeIns: [{ name: '赵六' }], count: 2 },
      { marks: 'ooo', writeIns: [{ name: '赵六' }], count: 1 },
    ]);
    const file = read({ ballots: 'oxx+赵六 40\noox 18' });
    const result = file.ok ? countRound(file.input) : undefined;
    expect(result).toMatchObject({ status: 'complete', elected: ['c1', 'write-in:赵六'] });
  });

  it.each([
    ['names on a ballot that is void', { ballots: 'void1+赵六 58' }, '/stations/0/ballots/0'],
    ['a plus with nobody after it', { ballots: 'oox+ 58' }, '/stations/0/ballots/0/writeIns/0/name'],
    ['a number that is none', { present: '五十八' }, '/attendance/present'],
    ['papers that do not add up', { returned: '57' }, '/stations/0'],
    ['marks of another length', { ballots: 'oo 58' }, '/stations/0/ballots/0/marks'],
    ['two people of one name', { candidates: '丁一\n丁一\n王强' }, '/contest/candidates'],
  ])('is refused at its place: %s', (_what, changed, at) => {
    const file = read(changed);
    expect(file.ok ? [] : file.findings.map((found) => found.at).join(' ')).toContain(at);
  });
});
