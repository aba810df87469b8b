import { docketOf } from '../../../core/ledger/docket.ts';
import type { Absences } from '../../../core/report/attendance.ts';
import type { CountedPile } from '../../../core/report/counting-sheet.ts';
import type { SlipTable } from '../../../core/report/slip.ts';
import { type RoundRecord, type SlipForm, slipForms } from '../../../core/report/slip-forms.ts';
import type { Story } from '../../support/story.ts';

/** What a story's ledger and bundles say of a round, whether or not anybody may see it. */
export function recordOf(story: Story, contest: string, round: number): RoundRecord {
  const attended = story.entries.findLast(
    (entry) =>
      entry.type === 'attendance-recorded' && entry['contest'] === contest && entry['round'] === round,
  );
  const absent = attended?.['absent'] as Absences | undefined;
  const { stations, verdict } = story.contest(contest).rounds[round - 1]!;
  if (stations === undefined || verdict !== 'valid') return absent === undefined ? {} : { absent };
  const piles = docketOf(story.entries, contest, round).bundles.map(
    ({ station, batch, digest, envelope }): CountedPile => {
      const { ballots, sheet } = story.batches.get(digest)!;
      const signers = story.entries.find((entry) => entry.envelope === envelope)!.as;
      return { station, batch, signers, ...(sheet ? { sheet } : { ballots: ballots! }) };
    },
  );
  return { ...(absent === undefined ? {} : { absent }), count: story.count(contest, round), piles };
}

/** The slips of a story's round as they are by now. */
export function slipsOf(
  story: Story,
  round = story.contest().rounds.length,
  lang: 'zh' | 'en' = 'zh',
  contest = story.contest().id,
): readonly SlipForm[] {
  const rounds = story.contest(contest).rounds.map((each) => each.round);
  const records = new Map(rounds.map((each) => [each, recordOf(story, contest, each)]));
  return slipForms(story.state!, contest, round, records, lang);
}

export function tablesOf({ form }: SlipForm): readonly SlipTable[] {
  return form.parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
}

/** The tables of a slip, as rows of text. */
export function rowsOf(slip: SlipForm): readonly SlipTable['rows'][] {
  return tablesOf(slip).map(({ rows }) => rows);
}

/** Every sentence and heading of a slip, a line each. */
export function linesOf({ form }: SlipForm): readonly string[] {
  return form.parts.flatMap((part) => {
    if (part.kind === 'sentences') return part.lines;
    return part.kind === 'heading' || part.kind === 'address' ? [part.text] : [];
  });
}
