import type { CountedResult } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { electedIn } from '../ledger/certificate.ts';
import { contestOf, frameOf } from '../ledger/change.ts';
import type { RoundCount } from '../ledger/recount.ts';
import { overlaysOf } from '../ledger/rules-of.ts';
import type { ContestState, ElectionState } from '../ledger/state.ts';
import { printName } from '../names/print.ts';
import { basis } from './basis.ts';
import type { Form, FormPart } from './form.ts';
import { roundNames } from './glossary.ts';
import { isWriteIn, personName } from './persons.ts';
import { figures, sentences, table, words } from './slip.ts';
import { reportPhrases } from './superior-report-words.ts';
import { othersName, printedWriteIns } from './write-ins.ts';

/** What the superior does with a result: approves it, puts it on record, or approves delegates. */
type Approval = 'R-01' | 'R-02' | 'R-03';

/** Secretaries and deputies stand in the approved order or are elected by the plenary; delegates go to a congress. */
function approvalOf(state: ElectionState, contest: string): Approval {
  const { meeting, parent } = state.definition;
  if (frameOf(state, contest).order === 'slate' || meeting === 'firstPlenary') return 'R-01';
  return parent === undefined ? 'R-02' : 'R-03';
}

/** A letter's parts before whoever prints it adds what is the same on every form. */
export type Letter = Pick<Form, 'title' | 'parts' | 'signatures'>;

/**
 * Slip 8: the result of a contest to the committee above, with room for its reply. `counts` holds every counted round,
 * `attached` the titles of the slips that go with it.
 */
export function superiorReport(
  state: ElectionState,
  id: string,
  counts: ReadonlyMap<number, RoundCount>,
  attached: readonly string[],
  lang: Lang,
): Letter {
  const say = reportPhrases[lang];
  const contest = contestOf(state, id)!;
  const approval = approvalOf(state, id);
  const { office, order = 'strokes' } = frameOf(state, id);
  const numbered = (text: string, index: number): FormPart => ({
    kind: 'heading',
    text: say.heading(index, text),
  });
  return {
    title: say.title[approval](office),
    parts: [
      { kind: 'address', text: say.address },
      sentences(say.opening(state.definition.title, office)),
      numbered(say.meeting, 1),
      meetingTable(state, contest, lang),
      numbered(say.turnout, 2),
      turnoutTable(contest, counts, lang),
      numbered(say.votes, 3),
      ...[...counts].flatMap(([round, count]) => [
        ...(contest.rounds.length === 1
          ? []
          : [sentences(say.round(round, roundNames[count.result.round][lang]))]),
        votesTable(count, lang),
      ]),
      numbered(say.elected + say.order[order], 4),
      ...electedParts(state, contest, lang),
      sentences(
        say.closing[approval],
        say.attached(hearsProposals(state) ? [...attached, say.proposals] : attached),
        basis(approval, lang),
      ),
      { kind: 'space', caption: say.reply[approval], height: 55 },
    ],
    signatures: [say.office],
  };
}

/** Delegates' proposals and the answers to them go up with the result where the province asks for them (X-02). */
function hearsProposals(state: ElectionState): boolean {
  return state.definition.meeting === 'delegateCongress' && overlaysOf(state).includes('hainan-2011');
}

function meetingTable(state: ElectionState, contest: ContestState, lang: Lang): FormPart {
  const say = reportPhrases[lang];
  const { title, date, meeting } = state.definition;
  const { method, seats } = frameOf(state, contest.id);
  const reduced = contest.seatsReduced === undefined ? '' : say.reduced(contest.seatsReduced);
  return table(
    [words(say.item), words(say.content)],
    [
      [say.name, title],
      [say.form, say.meetings[meeting]],
      [say.when, say.date(date)],
      [say.where, ''],
      [say.how, say.methods[method]],
      [say.seats, `${seats}${reduced}`],
    ],
  );
}

/** Every round in a row; one that was not counted has no valid ballots to tell of. */
function turnoutTable(contest: ContestState, counts: ReadonlyMap<number, RoundCount>, lang: Lang): FormPart {
  const say = reportPhrases[lang];
  return table(
    [figures(say.roundNo), words(say.kind), ...say.turnoutColumns.map(figures)],
    contest.rounds.map((round) => {
      // Whatever came before a declared round was returned too, and declared valid or void.
      const { kind, attendance, stations } = round;
      const sum = (field: 'issued' | 'returned') => stations!.reduce((all, each) => all + each[field]!, 0);
      const papers = counts.get(round.round)?.result.papers;
      const counted =
        papers === undefined ? [say.none, say.none] : [papers.valid, papers.returned - papers.valid];
      const figuresOf = [attendance!.due, attendance!.present, sum('issued'), sum('returned'), ...counted];
      return [
        String(round.round),
        roundNames[kind][lang] + (papers === undefined ? say.void : ''),
        ...figuresOf.map(String),
      ];
    }),
  );
}

/** Every name's votes, most first; persons written in as slip 5 names them. */
function votesTable({ input, result }: RoundCount, lang: Lang): FormPart {
  const say = reportPhrases[lang];
  const { named, others } = printedWriteIns(result);
  const listed = result.votes.map((row) => ({
    for: row.for,
    cells: [personName(input, row.id, 'listed', lang), ...marksOf(row)],
  }));
  const written = named.map((row) => ({
    for: row.for,
    cells: [say.writtenIn(printName(row.name)), String(row.for), '', '', ''],
  }));
  const rest =
    others === undefined ? [] : [[othersName(others.persons, lang), String(others.for), '', '', '']];
  const rows = [...[...listed, ...written].sort((a, b) => b.for - a.for).map((row) => row.cells), ...rest];
  return table(
    [figures(say.number), words(say.person), ...say.marks.map(figures)],
    rows.map((cells, index) => [String(index + 1), ...cells]),
  );
}

function marksOf(row: CountedResult['votes'][number]): string[] {
  return [row.for, row.against, row.abstain, row.unreadable].map(String);
}

/** The elected of all rounds, by strokes or in the approved order, never by votes (W-20). */
function electedParts(state: ElectionState, contest: ContestState, lang: Lang): readonly FormPart[] {
  const say = reportPhrases[lang];
  const elected = electedIn(state, contest);
  if (elected.length === 0) return [sentences(say.nobody)];
  const listed = contest.rounds.flatMap((round) => round.candidates);
  const rows = elected.map(({ id, name }, index) => {
    const note = listed.find((candidate) => candidate.id === id)?.note ?? (isWriteIn(id) ? say.writeIn : '');
    return [String(index + 1), printName(name), note];
  });
  return [
    table([figures(say.number), words(say.person), words(say.remark)], rows),
    sentences(say.persons(elected.length)),
  ];
}
