import type { Contest, StationCount } from '../count/input.ts';
import type { CountResult, PaperSums } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import type { ClauseId } from '../rules/clauses.ts';
import { returnAloud } from './aloud-words.ts';
import { basis } from './basis.ts';
import { signatories } from './glossary.ts';
import { figures, type Slip, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';

const phrases = {
  zh: {
    title: '收回选票（清点票数）报告单',
    station: '计票站',
    issued: '发出',
    returned: '收回',
    working: '核对',
    total: '合计',
    compared: (issued: string, present: string) => `收回与发出：${issued}；收回与实到会：${present}。`,
    notReturned: (count: number) => `未收回选票${count}张。`,
    valid: '会议主持人宣布：收回的选票不多于发出的选票，也不多于实到会人数，本次选举有效，可以计票。',
    void: (over: string) => `会议主持人宣布：收回的选票${over}，本次选举无效，不计票。`,
    struck: '会议主持人宣布：分发选票后有候选人被取消资格，本次选举无效，不计票。',
    overIssued: '多于发出的选票',
    overPresent: '多于实到会人数',
    and: '，也',
    repeat: '下一步：本次选票封存，重新清点到会人数，重新印制、分发选票，进行重新选举。',
  },
  en: {
    title: 'Ballots returned',
    station: 'station',
    issued: 'issued',
    returned: 'returned',
    working: 'check',
    total: 'total',
    compared: (issued: string, present: string) =>
      `Returned against issued: ${issued}; against present: ${present}.`,
    notReturned: (count: number) => `Ballots not returned: ${count}.`,
    valid:
      'The chair declares: no more ballots came back than were issued or electors present; the round is valid and may be counted.',
    void: (over: string) =>
      `The chair declares: more ballots came back ${over}; the round is void and nothing is counted.`,
    struck:
      'The chair declares: a candidate was struck after ballots were issued; the round is void and nothing is counted.',
    overIssued: 'than were issued',
    overPresent: 'than electors are present',
    and: ' and ',
    repeat:
      'Next: seal these ballots, take attendance again, print and issue new ballots, and repeat the election.',
  },
} as const;

type Returned = Pick<PaperSums, 'issued' | 'returned'>;

/** What came back, station by station, before anything is counted. */
interface Return {
  readonly contest: Contest;
  readonly attendance: { readonly present: number };
  readonly stations: readonly (Returned & Pick<StationCount, 'id'>)[];
}

/** The papers of a round and what the chair makes of them; `void` although they agree only after a strike (rules.md 0.9). */
interface Declaration {
  readonly status: CountResult['status'];
  readonly papers: Returned & Pick<PaperSums, 'notReturned'>;
}

/** Slip 3: ballots issued and returned, and the chair's declaration, made before anything is counted (B-07, B-08). */
export function returnSlip(input: Return, result: Declaration, lang: Lang): Slip {
  const say = phrases[lang];
  const { papers } = result;
  const { present } = input.attendance;
  const row = (name: string, { issued, returned }: Returned) => [
    name,
    String(issued),
    String(returned),
    against(returned, issued),
  ];
  const notReturned = papers.notReturned === 0 ? [] : [say.notReturned(papers.notReturned)];
  const { words: declared, rule } = declaration(result, present, lang);
  const next = result.status === 'void' ? [say.repeat] : [];
  const stations = input.stations.map((station) => row(station.id, station));
  return {
    number: 3,
    title: say.title,
    subject: subjectOf(input.contest, lang),
    parts: [
      table(
        [words(say.station), figures(say.issued), figures(say.returned), words(say.working)],
        stations.length === 1 ? stations : [...stations, row(say.total, papers)],
      ),
      sentences(
        say.compared(against(papers.returned, papers.issued), against(papers.returned, present)),
        ...notReturned,
        declared,
        basis(rule, lang),
        ...next,
      ),
    ],
    aloud: [...returnAloud(papers, lang), ...notReturned, declared, ...next],
    signatures: [signatories.chair[lang], signatories.chief[lang]],
  };
}

function declaration(
  { status, papers }: Declaration,
  present: number,
  lang: Lang,
): { readonly words: string; readonly rule: ClauseId } {
  const say = phrases[lang];
  if (status !== 'void') return { words: say.valid, rule: 'B-08' };
  const over = [
    ...(papers.returned > papers.issued ? [say.overIssued] : []),
    ...(papers.returned > present ? [say.overPresent] : []),
  ];
  if (over.length === 0) return { words: say.struck, rule: 'Z-09' };
  return { words: say.void(over.join(say.and)), rule: papers.returned > papers.issued ? 'B-07' : 'B-08' };
}

function against(returned: number, limit: number): string {
  return returned <= limit ? `${returned} ≤ ${limit}` : `${returned} > ${limit}`;
}
