import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../app/console.ts';
import { useLang } from '../../app/lang.ts';
import { provisionalIn, unconfirmedOf } from '../../board/unconfirmed.ts';
import type { Ledger } from '../../desk/desk.ts';

/** Provisional scrutineers who signed and whom nobody has confirmed; nothing while that is not read, or not for this reader. */
export function useUnconfirmed({ entries }: Ledger): number | undefined {
  const { registry } = useConsole();
  const lang = useLang();
  const keys = [...provisionalIn(entries)].sort();
  const named = keys.join(' ');
  const [known, setKnown] = useState<{ readonly of: string; readonly unconfirmed: number }>();
  // `named` names the keys, and a new entry may follow a confirmation.
  useEffect(() => {
    if (keys.length === 0) return;
    let left = false;
    registry.actors(lang).then((answer) => {
      if (!left && answer.ok)
        setKnown({ of: named, unconfirmed: unconfirmedOf(new Set(keys), answer.value) });
    });
    return () => {
      left = true;
    };
  }, [registry, lang, named, entries.length]);
  if (keys.length === 0) return 0;
  return known?.of === named ? known.unconfirmed : undefined;
}
