import { expect, test } from 'vitest';
import { checkQuota } from '../../../core/ledger/congress-quota.ts';
import { quotaRules } from '../../../core/slate/quota/formula.ts';
import { judgeQuota } from '../../../core/slate/quota/judge-quota.ts';

test.each(quotaRules)(
  'under %s whatever stops a quota stops a congress convened for it, and nothing else of it',
  (rule) => {
    for (const approved of [1, 12, 40, 65, 100, 300, 301, 1000]) {
      for (const [members, branches] of [
        [30, 10],
        [320, 70],
        [6000, 75],
      ] as const) {
        const quota = { rule, members, branches, approved };
        const units = [{ election: 'b01', contest: 'delegates', delegates: approved, members }];
        const judged = judgeQuota({ ...quota, units: [{ id: 'b01', members }] }).findings;
        const stopping = judged.filter(({ severity }) => severity === 'block');
        const expected = stopping.map((found) => ({ ...found, at: `/quota${found.at}` }));
        expect(checkQuota({ quota, units }), `${approved} of ${members}`).toEqual(expected);
      }
    }
  },
);
