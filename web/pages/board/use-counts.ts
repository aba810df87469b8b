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

export interface Counts {
  readonly rounds: ReadonlyMap<number, CountedRound>;
  readonly recounts: ReadonlyMap<number, Recount>;
  /** What sign-offs name, over the very numbers shown. */
  readonly digests: ReadonlyMap<number, Digest>;
  readonly trouble: Refused | undefined;
}

/** The numbers of every round that is released, read again at every entry; what was read stays while a look fails. */
export function useCounts({ state, entries }: Ledger, contest: ContestState): Counts {
  const { desk } = useConsole();
  const lang = useLang();
  const [rounds, setRounds] = useState<ReadonlyMap<number, CountedRound>>(new Map());
  const [trouble, setTrouble] = useState<Refused>();
  const [election, head] = [state.definition.id, state.head];
  const released = contest.rounds.filter((round) => round.released).map(({ round }) => round);
  const asked = released.join(' ');
  // `asked` names the rounds, and the head says that they may have changed.
  useEffect(() => {
    const read = async (): Promise<Answer<ReadonlyMap<number, CountedRound>>> => {
      const told = new Map<number, CountedRound>();
      for (const round of released) {
        const answer = await desk.count(election, contest.id, round, lang);
        if (!answer.ok) return answer;
        told.set(round, answer.value);
      }
      return { ok: true, value: told };
    };
    return untilReached(read, (answer) => {
      if (answer.ok) setRounds(answer.value);
      setTrouble(answer.ok ? undefined : answer);
    });
  }, [desk, election, contest.id, asked, lang, head]);
  const shown = new Map([...rounds].filter(([round]) => released.includes(round)));
  const recounts = new Map(
    [...shown]
      .filter(([, counted]) => 'votes' in counted)
      .map(([round, counted]) => [round, recountTold(entries, contest.id, round, counted, sha256)]),
  );
  const digests = new Map([...recounts].map(([round, { outcome }]) => [round, outcome.digest]));
  return { rounds: shown, recounts, digests, trouble };
}
