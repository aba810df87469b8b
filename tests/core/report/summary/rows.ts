import type { SummaryRow } from '../../../../core/report/summary/row.ts';

/** A certified contest in invented numbers: seven seats, nine names, one invalid ballot of a hundred. */
export function rowOf(fields: Partial<SummaryRow> = {}): SummaryRow {
  return {
    election: '469021101-2026-congress',
    jurisdiction: '469021101',
    meeting: '青石桥镇党代会',
    contest: 'committee',
    title: '选举党委委员',
    office: '党委委员',
    kind: 'formal',
    mode: 'official',
    date: '2026-11-22',
    version: 1,
    seats: 7,
    candidates: 9,
    surplus: 2,
    elected: 7,
    writtenIn: 1,
    electors: 112,
    due: 110,
    present: 100,
    issued: 100,
    returned: 99,
    valid: 98,
    invalid: { 'over-voted': 1 },
    blank: 2,
    rounds: 1,
    voidRounds: 0,
    ...fields,
  };
}
