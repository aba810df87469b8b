import { explain, family, stop } from './entry.ts';

/** What is wrong with a schedule, and what is late by it. */
export const scheduleFindings = family({
  'schedule-step-repeated': stop(
    422,
    'R-09',
    [
      '“{name}”（{step}）在进度中写了两次（{at}）。',
      '{step} (“{name}”) stands twice in the schedule ({at}).',
    ],
    ['请只保留一行。', 'Keep one of them.'],
  ),
  'schedule-step-order': stop(
    422,
    'P-01',
    [
      '“{name}”（{step}）写在“{beforeName}”（{before}）之后，应在其前（{at}）。',
      '{step} (“{name}”) stands after {before} (“{beforeName}”); it comes before it ({at}).',
    ],
    ['请按办理先后排列各步骤。', 'Put the steps in the order of the law.'],
  ),
  'schedule-date-order': stop(
    422,
    'P-01',
    [
      '“{name}”（{step}）的期限 {due} 早于“{beforeName}”（{before}）的期限 {beforeDue}（{at}）。',
      '{step} (“{name}”) is due on {due}, before {before} (“{beforeName}”) on {beforeDue} ({at}).',
    ],
    [
      '请核对两个期限：后一步不能先于前一步。',
      'Check both dates: a step is not due before the one before it.',
    ],
  ),
  'schedule-party-first': stop(
    422,
    'P-02',
    [
      '人大换届的期限 {congress} 应晚于党委选举的期限 {vote}（{at}）：先党委，后人大。',
      'The People’s Congress is due on {congress}; that must be later than the Party’s vote, {vote} ({at}).',
    ],
    ['请把人大换届安排在党委选举之后的日期。', 'Set the People’s Congress on a day after the Party’s vote.'],
  ),
  'step-late': explain(
    'R-09',
    [
      '“{name}”（{step}）应在 {due} 前完成，到 {today} 没有完成记录，已超过 {days} 天。',
      '{step} (“{name}”) was due on {due}; on {today} it is not recorded as done: {days} days late.',
    ],
    [
      '请办理并记录，或报上级说明原因；期限有变的，改进度表。',
      'Do and record it, tell the superior why, or change the schedule.',
    ],
  ),
  'step-done-late': {
    ...explain(
      'R-09',
      [
        '“{name}”（{step}）应在 {due} 前完成，实际 {on} 完成，晚 {days} 天。',
        '{step} (“{name}”) was due on {due} and done on {on}: {days} days late.',
      ],
      ['只作提示。', 'For information only.'],
    ),
    severity: 'info',
  },
  'schedule-elsewhere': stop(
    409,
    'R-09',
    [
      '进度安排是 {jurisdiction} 的，不适用于 {election}（{at}）。',
      'The schedule is of {jurisdiction}, which does not cover {election} ({at}).',
    ],
    ['请下达本辖区的进度安排。', 'Set the schedule of this jurisdiction.'],
  ),
});
