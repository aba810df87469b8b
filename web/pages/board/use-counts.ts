import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../../core/crypto.ts';
import type { Recount } from '../../../core/ledger/facts.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { useConsole } from '../../app/console.ts';
import { useLang } from '../../app/lang.ts';
import { sha256 } from '../../crypto/sha256.ts';
import type { CountedRound } from '../../desk/counted-round.ts';
import type { Answer, Ledger, Refused } from '../../desk/desk.ts';
import { untilReached } from '../../desk/until-reached.ts';
import { recountTold } from '../../meeting/result.ts';

type Rounds = ReadonlyMap<number, CountedRound>;

export interface Counts {
  readonly rounds: Rounds;
  /** None until the numbers are those of the newest entry: a count begun anew is no difference to what was signed before. */
  readonly recounts: ReadonlyMap<number, Recount>;
  /** What sign-offs name, over those. */
  readonly digests: ReadonlyMap<number, Digest>;
  readonly trouble: Refused | undefined;
}

/** The numbers of every round that is released, read again at every entry; what was read stays while a look fails. */
export function useCounts({ state, entries }: Ledger, contest: ContestState): Counts {
  const { desk } = useConsole();
  const lang = useLang();
  const [counted, setCounted] = useState<{ readonly head: Digest; readonly rounds: Rounds }>();
  const [trouble, setTrouble] = useState<Refused>();
  const [election, head] = [state.definition.id, state.head];
  const released = contest.rounds.filter((round) => round.released).map(({ round }) => round);
  const asked = released.join(' ');
  // `asked` names the rounds, and the head says that they may have changed.
  useEffect(() => {
    const read = async (): Promise<Answer<Rounds>> => {
      const told = new Map<number, CountedRound>();
      for (const round of released) {
        const answer = await desk.count(election, contest.id, round, lang);
        if (!answer.ok) return answer;
        told.set(round, answer.value);
      }
      return { ok: true, value: told };
    };
    return untilReached(read, (answer) => {
      if (answer.ok) setCounted({ head, rounds: answer.value });
      setTrouble(answer.ok ? undefined : answer);
    });
  }, [desk, election, contest.id, asked, lang, head]);
  const rounds = new Map([...(counted?.rounds ?? [])].filter(([round]) => released.includes(round)));
  const isCurrent = counted?.head === head;
  const recounts = new Map(
    [...rounds]
      .filter(([, each]) => isCurrent && 'votes' in each)
      .map(([round, each]) => [round, recountTold(entries, contest.id, round, each, sha256)]),
  );
  const digests = new Map([...recounts].map(([round, { outcome }]) => [round, outcome.digest]));
  return { rounds, recounts, digests, trouble };
}
