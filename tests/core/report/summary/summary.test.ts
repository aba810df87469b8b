import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, sums } from '../../../../core/report/summary/figures.ts';
import type { SummaryRow } from '../../../../core/report/summary/row.ts';
import { summarySchema } from '../../../../core/report/summary/schema.ts';
import { summaryOf } from '../../../../core/report/summary/summary.ts';
import { rowOf } from './rows.ts';

/** Sixteen villages of one secretary each, as the source counts them: 10 re-elected, 8 who are head as well. */
const villages = Array.from({ length: 16 }, (_village, index) =>
  rowOf({
    election: `469021101${String(index + 1).padStart(3, '0')}-2026`,
    contest: 'secretary',
    office: '村党支部书记',
    seats: 1,
    candidates: 2,
    surplus: 1,
    elected: 1,
    makeup: { reElected: index < 10 ? 1 : 0, oneShoulder: index < 8 ? 1 : 0 },
  }),
);

describe('the totals of a summary', () => {
  it('give 10 of 16 re-elected and 8 of 16 in both posts, as the source counts', () => {
    const { makeup, contests, elected } = addUp(villages);
    expect([contests, elected]).toEqual([16, 16]);
    expect(makeup.reElected).toEqual({ amount: 10, of: 16, lacking: 0 });
    expect(makeup.oneShoulder).toEqual({ amount: 8, of: 16, lacking: 0 });
    expect(makeup.women).toEqual({ amount: 0, of: 0, lacking: 16 });
  });

  it('take as the whole only the elected of contests that told the figure', () => {
    const rows = [
      rowOf({ elected: 7, makeup: { women: 2 } }),
      rowOf({ elected: 5, makeup: { ages: { to35: 1, to45: 2, to59: 2, from60: 0 } } }),
      rowOf({ elected: 3 }),
    ];
    const { makeup } = addUp(rows);
    expect(makeup.women).toEqual({ amount: 2, of: 7, lacking: 2 });
    expect(makeup.ages).toEqual({
      amount: { to35: 1, to45: 2, to59: 2, from60: 0 },
      of: 5,
      lacking: 2,
    });
    expect(makeup.education.lacking).toBe(3);
  });

  it('add invalid ballots up by reason', () => {
    const { invalid } = addUp([
      rowOf({ invalid: { 'over-voted': 2, illegible: 1 } }),
      rowOf({ invalid: { 'over-voted': 3 } }),
      rowOf({ invalid: {} }),
    ]);
    expect(invalid).toEqual({ 'identifying-mark': 0, illegible: 1, 'not-official': 0, 'over-voted': 5 });
  });

  it('are those of each office where there are several, then of all', () => {
    const { totals } = summaryOf('469021', [rowOf(), rowOf({ office: '纪委委员' }), rowOf()], true);
    expect(totals.map(({ office, contests }) => [office, contests])).toEqual([
      ['党委委员', 2],
      ['纪委委员', 1],
      [undefined, 3],
    ]);
    expect(summaryOf('469021', [rowOf(), rowOf()], true).totals).toHaveLength(1);
  });

  it('never mix official elections and rehearsals', () => {
    const { totals } = summaryOf('469021', [rowOf({ mode: 'rehearsal', seats: 5 }), rowOf()], true);
    expect(totals.map(({ mode, seats }) => [mode, seats])).toEqual([
      ['official', 7],
      ['rehearsal', 5],
    ]);
  });

  it('leave preselections out, which nominate and elect nobody', () => {
    const preselection = rowOf({ kind: 'preselection', seats: 9 });
    const { rows, totals } = summaryOf('469021', [preselection, rowOf()], true);
    expect([rows.length, totals.length, totals[0]!.seats]).toEqual([2, 1, 7]);
    expect(summaryOf('469021', [preselection], true).totals).toEqual([]);
  });

  it('are the same over pages as over the whole', () => {
    const counts = fc.record(
      { elected: fc.nat(9), women: fc.option(fc.nat(9), { nil: undefined }), present: fc.nat(300) },
      { requiredKeys: ['elected', 'present', 'women'] },
    );
    const rows = fc.array(
      counts.map(
        ({ women, ...others }): SummaryRow =>
          rowOf({ ...others, ...(women === undefined ? {} : { makeup: { women } }) }),
      ),
    );
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [a, b, all] = [addUp(first), addUp(second), addUp([...first, ...second])];
        for (const name of sums) expect(a[name] + b[name]).toBe(all[name]);
        for (const part of ['amount', 'of', 'lacking'] as const)
          expect(a.makeup.women[part] + b.makeup.women[part]).toBe(all.makeup.women[part]);
      }),
    );
  });

  it('have the published form', () => {
    const summary = summaryOf('469021', [...villages, rowOf({ surplus: -1 })], false);
    expect(summarySchema.parse(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  });
});
