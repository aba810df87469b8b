import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import { canonicalText } from '../../../core/ledger/canonical.ts';
import type { Ledger } from '../../desk/desk.ts';
import { bundleOf } from '../../entry/bundle.ts';
import { ballotsOf, draftOf, emptyDraft, keptOf, readDraft } from '../../entry/draft.ts';
import { type DoubtRecord, papersDecided } from '../../entry/doubtful.ts';
import { entryStore } from '../../entry/entry-store.ts';
import { type Pile, pileKey } from '../../entry/pile.ts';
import { isOwnSeal, type Sealed } from '../../entry/sealed.ts';
import { readTexts, textsOf } from '../../entry/sheet-form.ts';
import type { OpenKey } from '../../keys/key.ts';
import { BallotEntry } from './ballot-entry.tsx';
import { Compare } from './compare.tsx';
import { OwnSealed } from './own-sealed.tsx';
import { SealFirst } from './seal-first.tsx';
import { SheetEntry } from './sheet-entry.tsx';

/** One person at a pile, from their first ballot to their signature. */
export function Seated({
  ledger,
  pile,
  open,
  sealed,
  draft,
  doubtful,
  reload,
}: {
  readonly ledger: Ledger;
  readonly pile: Pile;
  readonly open: OpenKey;
  readonly sealed: Sealed | undefined;
  /** Their own draft as it was stored. */
  readonly draft: unknown;
  readonly doubtful: DoubtRecord;
  readonly reload: () => Promise<void>;
}): JSX.Element {
  const key = pileKey(pile);
  const { kid } = open.key;
  const [finished, setFinished] = useState<Batch>();
  const [finishing, setFinishing] = useState(false);
  const entered = useRef(draft);
  const writing = useRef<Promise<void>>(undefined);
  const keep = (value: unknown) => {
    entered.current = value;
    // Each at once, though those before may still be written: what is on its way outlives the page, and the last is written last.
    writing.current = entryStore.keepDraft(key, kid, value);
  };
  /** Whoever changed something while the disk still wrote has not finished. */
  const finish = async (batch: Batch) => {
    const { current } = entered;
    setFinishing(true);
    await writing.current;
    setFinishing(false);
    if (entered.current === current) setFinished(batch);
  };
  /** A whole pile as a draft, to go on from: whatever was decided of it stands in it. */
  const asDraft = async ({ ballots, sheet }: Batch) =>
    sheet === undefined
      ? keptOf(draftOf(ballots!, 0, papersDecided(await entryStore.doubtful(key))))
      : textsOf(sheet);

  if (sealed !== undefined && isOwnSeal(sealed, open.key)) {
    return (
      <OwnSealed
        pile={pile}
        sealed={sealed}
        isKeyOther={sealed.kid !== kid}
        meeting={ledger.state.definition.title}
        onReopen={async (own) => {
          entered.current = await asDraft(own);
          await entryStore.reopen(key, kid, entered.current);
          setFinished(undefined);
          await reload();
        }}
        onOther={async (own, other) => {
          entered.current = await asDraft(own);
          await entryStore.sealInstead(key, kid, entered.current, other);
          setFinished(own);
          await reload();
        }}
      />
    );
  }
  if (finished !== undefined) {
    const back = () => setFinished(undefined);
    if (sealed === undefined) {
      return <SealFirst pile={pile} batch={finished} open={open} onSealed={reload} onBack={back} />;
    }
    return (
      <Compare
        ledger={ledger}
        pile={pile}
        second={finished}
        sealed={sealed}
        open={open}
        onBack={back}
        onDecided={async (decided, decision) => {
          await entryStore.decide(key, decision);
          // Both sign what was decided: the first finds it as their own draft, the second signs it now.
          entered.current = await asDraft(decided);
          await entryStore.keepDraft(key, kid, entered.current);
          await entryStore.reopen(key, sealed.kid, entered.current);
          setFinished(decided);
          await reload();
        }}
      />
    );
  }
  return pile.entered === 'ballots' ? (
    <BallotEntry
      pile={pile}
      doubtful={doubtful}
      finishing={finishing}
      initial={() => readDraft(entered.current, pile.round.candidates.length) ?? emptyDraft}
      onDraft={(next) => keep(keptOf(next))}
      onDecided={async (decision) => {
        await entryStore.decide(key, decision);
        await reload();
      }}
      onFinish={async (next) => {
        const bundle = bundleOf(pile, { ballots: ballotsOf(next) });
        // Every ballot was looked at before it was added, so a bundle that is refused is a bug.
        if (!bundle.ok) throw new Error(canonicalText(bundle.findings));
        await finish(bundle.value);
      }}
    />
  ) : (
    <SheetEntry
      pile={pile}
      initial={readTexts(entered.current)}
      finishing={finishing}
      onTexts={keep}
      onFinish={finish}
    />
  );
}
