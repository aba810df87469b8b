import type { CountInput } from '../../core/count/input.ts';
import type { CountedResult } from '../../core/count/result.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { openSeats } from '../../core/ledger/checks/standing.ts';
import type { ContestState, RoundState } from '../../core/ledger/state.ts';
import { whatFollows } from '../../core/report/next-round.ts';

const done = {
  zh: {
    declared: '名额已经选足或已有决定，结果已由会议主持人宣布。下一步：报上级党委批复、备案。',
    'sent-back': '结果已被上级党委退回。下一步：由总监票人、会议主持人重新核对计票，再签署、宣布、上报。',
    certified: '结果已经宣布，并经上级党委批复、备案。',
    annulled: '本项选举已由上级确认无效。',
  },
  en: {
    declared:
      'No seat is open, and the chair has declared the result. Next: the superior committee certifies it.',
    'sent-back':
      'The superior committee has sent the result back. Next: chief and chair reopen the count; then it is signed, declared and reported anew.',
    certified: 'The result is declared, and certified by the superior committee.',
    annulled: 'The committee above has confirmed that this election is void.',
  },
} as const;

/** What follows from a counted round as things stand now: the slips' own words until what they ask for has been done. */
export function followsNow(
  input: CountInput,
  result: CountedResult,
  { contest, round }: { readonly contest: ContestState; readonly round: RoundState },
  lang: Lang,
): readonly string[] {
  // What an earlier round asked for is the round after it.
  if (round.round !== contest.rounds.length) return [];
  const { phase } = contest;
  if (phase === 'sent-back' || phase === 'certified' || phase === 'annulled') return [done[lang][phase]];
  if (phase === 'declared' && openSeats(contest).length === 0) return [done[lang].declared];
  return whatFollows(input, result, lang);
}
