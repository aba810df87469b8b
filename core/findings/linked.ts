import { family, stop } from './entry.ts';

/** A congress and the branches' elections whose delegates are its electors. */
export const linkedFindings = family({
  'units-no-congress': stop(
    422,
    'Q-13',
    [
      '只有党代表大会由选举单位产生代表，本次会议是 {meeting}（{at}）。',
      'Only a congress of delegates has units that elect them; this meeting is a {meeting} ({at}).',
    ],
    ['请删去 units，或改为 delegateCongress。', 'Leave units out, or make it a delegateCongress.'],
  ),
  'linked-to-itself': stop(
    422,
    'Q-13',
    [
      '{id} 不能是自己的大会或选举单位（{at}）。',
      '{id} is neither its own congress nor its own unit ({at}).',
    ],
    ['请填写另一次选举的编号。', 'Give the id of the other election.'],
  ),
  'unit-unknown': stop(
    409,
    'R-11',
    ['{unit} 不是本次大会的选举单位（{at}）。', '{unit} is no unit of this congress ({at}).'],
    ['请核对选举编号。', 'Check the election’s id.'],
  ),
  'unit-not-certified': stop(
    409,
    'R-03',
    [
      '选举单位 {unit} 的代表选举尚未经批复（{at}）。',
      'The delegates of unit {unit} are not certified yet ({at}).',
    ],
    ['请先由乡镇党委批复该单位的选举结果。', 'The township committee certifies that election first.'],
  ),
  'unit-other-parent': stop(
    409,
    'H-06',
    [
      '选举单位 {unit} 的选举写明的上级选举是 {parent}，不是本次大会 {congress}（{at}）。',
      'The election {unit} names {parent} as its parent, not this congress, {congress} ({at}).',
    ],
    [
      '请核对选举编号；召集该单位选举时 parent 须写本次大会的编号。',
      'Check its id; a unit is convened with this congress as its parent.',
    ],
  ),
  'unit-elsewhere': stop(
    409,
    'H-06',
    [
      '选举单位 {unit} 属 {place}，不在本次大会的辖区 {jurisdiction} 之内（{at}）。',
      'Unit {unit} is of {place}, which is not within this congress’s {jurisdiction} ({at}).',
    ],
    ['请核对选举编号。', 'Check the election’s id.'],
  ),
  'unit-seats-differ': stop(
    409,
    'R-04',
    [
      '选举单位 {unit} 应选 {seats} 名，与分配的代表名额不符：{seats} ≠ {delegates}（{at}）。',
      'Unit {unit} elected for {seats} seats, which is not its share of delegates: {seats} ≠ {delegates} ({at}).',
    ],
    [
      '名额以批准的分配为准，由该单位按名额重新选举；分配写错的，重新召集大会。',
      'The share approved stands: the unit votes for as many; where the share is wrong, convene the congress anew.',
    ],
  ),
  'quota-no-units': stop(
    422,
    'R-04',
    [
      '写了代表名额 quota，却没有写各选举单位 units（{at}）。',
      'A quota of delegates is given, but no units that elect them ({at}).',
    ],
    ['请写明各选举单位及其名额，或删去 quota。', 'Name the units and their shares, or leave quota out.'],
  ),
  'quota-not-shared-out': stop(
    422,
    'R-04',
    [
      '{units} 个选举单位的代表名额合计 {total} 名，与批准的名额不符：{total} ≠ {approved}（{at}）。',
      'The {units} units have {total} delegates together, which is not the number approved: {total} ≠ {approved} ({at}).',
    ],
    ['请按批准的名额分配到各单位。', 'Share out the approved number among the units.'],
  ),
  'delegates-unexplained': stop(
    409,
    'T-warning',
    [
      '代表构成有 {warnings} 项不符合一般要求或者缺数据（{codes}），尚未说明理由（{at}）。',
      'The delegates’ make-up departs from the rules or lacks data in {warnings} places ({codes}), and no reason was given ({at}).',
    ],
    [
      '请核对资格审查（credentials-reviewed）的算式；确有理由的，上级核定选举人数时写明理由（reason）。',
      'See the arithmetic that credentials-reviewed kept; where there is a good reason, the superior gives it when confirming the electors.',
    ],
  ),
  'unit-too-many': stop(
    409,
    'R-11',
    [
      '选举单位 {unit} 确认代表 {seated} 名，多于当选的 {elected} 名（{at}）。',
      'Unit {unit}: {seated} delegates seated, but only {elected} were elected ({at}).',
    ],
    ['请核对人数。', 'Check the number.'],
  ),
  'unit-not-all': stop(
    409,
    'R-11',
    [
      '选举单位 {unit} 当选 {elected} 名，只确认 {seated} 名，不能记为全部通过（{at}）。',
      'Unit {unit} elected {elected}, of whom {seated} are seated: that is not passed ({at}).',
    ],
    [
      '有不合格的请记为 replace，补选后再审查。',
      'Record replace where somebody is unqualified, and review again once replaced.',
    ],
  ),
  'unit-votes-again': stop(
    409,
    'R-11',
    [
      '选举单位 {unit} 程序不合规定须重新选举，不能确认代表 {seated} 名（{at}）。',
      'Unit {unit} votes again for its bad procedure, so its {seated} delegates are not seated ({at}).',
    ],
    ['请把确认人数记为 0。', 'Make the number seated 0.'],
  ),
  'credentials-open': stop(
    409,
    'R-11',
    [
      '选举单位 {unit} 的代表资格尚未全部通过（{outcome}）（{at}）。',
      'The credentials of unit {unit} have not passed ({outcome}) ({at}).',
    ],
    [
      '程序不合的由该单位重新选举，人员不合格的由该单位更换，再记录资格审查（credentials-reviewed）。',
      'The unit votes again or replaces the person; then record credentials-reviewed.',
    ],
  ),
  'electors-not-seated': stop(
    409,
    'Q-13',
    [
      '选举人 {electors} 人，与资格审查通过的代表 {seated} 名不符（{at}）。',
      '{electors} electors, but {seated} delegates are seated ({at}).',
    ],
    ['请按资格审查报告的代表人数填写。', 'Use the number of the credentials report.'],
  ),
});
