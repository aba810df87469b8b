import type { ClauseId } from '../../rules/clauses.ts';
import { family, stop } from '../entry.ts';
import { type Requirements, requirements } from './requirements.ts';

function margin<const R extends ClauseId>(rule: R, id: Requirements) {
  return stop(
    409,
    rule,
    [
      `应选 {seats} 名，提名 {names} 人，至少须 {fewest} 人（${requirements[id].zh}）：{arithmetic}（{at}）。`,
      `{names} names for {seats} seats; at least {fewest} are needed (${requirements[id].en}): {arithmetic} ({at}).`,
    ],
    [
      '请增加提名人选；差额按应选名额计算，不足一人的进一。',
      'Add names; the margin is of the seats, and a part of a person counts as one.',
    ],
  );
}

/** Too few names for the seats, by stage and rule set (§2.4). */
export const marginFindings = family({
  'margin-first': margin('S-08', 'margin-first'),
  'margin-members': margin('S-01', 'margin-members'),
  'margin-hainan-delegates': margin('S-04', 'margin-hainan-delegates'),
  'margin-below-last': margin('S-04', 'margin-below-last'),
  'margin-jinyun-delegates': margin('S-05', 'margin-jinyun-delegates'),
  'margin-1990-members': margin('S-02', 'margin-1990-members'),
  'margin-1990-delegates': margin('S-03', 'margin-1990-delegates'),
  'margin-2020': margin('S-06', 'margin-2020'),
  'margin-local': margin('Z-10', 'margin-local'),
});
