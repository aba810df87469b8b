import { family, stop } from './entry.ts';

/** What must hold before an election may start (rules.md 7.1). */
export const meetingFindings = family({
  'start-condition-open': stop(
    409,
    'J-12',
    [
      '“{name}”（{condition}，{clause}）尚未落实，{step} 步骤不能进行（{at}）。',
      'Condition {condition} (“{name}”, {clause}) is not met yet; step {step} cannot be taken ({at}).',
    ],
    [
      '落实后由党委办或上级以 start-condition-recorded 记录，写明日期、责任人和文号或扫描件。',
      'See to it and record it with start-condition-recorded: date, who, and a number or a scan.',
    ],
  ),
  'condition-step': stop(
    422,
    'J-12',
    [
      '“{condition}”属于 {step} 步骤，不属于 {named}（{at}）。',
      'Condition {condition} belongs to step {step}, not {named} ({at}).',
    ],
    ['请改写步骤。', 'Correct the step.'],
  ),
  'condition-evidence': stop(
    422,
    'J-12',
    [
      '“{condition}”记为已落实，须写明 {missing}（{at}）。',
      'Condition {condition} is recorded as met; its evidence lacks {missing} ({at}).',
    ],
    ['请补齐后重新签名。', 'Add it and sign again.'],
  ),
  'condition-days': stop(
    409,
    'P-05',
    ['历时 {days} 天，不足 {needed} 天（{at}）。', 'It lasted {days} days, fewer than {needed} ({at}).'],
    ['请补足时间后记录，或如实记为未落实。', 'Give it the time and record it then, or record it as not met.'],
  ),
  'awareness-level-missing': stop(
    422,
    'G-01',
    [
      '规则要求换届纪律知晓率，原文没有写明标准，须在选举中写明 awareness（{at}）。',
      'The rules ask for an awareness rate, but the text names no level: the election must say one in awareness ({at}).',
    ],
    [
      '请按本地文件填写，例如不低于十分之九，awareness 的 atLeast 写作 [9, 10]。',
      'Fill in the level of your own papers: for no fewer than nine tenths, atLeast is [9, 10].',
    ],
  ),
  'awareness-too-low': stop(
    409,
    'G-01',
    [
      '换届纪律知晓率 {aware}/{asked} 未达到规定：{arithmetic}（{at}）。',
      'Awareness {aware}/{asked} is below the level: {arithmetic} ({at}).',
    ],
    [
      '请继续宣传教育后重新测评，或如实记为未落实。',
      'Go on teaching and test again, or record it as not met.',
    ],
  ),
  'direct-secretary': stop(
    422,
    'W-17',
    [
      '书记、副书记由第一次全体会议从新一届委员中选举；本次会议不能直接选举（{at}）。',
      'The first plenary elects secretary and deputies from the new committee; this meeting may not elect them directly ({at}).',
    ],
    [
      '请改由第一次全体会议选举；开展公推直选的，rules 须含 hainan-2011，并只限书记。',
      'Let the first plenary elect them; a direct election of the secretary needs overlay hainan-2011 in rules.',
    ],
  ),
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
      '请先以 slate-submitted 报送正式名单（stage 为 formal）。',
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
      '请改正名单，或由党委办、上级用 warning-accepted 写明理由。',
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
