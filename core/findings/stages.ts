import { family, stop } from './entry.ts';

/** What names must come with from stage to stage, up to their approval (rules.md 7.2, 7.5). */
export const stageFindings = family({
  'stage-skipped': stop(
    409,
    'S-08',
    [
      '还没有报送“{before}”阶段的名单，不能报送“{stage}”（{at}）。',
      'No names of stage {before} were submitted yet, so none of stage {stage} ({at}).',
    ],
    ['请先报送前一阶段的名单。', 'Submit the earlier stage first.'],
  ),
  'stage-back': stop(
    409,
    'S-08',
    [
      '名单已到“{now}”阶段，不能退回“{stage}”（{at}）。',
      'The names are at stage {now} already, not back at {stage} ({at}).',
    ],
    [
      '请报送同一或下一阶段的名单；需要增加人选的，从 recommended 阶段重新开始。',
      'Submit this stage or the next, or begin again with stage recommended to add names.',
    ],
  ),
  'stage-new-name': stop(
    409,
    'J-09',
    [
      '有 {names} 人不在前一阶段（{before}）的名单上（{at}）。',
      '{names} persons were not among the names of the stage before ({before}) ({at}).',
    ],
    [
      '下一阶段的人选只能从前一阶段产生；需要增加的，请从 recommended 阶段重新推荐。',
      'Names come from the stage before; to add one, begin again with stage recommended.',
    ],
  ),
  'persons-missing': stop(
    422,
    'J-04',
    [
      '规则要求审查人选资格，名单须附密封的人选情况 persons（{at}）。',
      'The rules ask who may stand: the names need the sealed facts about them, persons ({at}).',
    ],
    [
      '请先用 PUT /sealed/… 存入密封材料，再在名单中写明其摘要。',
      'Put the sealed document in first, then name its digest with the slate.',
    ],
  ),
  'persons-unknown': stop(
    409,
    'J-04',
    [
      '密封材料中没有摘要 {digest}，或已被删除（{at}）。',
      'No sealed document has digest {digest}, or it was erased ({at}).',
    ],
    ['请存入后重新报送。', 'Put it in and submit again.'],
  ),
  'persons-differ': stop(
    409,
    'J-04',
    [
      '密封材料与名单对不上：有 {persons} 人缺少情况（{at}）。',
      'The sealed facts do not fit the names: {persons} persons have none ({at}).',
    ],
    ['请为每名人选填写情况。', 'Give facts for every person.'],
  ),
  'persons-incomplete': stop(
    409,
    'J-04',
    [
      '正式人选缺少 {missing}，无法核对必须遵守的 {rules}（{at}）。',
      'Formal names lack {missing}, without which binding {rules} cannot be checked ({at}).',
    ],
    [
      '请在密封材料中补填；此项不能以说明代替。',
      'Add it to the sealed facts; no reason stands in its place.',
    ],
  ),
  'notice-reversed': stop(
    422,
    'H-07',
    [
      '公示截止日 {to} 早于起始日 {from}（{at}）。',
      'The notice ends on {to}, before it begins on {from} ({at}).',
    ],
    ['请核对公示起止日期。', 'Check both days.'],
  ),
  'resolution-missing': stop(
    409,
    'H-08',
    [
      '预备人选须由选举单位党的委员会全体会议确定，名单没有写明 resolution（{at}）。',
      'The unit’s full committee fixes the preliminary names; the slate names no resolution of it ({at}).',
    ],
    ['请写明会议决定的文号和日期。', 'Give the resolution’s number and date.'],
  ),
  'slate-not-submitted': stop(
    409,
    'R-05',
    [
      '正式名单尚未报送，不能批复（{at}）。',
      'No formal slate was submitted: nothing can be approved yet ({at}).',
    ],
    [
      '请先报送正式名单（slate-submitted，stage 为 formal）。',
      'Submit the formal names first (slate-submitted, stage formal).',
    ],
  ),
  'notice-missing': stop(
    409,
    'H-07',
    [
      '初步人选须先公示，名单没有写明公示时间 notice（{at}）。',
      'Initial names are put on public notice first; the slate names no notice ({at}).',
    ],
    ['请写明公示起止日期。', 'Give the days it stood.'],
  ),
  'review-missing': stop(
    409,
    'R-05',
    [
      '正式名单须先经乡镇党委审查，名单没有写明 review（{at}）。',
      'The township committee reviews the names before they are formal; the slate names no review ({at}).',
    ],
    ['请写明审查的文号和日期。', 'Give the review’s number and date.'],
  ),
  'warning-open': stop(
    409,
    'T-warning',
    [
      '有一项提醒（{code}）尚未由责任人作出说明并接受（{at}）。',
      'A warning ({code}) has not been accepted by anybody with a reason yet ({at}).',
    ],
    [
      '请改正名单，或由党委办、上级写明理由（warning-accepted）。',
      'Change the names, or let organiser or superior accept it with a reason by warning-accepted.',
    ],
  ),
  'warning-unknown': stop(
    409,
    'T-warning',
    ['没有待说明的提醒 {code}（{at}）。', 'There is no open warning {code} ({at}).'],
    ['请按 blockers 中的代码和位置填写。', 'Use code and place as the blockers name them.'],
  ),
});
