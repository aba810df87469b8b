import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLang, useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { useWaiting } from '../../app/use-waiting.ts';
import { pageRefusal } from '../../desk/page-finding.ts';
import { outbox } from '../../desk/outbox.ts';
import { pileKey, pileOf, waitingAt } from '../../entry/pile.ts';
import { Findings } from '../../ui/findings.tsx';
import { ChoosePile } from './choose-pile.tsx';
import { OutgoingView } from './outgoing-view.tsx';
import { PileDesk } from './pile-desk.tsx';
import { type Done, type Known, Received } from './received.tsx';

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
  const waiting = useWaiting();
  const [done, setDone] = useState<Done>();
  const pile = ledger && at && pileOf(ledger, at.contest, at.station, at.number);
  // A ledger read a moment ago still waits for a pile that has just been taken, whoever sent it from here.
  const known = useRef<Known | undefined>(undefined);
  if (ledger !== undefined && pile !== undefined) {
    known.current = { pile: pileKey(pile), batch: pile.batch, papers: pile.papers, seq: ledger.state.seq };
  }
  // And one read later waits for it no more, though its bundle is still here: nobody heard the answer.
  const kept =
    known.current === undefined
      ? ledger && at && waitingAt(ledger, at.contest, at.station, at.number, waiting)
      : waiting.find(({ key }) => key === known.current!.pile);
  if (kept !== undefined) known.current ??= { pile: kept.key, batch: kept.batch, seq: 0 };
  useEffect(() => {
    const look = () => {
      const taken = known.current && outbox.takenOf(known.current.pile);
      if (done !== undefined || taken === undefined || taken.seq <= known.current!.seq) return;
      setDone({ ...known.current!, taken });
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
  if (done !== undefined) {
    const station = ledger.state.definition.stations.find(({ id }) => id === at.station)?.title ?? at.station;
    return <Received {...done} election={election} station={station} />;
  }
  if (pile === undefined) {
    if (kept !== undefined) return <OutgoingView pile={kept.key} isAwaited={false} />;
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
