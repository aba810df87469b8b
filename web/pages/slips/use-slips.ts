import { useEffect, useState } from 'preact/hooks';
import type { SlipForm } from '../../../core/report/slip-forms.ts';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang } from '../../app/lang.ts';
import { type FollowedLedger, useLedger } from '../../app/use-ledger.ts';
import type { Refused } from '../../desk/desk.ts';
import { untilReached } from '../../desk/until-reached.ts';

export interface FollowedSlips extends Pick<FollowedLedger, 'ledger' | 'refresh'> {
  /** The last that were read; `undefined` until the first are. */
  readonly slips: readonly SlipForm[] | undefined;
  /** Why they may be older than the ledger. */
  readonly trouble: Refused | undefined;
}

/** An election's slips, read again at every entry, which the ledger's head tells. What was read stays while nobody answers. */
export function useSlips(election: string): FollowedSlips {
  const { desk } = useConsole();
  const lang = useLang();
  const open = useOpenKey();
  const { ledger, trouble, refresh } = useLedger(election);
  const [slips, setSlips] = useState<readonly SlipForm[]>();
  const [refused, setRefused] = useState<Refused>();
  const head = ledger?.state.head;
  // Another person's key may show other slips.
  useEffect(() => {
    if (head === undefined) return;
    return untilReached(
      () => desk.slips(election, lang),
      (answer) => {
        // Whom the service itself refuses is shown none; a line that is cut takes nothing away.
        if (answer.ok) setSlips(answer.value);
        else if (!answer.unreachable) setSlips(undefined);
        setRefused(answer.ok ? undefined : answer);
      },
    );
  }, [desk, election, lang, open, head]);
  return { ledger, refresh, slips, trouble: refused ?? trouble };
}
