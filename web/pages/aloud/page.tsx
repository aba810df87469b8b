import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import { type Screenful, screenfuls } from '../../meeting/aloud.ts';
import { indexOf, placeAt, startOf, turned } from '../../meeting/reading-place.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';
import { useSlips } from '../slips/use-slips.ts';

/** 宣读: `#/aloud/{election}/{contest}/{round}`. A round's slips in very large type, one screenful a key. */
export function AloudPage({ place }: { readonly place: Place }): JSX.Element {
  const [, election = '', contest = '', round = '1'] = place;
  return (
    <NeedsKey election={election}>
      <Aloud election={election} contest={contest} round={Number(round)} />
    </NeedsKey>
  );
}

interface Read {
  readonly election: string;
  readonly contest: string;
  readonly round: number;
}

function Aloud({ election, contest, round }: Read): JSX.Element {
  const say = useSay();
  const { slips, trouble } = useSlips(election);
  useRehearsal(slips?.some(({ form }) => form.rehearsal) === true);
  if (slips === undefined) {
    if (trouble !== undefined) return <Findings findings={trouble.findings} news />;
    return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  }
  const screens = screenfuls(slips, contest, round);
  if (screens.length === 0) {
    return (
      <>
        {trouble !== undefined && <Findings findings={trouble.findings} news />}
        <p class="notice">
          {say({ zh: '还没有可以宣读的报告单。', en: 'There is no slip to read out yet.' })}
        </p>
      </>
    );
  }
  return (
    <Reading
      screens={screens}
      isStale={trouble !== undefined}
      back={addressOf('meeting', election, contest)}
    />
  );
}

const forward = new Set([' ', 'ArrowRight', 'ArrowDown', 'PageDown', 'Enter']);
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']);

function Reading({
  screens,
  isStale,
  back,
}: {
  readonly screens: readonly Screenful[];
  /** What is read may be older than the ledger. */
  readonly isStale: boolean;
  readonly back: string;
}): JSX.Element {
  const say = useSay();
  const [at, setAt] = useState(() => startOf(screens));
  const { changed, see } = useChanged(screens);
  const ref = useAutoFocus<HTMLElement>(true);
  const go = (index: number) => {
    see();
    setAt(placeAt(screens, index));
  };
  const step = (by: number) => {
    see();
    setAt((now) => turned(screens, now, by));
  };
  const place = indexOf(screens, at);
  const { title, lines } = screens[place]!;
  const onKey = (event: KeyboardEvent) => {
    const onControl = (event.target as HTMLElement).closest('button, select') !== null;
    if (event.key === 'Escape') location.hash = back;
    else if (onControl && (event.key === ' ' || event.key === 'Enter')) return;
    else if (forward.has(event.key)) step(1);
    else if (backward.has(event.key)) step(-1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(screens.length - 1);
    else return;
    event.preventDefault();
  };
  const slips = [
    ...new Map(screens.map((screen, index) => [screen.slip, [index, screen.title] as const])),
  ].map(([slip, [, name]]) => [screens.findIndex((screen) => screen.slip === slip), name] as const);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys turn the pages of this region
    <section ref={ref} class="aloud" tabIndex={0} aria-label={title} onKeyDown={onKey}>
      <h1>{title}</h1>
      <div role="status">
        {changed && (
          <p class="notice">
            {say({
              zh: '报告单有变动，本页已换成新的，请核对后再宣读。',
              en: 'The slips have changed, and these are the new ones: look at them before you read on.',
            })}
          </p>
        )}
      </div>
      <div class="aloud-lines" aria-live="polite">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <footer class="buttons">
        <Button onPress={() => step(-1)} disabled={place === 0}>
          {say({ zh: '← 上一屏', en: '← back' })}
        </Button>
        <Button kind="main" onPress={() => step(1)} disabled={place === screens.length - 1}>
          {say({ zh: '下一屏 →', en: 'next →' })}
        </Button>
        <label>
          <span class="unseen">{say({ zh: '报告单', en: 'Slip' })}</span>
          <select
            value={String(slips.reduce((found, [index]) => (index <= place ? index : found), 0))}
            onChange={(event) => go(Number(event.currentTarget.value))}
          >
            {slips.map(([index, name]) => (
              <option key={index} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {isStale && (
          <span>
            {say({
              zh: '现在没有更新：请查看密钥和网络。',
              en: 'Not up to date: look at the key and the line.',
            })}
          </span>
        )}
        <span class="soft">
          {place + 1} / {screens.length} ·{' '}
          {say({ zh: '空格或方向键翻屏，Esc 返回', en: 'Space or arrows turn, Esc goes back' })}
        </span>
      </footer>
    </section>
  );
}

/** Whether what is to be read became another since it was last seen, which whoever turns the page has. */
function useChanged(screens: readonly Screenful[]): { readonly changed: boolean; readonly see: () => void } {
  const text = JSON.stringify(screens);
  const [seen, setSeen] = useState(text);
  return { changed: seen !== text, see: () => setSeen(text) };
}
