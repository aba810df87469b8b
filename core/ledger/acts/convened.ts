import * as z from 'zod/mini';
import type { Crypto } from '../../crypto.ts';
import { storedCandidates } from '../checks/slate.ts';
import { type Definition, definitionSchema } from '../election.ts';
import { genesis } from '../entry.ts';
import { paperDigest, roundPaper } from '../round-paper.ts';
import type { ContestState, ElectionState } from '../state.ts';
import { row } from './row.ts';

/** The first contest states of an election just convened: drafts with their first round's paper. Names are stored NFC and trimmed. */
export function openingState(definition: Definition, sha256: Crypto['sha256']): ElectionState {
  const frames = definition.contests.map(({ candidates: _candidates, ...frame }) => frame);
  const empty: ElectionState = {
    format: 'scrutineer/state@1',
    definition: { ...definition, contests: frames },
    seq: 0,
    head: genesis,
    at: '',
    meetingApproved: false,
    officials: [],
    registrars: [],
    incidents: [],
    contests: [],
  };
  const contests = definition.contests.map((contest): ContestState => {
    const candidates = storedCandidates(contest.candidates);
    const round = {
      round: 1,
      kind: contest.kind,
      method: contest.method,
      seats: contest.seats,
      candidates,
      struck: [],
      explained: [],
      scans: [],
    };
    const paper = paperDigest(roundPaper(empty, contest.id, round), sha256);
    return {
      id: contest.id,
      phase: 'draft',
      candidates,
      slateApproved: false,
      rounds: [{ ...round, paper }],
    };
  });
  return { ...empty, contests };
}

const convened = row({
  sentence: { zh: '召集选举', en: 'The election was convened' },
  call: 'elections',
  signedBy: [[['organiser', 'superior']]],
  from: 'any',
  fields: z.strictObject({ definition: definitionSchema }),
  evolve: (_state, entry, crypto) => openingState(entry.definition, crypto.sha256),
});

export const convening = { convened } as const;
