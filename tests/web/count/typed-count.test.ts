import { describe, expect, it } from 'vitest';
import { readCountFile } from '../../../core/count/count-file.ts';
import { countRound } from '../../../core/count/count-round.ts';
import { countFileOf, type TypedRound } from '../../../web/count/typed-count.ts';

const typed: TypedRound = {
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

  it.each([
    ['a number that is none', { present: '五十八' }, '/attendance/present'],
    ['papers that do not add up', { returned: '57' }, '/stations/0'],
    ['marks of another length', { ballots: 'oo 58' }, '/stations/0/ballots/0/marks'],
    ['two people of one name', { candidates: '丁一\n丁一\n王强' }, '/contest/candidates'],
  ])('is refused at its place: %s', (_what, changed, at) => {
    const file = read(changed);
    expect(file.ok ? [] : file.findings.map((found) => found.at).join(' ')).toContain(at);
  });
});
