import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useLang } from '../../app/lang.ts';
import { type Board, readBoard } from '../../board/board.ts';
import { type Change, compareRows, withChanges } from '../../board/changes.ts';
import { pauseAfter } from '../../board/pace.ts';
import type { Refused } from '../../desk/desk.ts';
import { useService } from './use-service.ts';

export interface FollowedBoard {
  /** As last told, with the instant it was; `undefined` until the first answer. */
  readonly told: { readonly board: Board; readonly at: string } | undefined;
  /** What is new since it was first looked at, or since `seen`. */
  readonly changes: readonly Change[];
  /** Why the last look brought nothing; what was told before stays. */
  readonly trouble: Refused | undefined;
  /** The changes were looked at. */
  readonly seen: () => void;
}

/** Follows a jurisdiction's board as long as it is shown; a line cut for an hour changes nothing of it. */
export function useBoard(jurisdiction: string): FollowedBoard {
  const service = useService();
  const lang = useLang();
  const [told, setTold] = useState<FollowedBoard['told']>();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [trouble, setTrouble] = useState<Refused>();
  const last = useRef<Board>(undefined);
  const look = useCallback(async () => {
    const answer = await readBoard(service, jurisdiction, lang);
    if (!answer.ok) return setTrouble(answer);
    setTrouble(undefined);
    const before = last.current;
    const { rows, changes: newer } = compareRows(before?.rows ?? [], answer.value.rows);
    last.current = { ...answer.value, rows };
    setTold({ board: last.current, at: service.now() });
    if (before !== undefined) setChanges((former) => withChanges(former, newer));
  }, [service, jurisdiction, lang]);
  useEffect(() => {
    let timer = 0;
    let left = false;
    const again = async () => {
      const from = performance.now();
      if (document.visibilityState === 'visible') await look();
      if (!left) timer = window.setTimeout(again, pauseAfter(performance.now() - from));
    };
    again();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [look]);
  return { told, changes, trouble, seen: () => setChanges([]) };
}
