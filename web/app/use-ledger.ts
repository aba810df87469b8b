import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, Ledger } from '../desk/desk.ts';
import { useConsole, useOpenKey } from './console.ts';
import { useLang } from './lang.ts';

/** Milliseconds between looks at a ledger while its page is shown. */
const pause = 4000;

export interface FollowedLedger {
  /** The last that was read; `undefined` until the first is. */
  readonly ledger: Ledger | undefined;
  /** What the last look brought where it was refused; cleared by the next that is not. */
  readonly trouble: Extract<Answer<Ledger>, { ok: false }> | undefined;
  /** Looks at once, as after an act of one's own. */
  readonly refresh: () => Promise<void>;
}

/** Follows an election's ledger while a key is unlocked. A look that fails leaves what was seen before. */
export function useLedger(election: string): FollowedLedger {
  const { desk } = useConsole();
  const lang = useLang();
  const open = useOpenKey();
  const [ledger, setLedger] = useState<Ledger>();
  const [trouble, setTrouble] = useState<FollowedLedger['trouble']>();
  const locked = desk.kind === 'service' && open === undefined;
  const refresh = useCallback(async () => {
    if (locked) return;
    const answer = await desk.ledger(election, lang);
    if (answer.ok) setLedger(answer.value);
    setTrouble(answer.ok ? undefined : answer);
  }, [desk, election, lang, locked]);
  useEffect(() => {
    let timer = 0;
    let left = false;
    const look = async () => {
      try {
        if (document.visibilityState === 'visible') await refresh();
      } finally {
        if (!left) timer = window.setTimeout(look, pause);
      }
    };
    look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [refresh]);
  return { ledger, trouble, refresh };
}
