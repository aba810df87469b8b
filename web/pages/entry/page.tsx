import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLang, useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { useLedger } from '../../app/use-ledger.ts';
import type { Taken } from '../../desk/desk.ts';
import { pageRefusal } from '../../desk/page-finding.ts';
import { outbox } from '../../desk/outbox.ts';
import { type Pile, pileKey, pileOf } from '../../entry/pile.ts';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';
import { ChoosePile } from './choose-pile.tsx';
import { PileDesk } from './pile-desk.tsx';

/** 录票台: `#/entry/{election}[/{contest}[/{station}/{batch}]]`. */
export function EntryPage({ place }: { readonly place: Place }): JSX.Element {
  const [, election = '', contest, station, number] = place;
  return (
    <Entry
      key={place.join('/')}
      election={election}
      contest={contest}
      at={
        contest === undefined || station === undefined || number === undefined
          ? undefined
          : { contest, station, number }
      }
    />
  );
}

interface Done {
  readonly pile: Pile;
  readonly taken: Taken;
}

function Entry({
  election,
  contest,
  at,
}: {
  readonly election: string;
  readonly contest: string | undefined;
  readonly at: { readonly contest: string; readonly station: string; readonly number: string } | undefined;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { ledger, trouble, refresh } = useLedger(election);
  const [done, setDone] = useState<Done>();
  const pile = ledger && at && pileOf(ledger, at.contest, at.station, at.number);
  // A ledger read a moment ago still waits for a pile that has just been taken, whoever sent it from here.
  const waited = useRef<{ readonly pile: Pile; readonly seq: number } | undefined>(undefined);
  if (ledger !== undefined && pile !== undefined) waited.current = { pile, seq: ledger.state.seq };
  useEffect(() => {
    const look = () => {
      const taken = waited.current && outbox.takenOf(pileKey(waited.current.pile));
      if (done !== undefined || taken === undefined || taken.seq <= waited.current!.seq) return;
      setDone({ pile: waited.current!.pile, taken });
      refresh();
    };
    look();
    return outbox.watch(look);
  });
  useRehearsal(ledger?.state.definition.mode === 'rehearsal');
  if (ledger === undefined) {
    return (
      <NeedsKey roles={['keyer', 'chief', 'scrutineer']} election={election}>
        {trouble === undefined ? (
          <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>
        ) : (
          <Findings findings={trouble.findings} news />
        )}
      </NeedsKey>
    );
  }
  if (at === undefined) {
    return (
      <NeedsKey roles={['keyer', 'chief', 'scrutineer']} election={election}>
        <ChoosePile ledger={ledger} contest={contest} />
      </NeedsKey>
    );
  }
  if (done !== undefined) return <Received {...done} />;
  if (pile === undefined) {
    const numbers = { station: at.station, batch: at.number };
    return (
      <>
        <Findings findings={pageRefusal('pile-not-waiting', lang, numbers).findings} news />
        <a class="button main" href={addressOf('entry', election)}>
          {say({ zh: '回到录票台', en: 'Back to the entry station' })}
        </a>
      </>
    );
  }
  return (
    <>
      {trouble !== undefined && <Findings findings={trouble.findings} />}
      <PileDesk ledger={ledger} pile={pile} />
    </>
  );
}

/** The bundle is in: where it stands, and the way to the next. */
function Received({ pile, taken }: Done): JSX.Element {
  const say = useSay();
  const next = useAutoFocus<HTMLAnchorElement>(true);
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '✓ 票包已收到', en: '✓ The bundle is in' })}</PageHeading>
      <p role="status">
        {say({
          zh: `${pile.stationTitle} 第 ${pile.batch} 包，${pile.papers} 张，记为账本第 ${taken.seq} 条。本机草稿已删除。`,
          en: `${pile.stationTitle}, bundle ${pile.batch}, ${pile.papers} papers: entry ${taken.seq} of the ledger. The drafts here are deleted.`,
        })}
      </p>
      <a ref={next} class="button main" href={addressOf('entry', pile.election)}>
        {say({ zh: '录下一包', en: 'The next pile' })}
      </a>
    </section>
  );
}
