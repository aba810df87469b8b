import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentRound } from '../../../core/ledger/change.ts';
import { phaseNames } from '../../../core/report/phase-names.ts';
import { useOpenKey } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Ledger } from '../../desk/desk.ts';
import { outbox } from '../../desk/outbox.ts';
import { entryStore } from '../../entry/entry-store.ts';
import { type Pile, pileKey, pilesWaiting } from '../../entry/pile.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';

/** Every pile that is waited for, by contest and station; a key of one station sees only its own. */
export function ChoosePile({
  ledger,
  contest,
}: {
  readonly ledger: Ledger;
  readonly contest: string | undefined;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const open = useOpenKey();
  const { state } = ledger;
  const own = open?.key.owner.station;
  const contests = state.contests.filter(({ id }) => contest === undefined || id === contest);
  const piles = pilesWaiting(ledger).filter(
    (pile) =>
      (contest === undefined || pile.contest === contest) && (own === undefined || pile.station === own),
  );
  const standing = useStanding(piles);
  const first = useAutoFocus<HTMLAnchorElement>(piles.length > 0);
  return (
    <>
      <PageHeading>{say({ zh: '录票台', en: 'Entry station' })}</PageHeading>
      <p class="soft">
        {state.definition.title} · {state.definition.date}
      </p>
      {contests.map((of) => {
        const { id, phase } = of;
        const title = state.definition.contests.find((each) => each.id === id)?.title ?? id;
        const here = piles.filter((pile) => pile.contest === id);
        return (
          <section class="panel" key={id} aria-label={title}>
            <h2>{title}</h2>
            {here.length === 0 && (
              <p class="soft">
                {say({ zh: '现在没有待录入的票包。', en: 'No pile is waiting to be entered now.' })}{' '}
                {phaseNames[phase][lang]}
              </p>
            )}
            <ul class="pile-list">
              {here.map((pile) => (
                <li key={`${pile.station} ${pile.number}`}>
                  <a
                    {...(pile === piles[0] ? { ref: first } : {})}
                    class="button"
                    href={addressOf('entry', state.definition.id, id, pile.station, pile.number)}
                  >
                    {pile.stationTitle} · {say({ zh: `第 ${pile.batch} 包`, en: `bundle ${pile.batch}` })} ·{' '}
                    {say({ zh: `${pile.papers} 张`, en: `${pile.papers} papers` })}
                    {pile.entered === 'sheet' && say({ zh: '（正字统计表）', en: ' (tally sheet)' })}
                  </a>{' '}
                  <span>{standing.get(pileKey(pile))?.[lang] ?? ''}</span>
                </li>
              ))}
            </ul>
            {currentRound(of).stations !== undefined && (
              <p>
                <a href={addressOf('meeting', state.definition.id, id)}>
                  {say({ zh: '到会议台看进度', en: 'Progress at the meeting page' })}
                </a>
              </p>
            )}
          </section>
        );
      })}
    </>
  );
}

/** How far a pile has come on this computer. */
function useStanding(
  piles: readonly Pile[],
): ReadonlyMap<string, { readonly zh: string; readonly en: string }> {
  const [standing, setStanding] = useState<ReadonlyMap<string, { zh: string; en: string }>>(new Map());
  const keys = piles.map(pileKey).join('\n');
  useEffect(() => {
    let left = false;
    const read = async () => {
      const found = new Map<string, { zh: string; en: string }>();
      const outgoing = new Set((await outbox.list()).map(({ key }) => key));
      for (const key of keys.split('\n')) {
        const sealed = await entryStore.sealed(key);
        if (outgoing.has(key)) found.set(key, { zh: '两人已签，待发送', en: 'signed by both, to be sent' });
        else if (sealed !== undefined) {
          found.set(key, {
            zh: `第一遍已录（${sealed.person}），等复核`,
            en: `entered once (${sealed.person}), to be checked`,
          });
        }
      }
      if (!left) setStanding(found);
    };
    read();
    return () => {
      left = true;
    };
  }, [keys]);
  return standing;
}
