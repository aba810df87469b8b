import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShares, columnWidths, printWidth } from '../../../core/render/column-widths.ts';
import { figures, table, words } from '../../../core/report/slip.ts';

describe('widths of columns', () => {
  it('count a Han character or full-width mark as two, any other as one', () => {
    expect(['王强', '㛃𬀩䶮', '，（', 'ab1', '·', ''].map(printWidth)).toEqual([4, 6, 4, 3, 1, 0]);
    expect(['44×2 = 88 > 48', '50−2', '≥≤—'].map(printWidth)).toEqual([15, 5, 6]);
  });

  it('follow what stands in a column, within limits', () => {
    const long = '字'.repeat(40);
    const of = table([figures('数'), words('候选人姓名'), words('说明')], [['1', '阿里木·买买提', long]]);
    expect(columnWidths(of)).toEqual([6, 15, 28]);
  });

  it('give a long heading two lines', () => {
    expect(columnWidths(table([figures('部分无效（模糊无法辨认）'), figures('六字的标题啊')], []))).toEqual([
      16, 14,
    ]);
  });

  it('take what does not fit from the widest, so that sums stand on one line', () => {
    const of = table(
      [
        figures('序号'),
        words('候选人姓名'),
        ...['赞成', '不赞成', '弃权', '部分无效'].map(figures),
        words('核算'),
      ],
      [['10', '高　山（彝族，落雨村委会）', '84', '4', '0', '0', '84×2 = 168 > 91']],
    );
    expect(columnWidths(of)).toEqual([6, 28, 6, 8, 6, 10, 18]);
    // 73 half-widths stand beside each other on a page.
    expect(columnShares(of, 73)).toEqual([6, 19, 6, 8, 6, 10, 18]);
    const many = table(
      Array.from({ length: 20 }, () => figures('数')),
      [],
    );
    expect(columnShares(many, 2000)).toEqual(Array.from({ length: 20 }, () => 100));
  });

  it('share out exactly the width there is', () => {
    const texts = fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 500, max: 20_000 }), (titles, total) => {
        const shares = columnShares(table(titles.map(words), []), total);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        expect(Math.min(...shares)).toBeGreaterThan(0);
      }),
    );
  });
});
