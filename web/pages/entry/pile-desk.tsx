import type { JSX } from 'preact';
import { speak } from '../../../core/findings/finding.ts';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Ledger } from '../../desk/desk.ts';
import { pageRefusal } from '../../desk/page-finding.ts';
import { type Pile, pileKey } from '../../entry/pile.ts';
import { isOwnSeal } from '../../entry/sealed.ts';
import { unfit } from '../../entry/unfit.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { Gate } from './gate.tsx';
import { Identities } from './identities.tsx';
import { InMemory } from './in-memory.tsx';
import { OutgoingView } from './outgoing-view.tsx';
import { Seated } from './seated.tsx';
import { useEntry } from './use-entry.ts';
import { useTabLock } from './use-tab-lock.ts';
import { WhenLocked } from './when-locked.tsx';

interface Props {
  readonly ledger: Ledger;
  readonly pile: Pile;
}

/** A pile with its identities on top, and below it whatever is next: the key, the ballots, the check, the upload. */
export function PileDesk(props: Props): JSX.Element {
  const { ledger, pile } = props;
  const open = useOpenKey();
  const key = pileKey(pile);
  const ours = useTabLock(key);
  const { kept, reload } = useEntry(key, open?.key.kid, ours === true);
  const lang = useLang();
  const sealed = kept?.sealed;
  return (
    <>
      <Identities
        pile={pile}
        title={ledger.state.definition.title}
        person={open?.key.owner.person}
        isSecond={sealed !== undefined && (open === undefined || !isOwnSeal(sealed, open.key))}
      />
      {ours === false && <Findings findings={pageRefusal('entry-other-tab', lang).findings} news />}
      {kept !== undefined && (
        <>
          {!kept.isOutgoing && <InMemory pile={key} />}
          <Turn key={key} {...props} kept={kept} reload={reload} />
        </>
      )}
    </>
  );
}

/** Whose turn it is. */
function Turn({
  ledger,
  pile,
  kept,
  reload,
}: Props &
  Pick<ReturnType<typeof useEntry>, 'reload'> & {
    readonly kept: NonNullable<ReturnType<typeof useEntry>['kept']>;
  }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { session } = useConsole();
  const open = useOpenKey();
  if (kept.isOutgoing) return <OutgoingView pile={pileKey(pile)} isAwaited />;
  if (open === undefined) return <Gate pile={pile} sealed={kept.sealed} />;
  const inTheWay = unfit(pile, open.key.owner);
  if (inTheWay.length > 0) {
    return (
      <>
        <Findings findings={inTheWay.map((found) => speak(found, lang))} news />
        <Button kind="main" onPress={() => session.lock()} autoFocus>
          {say({ zh: '锁定，换另一人', en: 'Lock, and hand over' })}
        </Button>
      </>
    );
  }
  const { sealed } = kept;
  const others = sealed === undefined || isOwnSeal(sealed, open.key) ? undefined : sealed.kid;
  return (
    <WhenLocked key={open.key.kid} kid={others}>
      <Seated
        ledger={ledger}
        pile={pile}
        open={open}
        sealed={sealed}
        draft={kept.draft}
        doubtful={kept.doubtful}
        reload={reload}
      />
    </WhenLocked>
  );
}
