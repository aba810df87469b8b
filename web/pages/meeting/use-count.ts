import { useEffect, useState } from 'preact/hooks';
import type { ContestState, RoundState } from '../../../core/ledger/state.ts';
import { useConsole } from '../../app/console.ts';
import { useLang } from '../../app/lang.ts';
import type { CountedRound } from '../../desk/counted-round.ts';
import type { Ledger, Refused } from '../../desk/desk.ts';
import { untilReached } from '../../desk/until-reached.ts';

/** A round's numbers, read again at every entry, which the ledger's head tells; nothing before they are released. What was read stays while a look fails, with what was against it. */
export function useCount(
  { state }: Ledger,
  contest: ContestState,
  { round, released }: RoundState,
): { readonly counted: CountedRound | undefined; readonly trouble: Refused | undefined } {
  const { desk } = useConsole();
  const lang = useLang();
  const [read, setRead] = useState<{ readonly of: number; readonly counted: CountedRound }>();
  const [trouble, setTrouble] = useState<Refused>();
  const [election, head] = [state.definition.id, state.head];
  useEffect(() => {
    if (!released) {
      setRead(undefined);
      setTrouble(undefined);
      return;
    }
    return untilReached(
      () => desk.count(election, contest.id, round, lang),
      (answer) => {
        if (answer.ok) setRead({ of: round, counted: answer.value });
        setTrouble(answer.ok ? undefined : answer);
      },
    );
  }, [desk, election, contest.id, round, released, lang, head]);
  return { counted: released && read?.of === round ? read.counted : undefined, trouble };
}
