import { family, stop } from '../entry.ts';

/** The order of the hall: what must come before what. */
export const stepFindings = family({
  'act-unknown': stop(
    422,
    'T-ledger',
    ['没有“{type}”这种事项（{at}）。', 'There is no act {type} ({at}).'],
    ['请用 scrutineer act --template 查看可用的事项。', 'See scrutineer act --template for those there are.'],
  ),
  'contest-unknown': stop(
    409,
    'T-ledger',
    ['本次选举没有“{contest}”这一项（{at}）。', 'This election has no contest {contest} ({at}).'],
    ['请核对选举项目的代号。', 'Check the contest’s id.'],
  ),
  'round-wrong': stop(
    409,
    'T-ledger',
    [
      '现在是第 {current} 轮，不是第 {round} 轮（{at}）。',
      'The contest is in round {current}, not {round} ({at}).',
    ],
    ['请按当前轮次重新填写。', 'Fill it in for the current round.'],
  ),
  'phase-wrong': stop(
    409,
    'T-ledger',
    [
      '当前阶段是 {phase}，此事项只能在 {needed} 阶段进行（{at}）。',
      'The contest is in phase {phase}; this act belongs to {needed} ({at}).',
    ],
    ['请先完成前面的步骤。', 'Take the earlier steps first.'],
  ),
  'expect-missing': stop(
    422,
    'T-ledger',
    ['缺少签名时看到的账本头（{at}）。', 'The ledger head the signer saw is missing ({at}).'],
    ['请把账本当前的头填入 expect 后重新签名。', 'Put the ledger’s present head into expect and sign again.'],
  ),
  'head-moved': stop(
    409,
    'T-ledger',
    [
      '签名之后账本已有新记录（现为第 {seq} 条，头为 {head}，签名时为 {expect}）。',
      'The ledger has moved since signing (now entry {seq}, head {head}; signed at {expect}).',
    ],
    ['请查看新记录后重新签名。', 'Look at what was added, then sign again.'],
  ),
  'nonce-used': stop(
    409,
    'T-ledger',
    ['编号 {nonce} 已用于另一事项（{at}）。', 'The nonce {nonce} belongs to another act ({at}).'],
    ['请换一个新编号重新签名。', 'Use a fresh nonce and sign again.'],
  ),
  'election-exists': stop(
    409,
    'T-ledger',
    [
      '选举 {election} 已经召集，内容不同。',
      'The election {election} stands already, with another definition.',
    ],
    [
      '请核对编号；召集后的更改用相应事项提出。',
      'Check the id; changes after convening are acts of their own.',
    ],
  ),
  'election-too-large': stop(
    409,
    'T-ledger',
    [
      '本次选举的状态达到 {bytes} 字节，超过 {limit} 字节。',
      'The state of this election would be {bytes} bytes, over {limit}.',
    ],
    [
      '请减少计票站、候选人或未办结事项，或分成几次选举。',
      'Use fewer stations, candidates or open matters, or split the election.',
    ],
  ),
  'meeting-not-approved': stop(
    409,
    'R-06',
    ['上级党委尚未批复同意召开会议。', 'The superior committee has not approved the meeting.'],
    ['请先取得批复（meeting-approved）。', 'Obtain the reply first (meeting-approved).'],
  ),
  'electors-not-confirmed': stop(
    409,
    'R-04',
    ['上级党委尚未核定选举人数（{at}）。', 'The number of electors has not been confirmed ({at}).'],
    [
      '请上级党委核定（electors-confirmed）。',
      'Have the superior committee confirm it (electors-confirmed).',
    ],
  ),
  'slate-not-approved': stop(
    409,
    'R-05',
    ['候选人名单尚未批复（{at}）。', 'The slate has not been approved ({at}).'],
    ['请上级党委批复（slate-approved）。', 'Have the superior committee approve it (slate-approved).'],
  ),
  'method-not-adopted': stop(
    409,
    'Z-01',
    ['会议尚未通过选举办法。', 'The meeting has not adopted its election method.'],
    ['请先通过选举办法（method-adopted）。', 'Adopt the method first (method-adopted).'],
  ),
  'method-frozen': stop(
    409,
    'Z-01',
    ['选票已经发出，选举办法不能再改。', 'Ballots are out: the method is frozen.'],
    ['请按已通过的办法继续。', 'Go on by the method adopted.'],
  ),
  'officials-not-appointed': stop(
    409,
    'B-14',
    ['会议尚未通过监票人、计票人名单。', 'The meeting has not appointed scrutineers and tellers.'],
    ['请先通过名单（officials-appointed）。', 'Appoint them first (officials-appointed).'],
  ),
  'ballots-not-returned': stop(
    409,
    'B-07',
    ['尚未清点收回的选票（{at}）。', 'The returned ballots have not been counted out ({at}).'],
    ['请先记录收回选票（ballots-returned）。', 'Record their return first (ballots-returned).'],
  ),
  'already-declared': stop(
    409,
    'B-07',
    ['本轮已宣布有效，现为 {phase} 阶段。', 'The round was declared valid already; it is in phase {phase}.'],
    [
      '只有取消候选人资格后，主持人才能再宣布无效。',
      'Only after a candidate was struck may the chair still declare it void.',
    ],
  ),
  'tally-not-released': stop(
    409,
    'T-secrecy',
    ['总监票人尚未准予公布计票情况（{at}）。', 'The chief scrutineer has not released the tally ({at}).'],
    ['请总监票人先准予公布（tally-released）。', 'Let the chief scrutineer sign tally-released.'],
  ),
  'count-already-signed': stop(
    409,
    'W-21',
    [
      '计票结果已经签署，另选人只能按原名确认（{at}）。',
      'The count is signed: a name written in can only be confirmed as it stands ({at}).',
    ],
    ['要改动请先重新核对计票（count-reopened）。', 'To change it, reopen the count first (count-reopened).'],
  ),
  'annulment-not-proposed': stop(
    409,
    'Z-12',
    ['上级党委尚未提出选举无效（{at}）。', 'The superior committee has not proposed annulment ({at}).'],
    ['请先由上级党委提出（annulment-proposed）。', 'It must be proposed first (annulment-proposed).'],
  ),
  'ballots-not-sealed': stop(
    409,
    'B-14',
    ['选票尚未封存（{at}）。', 'The ballots have not been sealed ({at}).'],
    ['请先记录封存（ballots-sealed）。', 'Record the seal first (ballots-sealed).'],
  ),
  'incident-known': stop(
    409,
    'T-ledger',
    ['事项 {incident} 已经登记（{at}）。', 'Incident {incident} is recorded already ({at}).'],
    ['请核对编号。', 'Check the number.'],
  ),
  'incident-unknown': stop(
    409,
    'T-ledger',
    ['没有登记过未办结的事项 {incident}（{at}）。', 'There is no open incident {incident} ({at}).'],
    ['请核对编号。', 'Check the number.'],
  ),
  'incident-open': stop(
    409,
    'T-ledger',
    [
      '涉及当选人的事项 {incident} 尚未办结（{at}）。',
      'Incident {incident} about someone elected is still open ({at}).',
    ],
    ['请办结后再批复。', 'Close it, then certify.'],
  ),
});
