import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Refused } from '../desk/desk.ts';
import type { Registered } from '../desk/registry.ts';
import { untilReached } from '../desk/until-reached.ts';
import { useConsole, useOpenKey } from './console.ts';
import { useLang } from './lang.ts';

/** Milliseconds between looks at who is registered: no ledger tells that somebody was confirmed. */
const pause = 10_000;

export interface FollowedActors {
  /** Those registered when it was read last; `undefined` until it is, and to whom that is not shown. */
  readonly actors: readonly Registered[] | undefined;
  /** Why the last look brought nothing; what was read before stays. */
  readonly trouble: Refused | undefined;
  /** Looks at once, as after a confirmation of one's own. */
  readonly refresh: () => void;
}

/** Those registered, followed while they are wanted, as a superior may see them; nobody else asks in vain. */
export function useActors(isWanted = true): FollowedActors {
  const { desk, registry } = useConsole();
  const lang = useLang();
  const role = useOpenKey()?.key.owner.role;
  const [actors, setActors] = useState<readonly Registered[]>();
  const [trouble, setTrouble] = useState<Refused>();
  const [looks, setLooks] = useState(0);
  const isTold = role !== undefined && (desk.kind === 'hall' || role === 'superior' || role === 'root');
  const refresh = useCallback(() => setLooks((before) => before + 1), []);
  // `looks` looks again.
  useEffect(() => {
    if (!isWanted || !isTold) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookLater = () => {
      timer = setTimeout(() => (document.visibilityState === 'visible' ? refresh() : lookLater()), pause);
    };
    const leave = untilReached(
      () => registry.actors(lang),
      (answer) => {
        if (answer.ok) setActors(answer.value);
        setTrouble(answer.ok ? undefined : answer);
        if (answer.ok || !answer.unreachable) lookLater();
      },
    );
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [registry, lang, isWanted, isTold, looks, refresh]);
  return { actors: isTold ? actors : undefined, trouble, refresh };
}
