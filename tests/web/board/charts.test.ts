import { describe, expect, it } from 'vitest';
import { addUp } from '../../../core/report/summary/figures.ts';
import { makeupCharts, placeCharts } from '../../../web/board/bars.ts';
import { groupsOf } from '../../../web/board/groups.ts';
import { rowOf } from '../../core/report/summary/rows.ts';

describe('the places of a summary', () => {
  const rows = [
    rowOf(),
    rowOf({ contest: 'commission' }),
    rowOf({ election: '469021101-b03-2026', jurisdiction: '469021101-b03', meeting: '三支部' }),
    rowOf({ election: '469021102-2026', jurisdiction: '469021102', meeting: '白沙镇党代会' }),
    rowOf({ kind: 'preselection', jurisdiction: '469021103' }),
  ];

  it('are those one level below, by their own meeting, and leave out what elects nobody', () => {
    expect(groupsOf('469021', rows).map(({ figures, ...place }) => [place, figures.contests])).toEqual([
      [{ code: '469021101', meeting: '青石桥镇党代会', others: true }, 3],
      [{ code: '469021102', meeting: '白沙镇党代会', others: false }, 1],
    ]);
    expect(groupsOf('469021101', rows.slice(0, 3)).map(({ code }) => code)).toEqual([
      '469021101',
      '469021101-b03',
    ]);
    expect(groupsOf('46', rows).map(({ code }) => code)).toEqual(['4690']);
    expect(groupsOf('', rows).map(({ code }) => code)).toEqual(['46']);
  });

  it('take the meeting of a place below where they have none of their own', () => {
    const [group] = groupsOf('469021', [rows[2]!]);
    expect(group).toMatchObject({ code: '469021101', meeting: '三支部', others: false });
  });
});

describe('the pictures of a summary', () => {
  const groups = groupsOf('469021', [
    rowOf(),
    rowOf({ jurisdiction: '469021102', meeting: '白沙镇党代会', surplus: 0, candidates: 7 }),
  ]);

  it('say each bar’s fraction, and are as long as it', () => {
    const [turnout, margin] = placeCharts(groups, 'zh');
    expect(turnout!.bars).toEqual([
      { label: '青石桥镇党代会', text: '100/110 = 90.9%', part: 100, whole: 110 },
      { label: '白沙镇党代会', text: '100/110 = 90.9%', part: 100, whole: 110 },
    ]);
    // The widest margin is no longer than its share either.
    expect(margin!.bars).toEqual([
      { label: '青石桥镇党代会', text: '2/7 = 28.6%', part: 2, whole: 7 },
      { label: '白沙镇党代会', text: '0/7 = 0.0%', part: 0, whole: 7 },
    ]);
  });

  it('have no length where there is nothing, or fewer names than seats', () => {
    const [, margin] = placeCharts(groupsOf('469021', [rowOf({ surplus: -1, candidates: 6 })]), 'en');
    expect(margin!.bars).toMatchObject([{ part: 0, whole: 7, text: '−1/7 = −14.3%' }]);
  });

  it('say who was elected only as far as it was told', () => {
    const told = rowOf({ makeup: { women: 3, ages: { to35: 1, to45: 2, to59: 4, from60: 0 } } });
    const [among, ages, education] = makeupCharts(addUp([told, rowOf()]), 'zh');
    expect(among!.bars.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '连任 —',
      '一肩挑 —',
      '交叉任职 —',
      '女性 3/7 = 42.9%',
      '大学生村官当选书记 —',
    ]);
    expect(ages!.bars.map(({ part }) => part)).toEqual([1, 2, 4, 0]);
    expect(education!.bars).toEqual([]);
    const levels = { university: 4, college: 2, upperSecondary: 1, lowerSecondary: 0 };
    const [, , taught] = makeupCharts(addUp([rowOf({ makeup: { education: levels } })]), 'en');
    expect(taught!.bars[0]).toMatchObject({ label: 'university', text: '4/7 = 57.1%' });
  });
});
