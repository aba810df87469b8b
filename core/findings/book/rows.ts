import { explain, family, stop } from '../entry.ts';

export const bookRowFindings = family({
  'book-row-differs': stop(
    422,
    'T-command',
    [
      '{at}：“{heading}”填的是“{given}”，{first} 填的是“{before}”，应当相同。',
      '{at}: {heading} is {given}, but {first} says {before}; they must be the same.',
    ],
    [
      '请改成一致；同一次选举后面的行也可以留空。',
      'Make them agree; later rows of an election may leave it empty.',
    ],
  ),
  'book-election-unknown': stop(
    422,
    'T-command',
    ['{at}：“选举”表里没有编号 {election}。', '{at}: the sheet 选举 has no election {election}.'],
    ['请核对选举编号。', 'Check the election’s id.'],
  ),
  'book-station-missing': stop(
    422,
    'B-14',
    [
      '{at}：选举 {election} 在“计票站”表里没有一个计票站。',
      '{at}: the sheet 计票站 has no station for election {election}.',
    ],
    ['请为每次选举至少填一个计票站。', 'Give each election at least one station.'],
  ),
  'book-margin': stop(
    422,
    'Z-10',
    [
      '{at}：应选 {seats} 名、候选人 {candidates} 名：({candidates} − {seats})×5 = {left} < {seats}，差额不足 20%，至少须 {needed} 名。',
      '{at}: {candidates} candidates for {seats} seats: ({candidates} − {seats})×5 = {left} < {seats}, less than 20 % over; at least {needed} are needed.',
    ],
    [
      '请增加候选人；等额选举的，“方式”填“等额”。',
      'Add candidates; for an equal-number election write 等额.',
    ],
  ),
  'book-outside': stop(
    422,
    'T-command',
    [
      '{at}：{jurisdiction} 不在进度表的辖区 {schedule} 之内。',
      '{at}: {jurisdiction} lies outside {schedule}, the jurisdiction of the schedule.',
    ],
    ['一个文件只办一个辖区，请核对代码。', 'A book is one jurisdiction’s: check the code.'],
  ),
  'book-not-township': stop(
    422,
    'T-command',
    [
      '{at}：{jurisdiction} 不是乡镇代码，代表名额按乡镇分配。',
      '{at}: {jurisdiction} is no township’s code; delegates are allotted by township.',
    ],
    ['请填九位数的乡镇代码。', 'Give the nine digits of the township.'],
  ),
  'book-date-after-due': explain(
    'R-09',
    [
      '{at}：选举日期 {date} 晚于进度表中党委选举的期限 {due}。',
      '{at}: the election is on {date}, after the Party’s vote is due, {due}.',
    ],
    [
      '请核对日期；确需推迟的，报上级同意后改进度表。',
      'Check the date; if it must be later, ask the superior and change the schedule.',
    ],
  ),
  'book-units': {
    ...explain(
      'T-command',
      [
        '{at}：按“上级选举”列，{election} 由 {units} 个单位选出的 {delegates} 名代表组成。',
        '{at}: by the column 上级选举, {election} is made up of {delegates} delegates from {units} units.',
      ],
      [
        '请核对单位是否齐全；不齐全的补上各单位的行。',
        'Check that no unit is missing; add the rows of those that are.',
      ],
    ),
    severity: 'info',
  },
  'book-digits': {
    ...explain(
      'T-command',
      [
        '有 {cells} 格的全角数字、字母已按半角读取，第一处在 {at}。',
        '{cells} cells with full-width digits or letters were read as ordinary ones, the first at {at}.',
      ],
      ['只作提示，请核对草案。', 'For information only: check the drafts.'],
    ),
    severity: 'info',
  },
  'book-more': {
    ...explain(
      'T-command',
      ['还有 {more} 处问题没有列出。', '{more} more findings are not shown.'],
      ['请先改正以上各处，再运行一次。', 'Correct those above and run it again.'],
    ),
    severity: 'info',
  },
});
