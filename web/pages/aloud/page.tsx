import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { NeedsKey } from '../../app/needs-key.tsx';
import { addressOf, type Place } from '../../app/place.ts';
import { useRehearsal } from '../../app/rehearsal.ts';
import type { Answer } from '../../desk/desk.ts';
import { untilReached } from '../../desk/until-reached.ts';
import { type Screenful, screenfuls } from '../../meeting/aloud.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { useAutoFocus } from '../../ui/use-auto-focus.ts';
import type { SlipForm } from '../../../core/report/slip-forms.ts';

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
  const lang = useLang();
  const { desk } = useConsole();
  const [answer, setAnswer] = useState<Answer<readonly SlipForm[]>>();
  useEffect(() => untilReached(() => desk.slips(election, lang), setAnswer), [desk, election, lang]);
  useRehearsal(answer?.ok === true && answer.value.some(({ form }) => form.rehearsal));
  if (answer === undefined) return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  if (!answer.ok) return <Findings findings={answer.findings} news />;
  const screens = screenfuls(answer.value, contest, round);
  if (screens.length === 0) {
    return (
      <p class="notice">{say({ zh: '还没有可以宣读的报告单。', en: 'There is no slip to read out yet.' })}</p>
    );
  }
  return <Reading screens={screens} back={addressOf('meeting', election, contest)} />;
}

const forward = new Set([' ', 'ArrowRight', 'ArrowDown', 'PageDown', 'Enter']);
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']);

function Reading({
  screens,
  back,
}: {
  readonly screens: readonly Screenful[];
  readonly back: string;
}): JSX.Element {
  const say = useSay();
  // The hall reads the report to the chief once there is one, and the last slip before.
  const [at, setAt] = useState(() => {
    const report = screens.findIndex(({ slip }) => slip === 6);
    const last = screens[screens.length - 1]!.slip;
    return report >= 0 ? report : screens.findIndex(({ slip }) => slip === last);
  });
  const ref = useAutoFocus<HTMLElement>(true);
  const step = (by: number) => setAt((now) => Math.min(screens.length - 1, Math.max(0, now + by)));
  const place = Math.min(at, screens.length - 1);
  const { title, lines } = screens[place]!;
  const onKey = (event: KeyboardEvent) => {
    const onControl = (event.target as HTMLElement).closest('button, select') !== null;
    if (event.key === 'Escape') location.hash = back;
    else if (onControl && (event.key === ' ' || event.key === 'Enter')) return;
    else if (forward.has(event.key)) step(1);
    else if (backward.has(event.key)) step(-1);
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(screens.length - 1);
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
            onChange={(event) => setAt(Number(event.currentTarget.value))}
          >
            {slips.map(([index, name]) => (
              <option key={index} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span class="soft">
          {place + 1} / {screens.length} ·{' '}
          {say({ zh: '空格或方向键翻屏，Esc 返回', en: 'Space or arrows turn, Esc goes back' })}
        </span>
      </footer>
    </section>
  );
}
