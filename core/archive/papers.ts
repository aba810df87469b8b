import type { Crypto } from '../crypto.ts';
import { sampleBallotForm } from '../documents/ballot.ts';
import { methodDigest } from '../documents/documents.ts';
import { methodForm } from '../documents/method/method.ts';
import { type Occasion, occasionOf } from '../documents/occasion.ts';
import type { Particulars } from '../documents/particulars.ts';
import type { Lang } from '../findings/entry.ts';
import { frameOf } from '../ledger/change.ts';
import type { Definition } from '../ledger/election.ts';
import type { Entry } from '../ledger/entry.ts';
import { roundPaper } from '../ledger/round-paper.ts';
import type { ContestState, ElectionState } from '../ledger/state.ts';
import type { Form } from '../report/form.ts';
import { sentences } from '../report/slip.ts';

/** The election's documents as its ledger bears them out. */
export interface ArchivedPapers {
  /** Whether the method drawn here is, to the byte, the one whose digest the chair signed. */
  readonly methodConfirmed: boolean;
  readonly forms: readonly Form[];
}

const phrases = {
  zh: {
    adopted: '（会议已通过，校验值与会议主持人签署的一致）',
    unconfirmed: '归档说明：符号和填写说明以会议通过的选举办法、实际印制的选票为准。',
  },
  en: {
    adopted: '(adopted; its digest is the one the chair signed)',
    unconfirmed:
      'For the archive: as to marks and how to fill in a ballot the method adopted and the ballots printed hold.',
  },
} as const;

/**
 * 选举办法, only where its digest is the one that was adopted, and a 存档样票 of every paper that was given out. Where the
 * method adopted is another text its marks are not known here, and the samples say so.
 */
export function archivedPapers(
  state: ElectionState,
  entries: readonly Entry[],
  particulars: Particulars,
  lang: Lang,
  sha256: Crypto['sha256'],
): ArchivedPapers {
  const definition = entries[0]!['definition'] as Definition;
  const occasion = occasionOf(definition, particulars, lang);
  const digest = methodDigest(occasion, sha256);
  const methodConfirmed = digest === state.method;
  const samples = state.contests.flatMap((contest) => sampleBallots(occasion, state, contest));
  if (!methodConfirmed) {
    const note = sentences(phrases[lang].unconfirmed);
    return {
      methodConfirmed,
      forms: samples.map((form) => ({ ...form, parts: [...form.parts, note] })),
    };
  }
  const method = { ...methodForm(occasion, digest), subject: phrases[lang].adopted };
  return { methodConfirmed, forms: [method, ...samples] };
}

/** One a round whose ballots went out, under the very digest that ballots and slips bear. */
function sampleBallots(
  occasion: Occasion,
  state: ElectionState,
  { id, rounds }: ContestState,
): readonly Form[] {
  const { title } = frameOf(state, id);
  return rounds
    .filter(({ stations }) => stations !== undefined)
    .map((round) =>
      sampleBallotForm(occasion, { paper: roundPaper(state, id, round), digest: round.paper, title }),
    );
}
