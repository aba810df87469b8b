import { explain, family, stop } from '../entry.ts';

/** Heads, papers, piles and bundles: the counts that must agree before and while votes are counted. */
export const paperFindings = family({
  'electors-differ': stop(
    409,
    'Z-02',
    [
      '选举人 {electors} 人，与核定的 {confirmed} 人不符（{at}）。',
      '{electors} electors, but {confirmed} were confirmed ({at}).',
    ],
    ['请按核定人数填写，或请上级党委重新核定。', 'Use the confirmed number, or have it confirmed anew.'],
  ),
  'exempt-beyond-confirmed': stop(
    409,
    'Q-10',
    [
      '按“{kind}”不计入 {count} 人，超过上级核定的 {confirmed} 人（{at}）。',
      '{count} exempt as {kind}, more than the {confirmed} confirmed ({at}).',
    ],
    [
      '未经上级同意的人仍计入应到会人数，请更正。',
      'Those without the superior’s consent stay due: correct the number.',
    ],
  ),
  'absent-differs': stop(
    422,
    'Q-12',
    [
      '缺席分项合计 {absent} 人，应为 {due} − {present} = {expected} 人（{at}）。',
      'The absent add up to {absent}, but {due} − {present} = {expected} ({at}).',
    ],
    ['请核对因事、因病、请假和其他的人数。', 'Check the numbers by reason.'],
  ),
  'electorate-not-certified': stop(
    409,
    'Z-11',
    [
      '本次会议的选举人来自先前的选举，其结果尚未批复（{at}）。',
      'The electors come from an earlier contest that is not certified yet ({at}).',
    ],
    ['请先完成先前选举的批复。', 'Have that result certified first.'],
  ),
  'electorate-differs': stop(
    409,
    'Z-11',
    [
      '选举人 {electors} 人，与先前选举当选的 {elected} 人不符（{at}）。',
      '{electors} electors, but {elected} were elected in the earlier contest ({at}).',
    ],
    ['请按当选人数填写。', 'Use the number elected there.'],
  ),
  'candidate-not-member': stop(
    409,
    'B-16',
    ['候选人不是本届委员（{at}）。', 'A candidate is not a member of this committee ({at}).'],
    ['请从当选的委员中提名。', 'Nominate among those elected.'],
  ),
  'station-unknown': stop(
    422,
    'T-ledger',
    ['本次选举没有计票站 {station}（{at}）。', 'This election has no station {station} ({at}).'],
    ['请核对计票站代号。', 'Check the station’s id.'],
  ),
  'station-left-out': stop(
    422,
    'B-14',
    ['没有填写计票站 {station}（{at}）。', 'Station {station} is left out ({at}).'],
    ['请为每个计票站填写一行，没有就填 0。', 'Give one row for each station, 0 where there is nothing.'],
  ),
  'pile-size': stop(
    422,
    'T-secrecy',
    [
      '第 {batch} 包有 {papers} 张，每包应为 20–200 张（{at}）。',
      'Pile {batch} has {papers} papers; a pile is 20 to 200 ({at}).',
    ],
    [
      '请重新分包；全站只有一包时不受此限。',
      'Split the piles anew; a station’s only pile may have any size.',
    ],
  ),
  'piles-differ': stop(
    422,
    'B-07',
    [
      '计票站 {station} 各包合计 {papers} 张，应为 {returned} 张（{at}）。',
      'The piles of station {station} add up to {papers}, but {returned} papers are to be counted ({at}).',
    ],
    ['请重新清点各包张数。', 'Count the piles again.'],
  ),
  'returned-declared': stop(
    409,
    'B-07',
    [
      '计票站 {station} 收回数已宣布为 {declared} 张，不能改为 {returned} 张（{at}）。',
      'Station {station} was declared with {declared} papers returned, not {returned} ({at}).',
    ],
    ['宣布有效后只能重新分包。', 'After the declaration only the piles can be split anew.'],
  ),
  'verdict-wrong': stop(
    409,
    'B-08',
    [
      '发出 {issued}、收回 {returned}、实到 {present}：应宣布 {right}，不是 {verdict}（{at}）。',
      'Issued {issued}, returned {returned}, present {present}: the verdict is {right}, not {verdict} ({at}).',
    ],
    ['请按收回与发出、实到人数的比较重新宣布。', 'Declare what the numbers say.'],
  ),
  'mode-differs': stop(
    409,
    'T-ledger',
    [
      '此包选票标为 {mode}，选举是 {election}（{at}）。',
      'The bundle is for {mode}, the election is {election} ({at}).',
    ],
    ['演练与正式选举不能混用。', 'Rehearsal and official never mix.'],
  ),
  'paper-differs': stop(
    409,
    'T-ledger',
    [
      '选票式样摘要 {named} 不是本轮的 {paper}（{at}）。',
      'The paper {named} is not this round’s {paper} ({at}).',
    ],
    ['请按本轮选票重新录入或签署。', 'Use this round’s paper.'],
  ),
  'entered-differs': stop(
    409,
    'T-secrecy',
    [
      '本轮应按 {expected} 录入，收到的是 {entered}。',
      'This round is entered by {expected}, not by {entered}.',
    ],
    [
      '到会不足 20 人时按正字统计表录入；否则逐张录入。',
      'Fewer than 20 present count by sheet, others by ballots.',
    ],
  ),
  'sheet-one-pile': stop(
    422,
    'T-secrecy',
    [
      '按正字统计表计票时，计票站 {station} 只能有一包，现有 {piles} 包（{at}）。',
      'A sheet is a station’s whole count: station {station} has {piles} piles ({at}).',
    ],
    ['请并为一包。', 'Make it one pile.'],
  ),
  'batch-conflict': stop(
    409,
    'T-ledger',
    [
      '计票站 {station} 第 {batch} 包已收到，内容不同（{at}）。',
      'Bundle {batch} of station {station} stands already with other contents ({at}).',
    ],
    [
      '请核对包号；要更正先由两名监票人撤回。',
      'Check the number; to correct it, two scrutineers withdraw it first.',
    ],
  ),
  'batch-withdrawn': stop(
    409,
    'T-ledger',
    [
      '计票站 {station} 第 {batch} 包已撤回，包号不能再用（{at}）。',
      'Bundle {batch} of station {station} was withdrawn; its number is spent ({at}).',
    ],
    ['请用新包号，并写明 replaces。', 'Use a new number and name the old one in replaces.'],
  ),
  'replaces-standing': stop(
    409,
    'T-ledger',
    [
      '计票站 {station} 第 {batch} 包没有被撤回，不能替换（{at}）。',
      'Bundle {batch} of station {station} has not been withdrawn and cannot be replaced ({at}).',
    ],
    ['请先由两名监票人撤回。', 'Have two scrutineers withdraw it first.'],
  ),
  'pile-unknown': stop(
    409,
    'T-ledger',
    [
      '计票站 {station} 没有待收的第 {batch} 包（{at}）。',
      'Station {station} has no pile {batch} still to come ({at}).',
    ],
    ['请核对包号与收回选票时的分包。', 'Check the number against the piles recorded at the return.'],
  ),
  'pile-papers': stop(
    409,
    'B-07',
    [
      '计票站 {station} 第 {batch} 包录入 {papers} 张，清点时为 {counted} 张（{at}）。',
      'Bundle {batch} of station {station} has {papers} papers, but {counted} were counted out ({at}).',
    ],
    [
      '请重新清点；确属分包有误的，由主持人和总监票人重新记录分包。',
      'Count it again; if the split was wrong, chair and chief record the piles anew.',
    ],
  ),
  'batch-unknown': stop(
    409,
    'T-ledger',
    [
      '没有收到过计票站 {station} 第 {batch} 包（{at}）。',
      'No bundle {batch} of station {station} was ever accepted ({at}).',
    ],
    ['请核对包号。', 'Check the number.'],
  ),
  'batch-other': stop(
    409,
    'T-ledger',
    [
      '计票站 {station} 第 {batch} 包的摘要不符（{at}）。',
      'Bundle {batch} of station {station} has another digest ({at}).',
    ],
    ['请按收据上的摘要填写。', 'Use the digest on its receipt.'],
  ),
  'piles-missing': stop(
    409,
    'T-ledger',
    [
      '还有 {piles} 包、{papers} 张选票没有录入（{at}）。',
      '{piles} piles with {papers} papers are still to come ({at}).',
    ],
    ['请录完各包。', 'Enter the remaining piles.'],
  ),
  'bundle-repeated': explain(
    'T-ledger',
    ['{times} 包选票内容完全相同：{bundles}（{at}）。', '{times} bundles are identical: {bundles} ({at}).'],
    [
      '请监票人核对是否同一包录了两次、另一包漏录；属实相同的，作出说明。',
      'Scrutineers check whether one pile was keyed twice and another left out; if they really are equal, explain it.',
    ],
  ),
});
