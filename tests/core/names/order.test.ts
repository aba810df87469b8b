import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, inNameOrder, type OrderMode, orderApproximate } from '../../../core/names/order.ts';
import { strokeOrder } from '../../../core/names/stroke-order.data.ts';

function sorted(names: readonly string[], mode: OrderMode): string[] {
  return inNameOrder(names, (name) => name, mode);
}

/** Any order of the same names gives `names` back. */
function expectOrder(names: readonly string[], mode: OrderMode): void {
  expect(sorted([...names].reverse(), mode)).toEqual(names);
  expect([...names].sort((a, b) => compareNames(a, b, mode))).toEqual(names);
}

const characters = [...strokeOrder];
const hanName = fc
  .array(fc.oneof(fc.constantFrom(...'王丁一强𬀩㛃䶮·'), fc.constantFrom(...characters)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const anyName = fc.oneof(hanName, fc.string({ unit: 'binary', maxLength: 6 }));
const anyMode = fc.constantFrom<OrderMode>('surname', 'full-name');

describe('surnames stand in stroke order', () => {
  it.each([
    ['邓', '甘', 'four strokes before five, 阝 being two'],
    ['陈', '林', 'seven before eight'],
    ['薛', '戴', 'sixteen before seventeen, 艹 being three'],
    ['丁', '卜', 'a 横 before a 竖'],
    ['于', '万', 'by the second stroke'],
    ['习', '马', 'bends are one class, so the second stroke tells them apart'],
    ['王', '韦', '竖 before 折'],
    ['干', '于', '竖 before 竖钩'],
    ['化', '仇', 'the same classes of strokes, the official list tells'],
    ['余', '佘', 'the same strokes, the first tier before the second'],
    ['汁', '汀', 'across tiers, the main form before the secondary'],
    ['殳', '勾', 'across tiers, the bend of fewer turns first'],
    ['槌', '皙', 'thirteen strokes'],
    ['皙', '榆', 'thirteen strokes'],
    ['张', '張', 'a traditional form by its own strokes'],
    ['陸', '陳', 'traditional forms among each other'],
  ])('%s before %s: %s', (before, after) => {
    expect(compareNames(before, after, 'surname')).toBeLessThan(0);
    expect(compareNames(after, before, 'surname')).toBeGreaterThan(0);
  });

  it('over the whole of a printed list', () => {
    const surnames =
      '丁于万习马王韦尹巴邓艾石卢叶冯吉吕朱刘江汤许孙苏杜李杨吴何余汪沈宋张陆陈邵苗林罗金周郑赵胡钟姜贺骆袁贾徐郭唐黄曹龚梁彭蒋韩傅谢蓝楼赖雷詹蔡廖熊颜潘薛戴魏';
    expectOrder(
      [...surnames].map((surname) => `${surname}一民`),
      'surname',
    );
  });
});

describe('one order mode', () => {
  it('surname puts two-character names first among equal surnames', () => {
    expectOrder(['丁学', '王宁', '王毅', '王一民', '王小洪', '韦宁'], 'surname');
    expect(sorted(['王一民', '王毅'], 'surname')).toEqual(['王毅', '王一民']);
  });

  it('full-name goes character by character and ends with the shorter name', () => {
    expectOrder(['丁学', '王一', '王一民', '王小洪', '王宁', '王毅', '韦宁'], 'full-name');
    expect(sorted(['王毅', '王一民'], 'full-name')).toEqual(['王一民', '王毅']);
  });

  it.each<OrderMode>(['surname', 'full-name'])(
    '%s takes compound surnames and minority names by the first character',
    (mode) => {
      expectOrder(['马晓', '司马一民', '阿里木·买买提', '欧阳春', '尉迟民'], mode);
    },
  );
});

describe('what the order looks at', () => {
  it('is the name without its spaces', () => {
    expect(compareNames('王 强', '王强', 'surname')).toBe(0);
    expect(sorted(['王一民', '王　强'], 'surname')).toEqual(['王　强', '王一民']);
  });

  it.each(['.', '•', '‧', '∙', '⋅', '・', '･', '．'])('is the same with %s as with the interpunct', (dot) => {
    expect(compareNames(`阿里木${dot}买买提`, '阿里木·买买提', 'surname')).toBe(0);
  });

  it.each<OrderMode>(['surname', 'full-name'])(
    'in mode %s puts the interpunct before every character',
    (mode) => {
      expectOrder(['阿里木', '阿里木·买买提', '阿里木一', '阿里木江'], mode);
    },
  );

  it('leaves out text in brackets of either width', () => {
    expect(compareNames('王强（女）', '王强', 'surname')).toBe(0);
    expect(compareNames('王强(藏族)', '王强（女）', 'surname')).toBe(0);
    expect(sorted(['王一民', '王强（女，藏族）'], 'surname')).toEqual(['王强（女，藏族）', '王一民']);
  });

  it('is not whether a variation selector stands behind a character', () => {
    expect(compareNames('葛\u{e0100}强', '葛强', 'surname')).toBe(0);
  });

  it.each<OrderMode>(['surname', 'full-name'])(
    'in mode %s puts unknown characters last, by code point',
    (mode) => {
      expectOrder(['王A', '王a', '王б', '王\u{30000}'], mode);
      expectOrder(['王民', '齉民', 'Ali', 'ali', '\u{20000}民', '\u{33479}民'], mode);
    },
  );

  it('leaves namesakes as they stood', () => {
    const namesakes = [
      { id: 'c1', name: '王强' },
      { id: 'c2', name: '王 强' },
      { id: 'c3', name: '王强（女）' },
      { id: 'c4', name: '丁一' },
    ];
    const ids = inNameOrder(namesakes, ({ name }) => name, 'surname').map(({ id }) => id);
    expect(ids).toEqual(['c4', 'c1', 'c2', 'c3']);
  });
});

describe('the order is total', () => {
  it('antisymmetric and transitive', () => {
    fc.assert(
      fc.property(anyName, anyName, anyName, anyMode, (a, b, c, mode) => {
        expect(Math.sign(compareNames(a, b, mode))).toBe(-Math.sign(compareNames(b, a, mode)) + 0);
        const [low, middle, high] = [a, b, c].sort((x, y) => compareNames(x, y, mode));
        expect(compareNames(low!, middle!, mode)).toBeLessThanOrEqual(0);
        expect(compareNames(middle!, high!, mode)).toBeLessThanOrEqual(0);
        expect(compareNames(low!, high!, mode)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever the order the names came in', () => {
    const shuffled = fc
      .uniqueArray(hanName, { maxLength: 20 })
      .chain((names) =>
        fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
      );
    fc.assert(
      fc.property(shuffled, anyMode, ([names, mixed], mode) => {
        expect(sorted(mixed, mode)).toEqual(sorted(names, mode));
      }),
    );
  });

  it('and the two ways of asking agree on three thousand names', () => {
    const [names] = fc.sample(fc.array(hanName, { minLength: 3000, maxLength: 3000, size: 'max' }), {
      numRuns: 1,
      seed: 33,
    });
    const compared = [...names!].sort((a, b) => compareNames(a, b, 'surname'));
    expect(sorted(names!, 'surname')).toEqual(compared);
  });
});

describe('a person must look at the order', () => {
  it.each(['丁一', '王强', '皙民', '阿里木·买买提', '陳民', '欧阳　春', '王强（Ali）'])(
    'not of %s',
    (name) => {
      expect(orderApproximate(name)).toBe(false);
    },
  );

  it.each(['㛃民', '王𬀩', '䶮', 'Ali', '王\u{20000}', '\u{33479}民', '王强（女'])('of %s', (name) => {
    expect(orderApproximate(name)).toBe(true);
  });
});
