import { useCallback, useEffect, useState } from 'preact/hooks';
import { outbox } from '../../desk/outbox.ts';
import { entryStore } from '../../entry/entry-store.ts';
import type { DoubtRecord } from '../../entry/doubtful.ts';
import type { Sealed } from '../../entry/sealed.ts';

/** What this browser keeps of a pile. */
export interface KeptEntry {
  /** Whose draft was read. */
  readonly kid: string | undefined;
  readonly sealed: Sealed | undefined;
  /** As it was stored. */
  readonly draft: unknown;
  /** What was decided of doubtful ballots, whoever put them aside. */
  readonly doubtful: DoubtRecord;
  /** Signed by both, and still to be sent. */
  readonly isOutgoing: boolean;
}

/**
 * Reads what is kept of a pile by and for one person, but only while this tab has the pile to itself: what another is still
 * writing would be old by the time one goes on with it. `reload` once it was changed.
 */
export function useEntry(
  pile: string,
  kid: string | undefined,
  ours: boolean,
): { readonly kept: KeptEntry | undefined; readonly reload: () => Promise<void> } {
  const [kept, setKept] = useState<KeptEntry & { readonly pile: string }>();
  const reload = useCallback(async () => {
    const sealed = await entryStore.sealed(pile);
    const draft = kid === undefined ? undefined : await entryStore.draft(pile, kid);
    const doubtful = await entryStore.doubtful(pile);
    const isOutgoing = (await outbox.list()).some(({ key }) => key === pile);
    setKept({ pile, kid, sealed, draft, doubtful, isOutgoing });
  }, [pile, kid]);
  useEffect(() => {
    if (!ours) return;
    reload();
    return outbox.watch(reload);
  }, [reload, ours]);
  // What was read for another is nothing to this one.
  return { kept: ours && kept?.pile === pile && kept.kid === kid ? kept : undefined, reload };
}
