import { family } from '../entry.ts';

const checkPapers = {
  zh: '请重新清点选票后改正。',
  en: 'Count the papers again and correct it.',
} as const;

/** Count files whose parts do not fit together. */
export const countFileFindings = family({
  'candidates-missing': {
    severity: 'block',
    status: 422,
    rule: 'T-count',
    what: { zh: '{at}：没有候选人。', en: '{at}: there are no candidates.' },
    next: { zh: '请填写本轮候选人名单。', en: "List the round's candidates." },
  },
  'equal-candidates': {
    severity: 'block',
    status: 422,
    rule: 'Z-10',
    what: {
      zh: '{at}：等额选举有候选人 {candidates} 名、应选 {seats} 名，两数须相等。',
      en: '{at}: an equal-number election has {candidates} candidates for {seats} seats; they must be as many.',
    },
    next: { zh: '请核对名单，或改为差额选举。', en: 'Check the slate, or make it a contested election.' },
  },
  'runoff-candidates': {
    severity: 'block',
    status: 422,
    rule: 'Z-10',
    what: {
      zh: '{at}：再次投票有 {candidates} 人、名额 {seats} 个，人数须多于名额。',
      en: '{at}: a tie run-off has {candidates} candidates for {seats} seats; it needs more candidates than seats.',
    },
    next: {
      zh: '再次投票只列票数相等者，名额为尚缺的名额，请核对。',
      en: 'A run-off lists those tied and the seats they are tied for; check both.',
    },
  },
  'exemption-not-allowed': {
    severity: 'block',
    status: 422,
    rule: 'Q-11',
    what: {
      zh: '{at}：选举办法没有采用“{kind}”一类。',
      en: '{at}: the adopted method does not exempt {kind}.',
    },
    next: {
      zh: '请计入应到会人数；选举办法确有规定的，写入 rules.exemptions。',
      en: 'Count them as due; if the method does adopt it, name it in rules.exemptions.',
    },
  },
  'exempt-exceed-electors': {
    severity: 'block',
    status: 422,
    rule: 'Z-02',
    what: {
      zh: '{at}：不计入应到会人数的共 {exempt} 人，超过有选举权的 {electors} 人。',
      en: '{at}: {exempt} persons are exempted, but there are only {electors} electors.',
    },
    next: { zh: '请核对人数。', en: 'Check the numbers.' },
  },
  'due-below-one': {
    severity: 'block',
    status: 422,
    rule: 'Z-02',
    what: {
      zh: '{at}：有选举权 {electors} 人，免计 {exempt} 人，应到会人数不足 1 人。',
      en: '{at}: {electors} electors less {exempt} exempted leave nobody due.',
    },
    next: { zh: '请核对人数。', en: 'Check the numbers.' },
  },
  'present-exceeds-due': {
    severity: 'block',
    status: 422,
    rule: 'A17',
    what: {
      zh: '{at}：实到 {present} 人，多于应到 {due} 人。',
      en: '{at}: {present} are present but only {due} are due.',
    },
    next: {
      zh: '请核对；已免计而到会投票的，同时计入应到和实到。',
      en: 'Check it; someone exempt who came and voted counts as both due and present.',
    },
  },
  'printed-differs': {
    severity: 'block',
    status: 422,
    rule: 'Z-05',
    what: {
      zh: '{at}：印制 {printed} ≠ 发出 {issued} + 剩余 {unused}。',
      en: '{at}: printed {printed} ≠ issued {issued} + unused {unused}.',
    },
    next: checkPapers,
  },
  'returned-differs': {
    severity: 'block',
    status: 422,
    rule: 'Z-05',
    what: {
      zh: '{at}：收回 {returned} 张，录入 {ballots} 张。',
      en: '{at}: {returned} returned, but {ballots} ballots are recorded.',
    },
    next: checkPapers,
  },
  'ballots-missing': {
    severity: 'block',
    status: 422,
    rule: 'Z-05',
    what: {
      zh: '{at}：没有录入选票（ballots）。',
      en: '{at}: no ballots are recorded.',
    },
    next: {
      zh: '请补录；只有到会不足或本轮无效时各站可一律不录。',
      en: 'Record them; only where the round ends before counting may every station leave them out.',
    },
  },
});
