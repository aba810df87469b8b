import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPiles } from '../../../core/ledger/checks/papers.ts';
import { pileNumbers, readPiles, splitPiles } from '../../../web/meeting/piles.ts';

describe('papers laid in piles', () => {
  it.each([
    [0, 50, []],
    [12, 50, [12]],
    [50, 50, [50]],
    [96, 50, [50, 46]],
    [105, 50, [50, 55]],
    [410, 200, [200, 105, 105]],
    [411, 200, [200, 106, 105]],
    [60, 5, [60]],
  ])('of %i by %i are %j', (papers, size, piles) => {
    expect(splitPiles(papers, size)).toEqual(piles);
  });

  it('are of a lawful size and hold every paper, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 20, max: 200 }), (papers, size) => {
        const piles = splitPiles(papers, size).map((each, index) => ({ batch: `${index}`, papers: each }));
        expect(checkPiles({ id: 's1', piles }, papers, '', 0)).toEqual([]);
      }),
    );
  });

  it('are read from one line, in whatever digits', () => {
    expect(readPiles('50 ５０，46')).toEqual([50, 50, 46]);
    expect(readPiles('  ')).toEqual([]);
    expect(readPiles('50 x')).toBeUndefined();
  });

  it('bear numbers that nothing else bore', () => {
    expect(pileNumbers(3, new Set())).toEqual(['01', '02', '03']);
    expect(pileNumbers(2, new Set(['01', '03']))).toEqual(['02', '04']);
  });
});
