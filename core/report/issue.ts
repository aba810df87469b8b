import type { Contest, StationCount } from '../count/input.ts';
import type { PaperSums } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { issueAloud } from './aloud-words.ts';
import { signatories } from './glossary.ts';
import { figures, type Slip, sentences, table, words } from './slip.ts';
import { subjectOf } from './subject.ts';

const phrases = {
  zh: {
    title: '分发选票情况报告单',
    station: '计票站',
    printed: '印制（拆封）',
    issued: '实发',
    unused: '剩余',
    working: '核对',
    total: '合计',
    equal: (issued: number) => `实发选票${issued}张，实到会${issued}人，一人一票。`,
    fewer: (issued: number, present: number) =>
      `实发选票${issued}张，实到会${present}人，${present} − ${issued} = ${present - issued}人未领选票。`,
    more: (issued: number, present: number) =>
      `实发选票${issued}张，实到会${present}人，多发${issued} − ${present} = ${issued - present}张，须查明原因。`,
    sealed: (unused: number) => `剩余选票${unused}张当场封存。`,
  },
  en: {
    title: 'Ballots issued',
    station: 'station',
    printed: 'printed',
    issued: 'issued',
    unused: 'unused',
    working: 'check',
    total: 'total',
    equal: (issued: number) => `Ballots issued: ${issued}; present: ${issued}: one each.`,
    fewer: (issued: number, present: number) =>
      `Ballots issued: ${issued}; present: ${present}; took none: ${present} − ${issued} = ${present - issued}.`,
    more: (issued: number, present: number) =>
      `Ballots issued: ${issued}; present: ${present}; too many, to be explained: ${issued} − ${present} = ${issued - present}.`,
    sealed: (unused: number) => `Unused ballots, sealed at once: ${unused}.`,
  },
} as const;

type Issued = Pick<PaperSums, 'printed' | 'issued' | 'unused'>;

/** What was issued, station by station, before anything came back. */
interface Issue {
  readonly contest: Contest;
  readonly attendance: { readonly present: number };
  readonly stations: readonly (Issued & Pick<StationCount, 'id'>)[];
}

/** Slip 2: ballots printed, issued and left over, station by station. */
export function issueSlip(input: Issue, { papers }: { readonly papers: Issued }, lang: Lang): Slip {
  const say = phrases[lang];
  const { present } = input.attendance;
  const row = (name: string, { printed, issued, unused }: Issued) => [
    name,
    String(printed),
    String(issued),
    String(unused),
    `${printed} = ${issued} + ${unused}`,
  ];
  const sealed = papers.unused === 0 ? [] : [say.sealed(papers.unused)];
  const stations = input.stations.map((station) => row(station.id, station));
  return {
    number: 2,
    title: say.title,
    subject: subjectOf(input.contest, lang),
    parts: [
      table(
        [
          words(say.station),
          figures(say.printed),
          figures(say.issued),
          figures(say.unused),
          words(say.working),
        ],
        stations.length === 1 ? stations : [...stations, row(say.total, papers)],
      ),
      sentences(issuedTo(papers.issued, present, lang), ...sealed),
    ],
    aloud: [...issueAloud(papers, present, lang), ...sealed],
    signatures: [signatories.chair[lang], signatories.chief[lang]],
  };
}

function issuedTo(issued: number, present: number, lang: Lang): string {
  const say = phrases[lang];
  if (issued === present) return say.equal(issued);
  return issued < present ? say.fewer(issued, present) : say.more(issued, present);
}
