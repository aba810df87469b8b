import { family, stop } from '../entry.ts';

/** Who may sign what, and the duties that exclude each other (rules.md §8). */
export const signerFindings = family({
  'signer-not-entitled': stop(
    403,
    'T-ledger',
    [
      '签名人的职责“{role}”不能签署此事项（{at}）。',
      'A signer holds the role {role}, which cannot sign this ({at}).',
    ],
    ['此事项须由以下职责签署：{needed}。', 'It takes the roles: {needed}.'],
  ),
  'signer-jurisdiction': stop(
    403,
    'T-registration',
    [
      '签名人登记在 {jurisdiction}，不能签署 {election} 的事项（{at}）。',
      'A signer is registered in {jurisdiction} and cannot sign for {election} ({at}).',
    ],
    [
      '请由本次选举所属或其上一级党组织的人员签署。',
      'Have it signed by someone of this election’s committee, or of the one above where that is asked.',
    ],
  ),
  'signer-election': stop(
    403,
    'T-registration',
    [
      '签名密钥只登记用于选举 {registered}，不能用于 {election}（{at}）。',
      'A signing key is registered for {registered} only, not for {election} ({at}).',
    ],
    ['请改用为本次选举登记的密钥。', 'Use a key registered for this election.'],
  ),
  'signer-station': stop(
    403,
    'T-registration',
    [
      '签名密钥登记在计票站 {registered}，不能用于 {station}（{at}）。',
      'A signing key is registered for station {registered}, not {station} ({at}).',
    ],
    ['请由本站的计票人录入并签名。', 'Have the bundle signed by this station’s own keyers.'],
  ),
  'signer-is-candidate': stop(
    403,
    'T-ledger',
    ['签名人同时是本项选举的候选人（{at}）。', 'A signer is a candidate in this very contest ({at}).'],
    [
      '候选人不得担任监票、计票工作，请换人。',
      'Candidates hold no duty of the count; let someone else do it.',
    ],
  ),
  'signature-missing': stop(
    403,
    'T-ledger',
    [
      '签名不齐：需要 {needed}，现有 {signed}（{at}）。',
      'Signatures are missing: needed {needed}, present {signed} ({at}).',
    ],
    [
      '请由不同的人按所需职责补签后再发。',
      'Have the missing roles sign, each by another person, and send again.',
    ],
  ),
  'official-is-candidate': stop(
    409,
    'T-duties',
    [
      '监票、计票人员与候选人是同一姓名（{at}）。',
      'Someone appointed to count has the name of a candidate ({at}).',
    ],
    [
      '候选人不得担任监票人、计票人，请更换人选。',
      'Candidates cannot be scrutineers or tellers: appoint someone else.',
    ],
  ),
  'declarer-certifies': stop(
    403,
    'T-ledger',
    ['宣布选举结果的人不能又批复结果（{at}）。', 'Whoever declared the result cannot certify it ({at}).'],
    ['请由上级党委另一人签署批复。', 'Have another person of the superior committee certify.'],
  ),
  'registrar-certifies': stop(
    403,
    'T-ledger',
    [
      '为本次选举登记人员的人不能又批复结果（{at}）。',
      'Whoever registered people who signed in this election cannot certify it ({at}).',
    ],
    ['请由上级党委另一人签署批复。', 'Have another person of the superior committee certify.'],
  ),
  'reopen-needs-superior': stop(
    403,
    'W-21',
    [
      '结果已经批复，只有上级党委可以决定重新核对（{at}）。',
      'The result is certified: only the superior committee can reopen the count ({at}).',
    ],
    ['请向上级党委请示。', 'Ask the superior committee.'],
  ),
  'provisional-unconfirmed': stop(
    409,
    'T-registration',
    [
      '有 {persons} 名临时登记的监票人尚未经上级党委确认。',
      '{persons} scrutineer(s) registered provisionally have not been confirmed by the superior committee.',
    ],
    ['请上级党委确认其登记后再批复。', 'Confirm their registrations, then certify.'],
  ),
});
