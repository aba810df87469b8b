import { useEffect, useState } from 'preact/hooks';
import type { Drawn } from '../../invite/draw.ts';
import { issuing } from '../../invite/issuing.ts';

/** The invitations drawn for an election, or with `''` for offices, and whether they are being sent, followed as they are. */
export function useIssuing(what: string): { readonly drawn: readonly Drawn[]; readonly busy: boolean } {
  const [, setTimes] = useState(0);
  useEffect(() => {
    const look = () => setTimes((before) => before + 1);
    look();
    return issuing.watch(look);
  }, []);
  return { drawn: issuing.drawnFor(what), busy: issuing.isSending(what) };
}
