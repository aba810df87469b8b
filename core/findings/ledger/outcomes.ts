import { family, stop } from '../entry.ts';

/** What a counted round leaves to be done before its result can stand. */
export const outcomeFindings = family({
  'slate-not-equal': stop(
    409,
    'W-16',
    [
      '等额选举：候选人 {candidates} 名，应选 {seats} 名，应当相等（{at}）。',
      'An equal-number contest has {candidates} candidates for {seats} seats ({at}).',
    ],
    ['请使候选人数等于应选名额。', 'Make candidates and seats equal.'],
  ),
  'result-differs': stop(
    409,
    'T-ledger',
    [
      '签署的结果摘要 {signed} 与计算结果 {counted} 不符（{at}）。',
      'The digest signed, {signed}, is not that of the count, {counted} ({at}).',
    ],
    ['请重新查看结果，核对后再签。', 'Look at the result again, check it, then sign.'],
  ),
  'recount-differs': stop(
    409,
    'T-ledger',
    [
      '第 {round} 轮由选票包重新计算得 {counted}，与已签署的 {signed} 不符（{at}）。',
      'Recounting the bundles of round {round} gives {counted}, but {signed} was signed ({at}).',
    ],
    ['请不要宣布或批复，先查明原因（verify）。', 'Neither declare nor certify; find out why (verify).'],
  ),
  'write-in-unidentified': stop(
    409,
    'Z-09',
    [
      '有 {persons} 名另选人得票足以当选或参加再次投票，尚未经两名监票人认定。',
      '{persons} person(s) written in have votes that decide and have not been identified by two scrutineers.',
    ],
    ['请两名监票人认定（write-in-resolved）。', 'Have two scrutineers identify them (write-in-resolved).'],
  ),
  'write-in-held-duty': stop(
    409,
    'Z-09',
    [
      '有 {persons} 名得票足以当选的另选人担任过本次监票、计票工作。',
      '{persons} person(s) written in with deciding votes held a duty of this count.',
    ],
    [
      '请报上级党委处理；重新核对或宣布本轮无效。',
      'Refer it to the superior committee; reopen the count or void the round.',
    ],
  ),
  'finding-unknown': stop(
    409,
    'T-ledger',
    ['本轮没有待说明的“{code}”（{place}）。', 'This round has no finding {code} at {place} to explain.'],
    ['请按结果中列出的代码和位置填写。', 'Use code and place as the result lists them.'],
  ),
  'finding-open': stop(
    409,
    'Z-05',
    [
      '第 {round} 轮的“{code}”（{place}）尚未说明或解决（{at}）。',
      'Finding {code} at {place} of round {round} is neither explained nor settled ({at}).',
    ],
    [
      '请总监票人或上级党委作出说明（finding-explained）；阻止性问题须纠正。',
      'Chief or superior explain it (finding-explained); a blocking one must be put right.',
    ],
  ),
  'tie-open': stop(
    409,
    'Z-07',
    [
      '{candidates} 人票数相等，争 {seats} 个名额，尚未再次投票（{at}）。',
      '{candidates} are tied for {seats} seat(s) and no run-off has settled it ({at}).',
    ],
    [
      '请再次投票（round-opened）；仍相等的可再投或报上级党委。',
      'Open a run-off (round-opened); tied again, run off again or refer it.',
    ],
  ),
  'shortfall-open': stop(
    409,
    'Z-08',
    [
      '还差 {shortfall} 名，尚未另行选举、减少名额或报上级决定（{at}）。',
      '{shortfall} seat(s) are unfilled and neither voted on, reduced nor referred ({at}).',
    ],
    [
      '请另行选举（round-opened）、减少名额（seats-reduced）或报上级党委（seat-referred）。',
      'Hold a supplementary round, reduce the seats, or refer it.',
    ],
  ),
  'second-failure': stop(
    409,
    'W-11',
    [
      '已有 {failures} 轮选不足名额，是否继续选举须请示上级党委（{at}）。',
      '{failures} rounds fell short: whether to go on is for the superior committee ({at}).',
    ],
    [
      '请报告（seat-referred），待答复再选一轮（another-round），或减少名额。',
      'Refer it (seat-referred) and wait for the answer another-round, or reduce the seats.',
    ],
  ),
  'round-kind': stop(
    409,
    'Z-06',
    [
      '上一轮状态为 {status}，不能开始 {kind}（{at}）。',
      'The last round is {status}: {kind} cannot follow it ({at}).',
    ],
    [
      '票数相等用 tie-runoff，名额不足用 supplementary，无效或等额不足用 repeat。',
      'A tie takes tie-runoff, a shortfall supplementary, a void or equal-number round repeat.',
    ],
  ),
  'candidate-not-proposed': stop(
    409,
    'W-10',
    [
      '“{candidate}”不在上一轮产生的名单内（{at}）。',
      '{candidate} is not among those the last round leaves to stand ({at}).',
    ],
    ['请按结果中的名单填写。', 'Use the list in the result.'],
  ),
  'candidate-renamed': stop(
    409,
    'N-key',
    [
      '“{candidate}”的姓名与上一轮不符（{at}）。',
      '{candidate} has another name than in the last round ({at}).',
    ],
    ['请用同一姓名。', 'Use the same name.'],
  ),
  'candidates-left-out': stop(
    409,
    'W-10',
    [
      '应有 {proposed} 人，漏了 {candidates} 人（{at}）。',
      '{candidates} of the {proposed} who should stand are left out ({at}).',
    ],
    ['请按结果中的名单填写。', 'Use the list in the result.'],
  ),
  'candidate-unknown': stop(
    409,
    'T-ledger',
    [
      '本轮没有候选人“{candidate}”，或已取消资格（{at}）。',
      'There is no candidate {candidate} in this round, or it was struck already ({at}).',
    ],
    ['请核对代号。', 'Check the id.'],
  ),
  'seats-differ': stop(
    409,
    'Z-06',
    ['名额填 {seats}，应为 {open}（{at}）。', '{seats} seats given, {open} are open ({at}).'],
    ['请按剩余名额填写。', 'Use the seats left.'],
  ),
  'no-shortfall': stop(
    409,
    'W-08',
    [
      '本轮状态为 {status}，没有空缺名额可减。',
      'The round is {status}: there are no unfilled seats to reduce.',
    ],
    ['只有选不足名额时才能减少名额。', 'Seats are reduced only after a shortfall.'],
  ),
  'seats-not-elected': stop(
    422,
    'W-08',
    [
      '减为 {seats} 名，但已选出 {elected} 名，原定 {defined} 名（{at}）。',
      'Reduced to {seats}, but {elected} of {defined} are elected ({at}).',
    ],
    ['减少后的名额应等于已选出的人数。', 'The reduced number must equal those elected.'],
  ),
  'consent-exceeds-present': stop(
    422,
    'W-09',
    [
      '同意 {consent} 人，多于实到 {present} 人（{at}）。',
      '{consent} consent, more than the {present} present ({at}).',
    ],
    ['请核对人数。', 'Check the number.'],
  ),
  'consent-too-small': stop(
    409,
    'W-09',
    [
      '同意 {consent} 人，实到 {present} 人：{consent}×2 < {present}，至少需 {needed} 人，也没有主席团决定（{at}）。',
      '{consent} of {present} consent: {consent}×2 < {present}, {needed} are needed, and no presidium decided ({at}).',
    ],
    [
      '请取得半数以上选举人同意或主席团决定，否则另行选举。',
      'Obtain the consent of half, or a presidium decision, or vote again.',
    ],
  ),
  'referral-open': stop(
    409,
    'W-11',
    [
      '已报请上级党委（事由 {cause}），尚未答复（{at}）。',
      'The matter ({cause}) was referred and is not answered yet ({at}).',
    ],
    ['请等待答复（referral-answered）。', 'Wait for the answer (referral-answered).'],
  ),
  'referral-cause': stop(
    409,
    'W-11',
    [
      '不能以 {cause} 报请：本轮 {kind}，状态 {status}，已选不足 {failures} 轮（{at}）。',
      '{cause} cannot be referred: the round is {kind}, {status}, with {failures} shortfall(s) so far ({at}).',
    ],
    [
      '再次投票仍相等、第二次选不足、取消候选人资格后才可报请。',
      'A second tie, a second shortfall or a strike can be referred.',
    ],
  ),
  'no-referral': stop(
    409,
    'W-11',
    ['没有待答复的报请。', 'There is no referral to answer.'],
    ['请先由主持人报请（seat-referred）。', 'The chair refers first (seat-referred).'],
  ),
  'answer-unfit': stop(
    422,
    'W-11',
    [
      '答复“{answer}”不适用于事由 {cause}（{at}）。',
      'The answer {answer} does not fit the cause {cause} ({at}).',
    ],
    [
      '取消资格后答 stands；相等或不足答 another-round 或 leave-open。',
      'A strike is answered stands; a tie or shortfall another-round or leave-open.',
    ],
  ),
  'scan-missing': stop(
    409,
    'T-ledger',
    [
      '第 {round} 轮按正字统计表计票，尚未附上签字的报告单扫描件（{at}）。',
      'Round {round} was entered by sheet and no scan of the signed sheet is attached ({at}).',
    ],
    ['请附上扫描件（scan-attached）。', 'Attach it (scan-attached).'],
  ),
  'sheet-other-ledger': stop(
    409,
    'T-ledger',
    [
      '第 {round} 轮签字报告单上的账本码不在本账本中（{at}）。',
      'The head code on a signed sheet of round {round} is not on this ledger ({at}).',
    ],
    [
      '请核对纸质报告单；如有两套记录，停止批复并查明。',
      'Check the paper; if there are two histories, stop and find out.',
    ],
  ),
});
