import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { openWarnings } from '../../core/ledger/checks/stages.ts';
import { nextActs } from '../../core/ledger/readiness.ts';
import type { ContestState, ElectionState } from '../../core/ledger/state.ts';
import { isPoll } from '../../core/polls/kinds.ts';
import { toExplain } from '../meeting/to-explain.ts';

type Applies = (state: ElectionState, contest: ContestState) => boolean;

const always: Applies = () => true;
const elects: Applies = (_state, { rounds }) => !isPoll(rounds[0]!.kind);

/** What a superior committee may have to rule on, in the order of an election, and when it is of any use. */
const rulings: readonly (readonly [ActType, Applies])[] = [
  ['meeting-approved', ({ meetingApproved }, { phase }) => !meetingApproved || phase === 'draft'],
  [
    'credentials-reviewed',
    ({ definition }, { phase }) => definition.units !== undefined && phase === 'draft',
  ],
  ['electors-confirmed', always],
  ['warning-accepted', (_state, contest) => openWarnings(contest).length > 0],
  ['slate-approved', (_state, { slateApproved }) => !slateApproved],
  ['referral-answered', (_state, { referral }) => referral !== undefined && referral.answer === undefined],
  ['finding-explained', (_state, contest) => toExplain(contest).length > 0],
  ['incident-closed', ({ incidents }) => incidents.some(({ proven }) => !proven)],
  ['incident-explained', ({ incidents }) => incidents.some(({ explained }) => !explained)],
  ['result-certified', always],
  ['result-returned', always],
  ['members-recorded', elects],
  ['secretaries-approved', elects],
  ['candidate-struck', (_state, contest) => unstruck(contest).length > 0],
  ['count-reopened', (_state, { phase }) => phase === 'certified'],
  ['annulment-proposed', (_state, { annulmentProposed }) => !annulmentProposed],
  ['annulment-confirmed', (_state, { annulmentProposed }) => annulmentProposed === true],
];

/** A ruling that may be signed now; `due` where the election waits for it. */
export interface Ruling {
  readonly type: ActType;
  readonly due: boolean;
}

/** What a superior may rule on in a contest as it stands. */
export function rulingsOf(state: ElectionState, contest: ContestState): readonly Ruling[] {
  const next = nextActs(state, contest);
  return rulings
    .filter(([type, applies]) => {
      const { from } = rowOf(type);
      return (from === 'any' || from.includes(contest.phase)) && applies(state, contest);
    })
    .map(([type]) => ({ type, due: isDue(type, next) }));
}

function isDue(type: ActType, next: readonly ActType[]): boolean {
  // A referral that is offered has no answer yet, whatever else the hall may do meanwhile; and no result waits to be returned.
  return type === 'referral-answered' || (next.includes(type) && type !== 'result-returned');
}

/** Candidates of the present round that stand. */
export function unstruck(contest: ContestState): ReturnType<typeof currentRound>['candidates'] {
  const { candidates, struck } = currentRound(contest);
  return candidates.filter(({ id }) => !struck.includes(id));
}
