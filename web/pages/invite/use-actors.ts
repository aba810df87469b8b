import { useCallback, useEffect, useState } from 'preact/hooks';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang } from '../../app/lang.ts';
import type { Answer } from '../../desk/desk.ts';
import type { Registered } from '../../desk/registry.ts';

/** Those registered, as whoever is unlocked may see them: a superior. Others are refused, and nothing is lost by that. */
export function useActors(): {
  readonly actors: Answer<readonly Registered[]> | undefined;
  readonly refresh: () => Promise<void>;
} {
  const { registry } = useConsole();
  const lang = useLang();
  const open = useOpenKey();
  const [actors, setActors] = useState<Answer<readonly Registered[]>>();
  const refresh = useCallback(async () => {
    if (open !== undefined) setActors(await registry.actors(lang));
  }, [registry, lang, open]);
  useEffect(() => {
    refresh();
  }, [refresh]);
  return { actors, refresh };
}
