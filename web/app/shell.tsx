import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../core/findings/entry.ts';
import { roleWords } from '../words/roles.ts';
import { useConsole, useOpenKey } from './console.ts';
import { useKeyHeld } from './key-held.ts';
import { useSay } from './lang.ts';
import { OutboxNotice } from './outbox-notice.tsx';
import { NewerBuild } from './newer-build.tsx';
import { addressOf } from './place.ts';
import { ScansNotice } from './scans-notice.tsx';

/** What stands around every page: what this is, whose key is unlocked, the way to lock it, the other language. */
export function Shell({
  lang,
  onLang,
  rehearsal,
  children,
}: {
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly rehearsal: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const say = useSay();
  const { desk, session } = useConsole();
  const open = useOpenKey();
  useIdleLock();
  useKeyHeld();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <div class={rehearsal ? 'shell rehearsal' : 'shell'}>
      <button type="button" class="button skip" onClick={() => document.getElementById('main')?.focus()}>
        {say({ zh: '跳到正文', en: 'Skip to the page' })}
      </button>
      <header class="top">
        <a class="home" href={addressOf()}>
          {say({ zh: '监票人', en: 'Scrutineer' })}
        </a>
        {rehearsal && <strong class="mode">{say({ zh: '演练', en: 'REHEARSAL' })}</strong>}
        <span class="who">
          {open === undefined
            ? say({ zh: '没有解锁的密钥', en: 'No key unlocked' })
            : `${open.key.owner.person} · ${say(roleWords[open.key.owner.role])}`}
        </span>
        {open === undefined ? (
          <a class="button plain" href={addressOf('keys')}>
            {say({ zh: '密钥', en: 'Keys' })}
          </a>
        ) : (
          <button type="button" class="button plain" onClick={() => session.lock()}>
            {say({ zh: '锁定', en: 'Lock' })}
          </button>
        )}
        <button
          type="button"
          class="button plain"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={() => onLang(other)}
        >
          {other === 'zh' ? '中文' : 'English'}
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {desk.kind === 'service' && <NewerBuild />}
        <OutboxNotice />
        <ScansNotice />
        {children}
      </main>
      {rehearsal && (
        <div class="watermark" data-word={say({ zh: '演练', en: 'REHEARSAL' })} aria-hidden="true" />
      )}
    </div>
  );
}

/** Locks the key after ten idle minutes, also those that a closed lid slept through. */
function useIdleLock(): void {
  const { session } = useConsole();
  useEffect(() => {
    const touch = () => session.touch(Date.now());
    const look = () => session.lockIfIdle(Date.now());
    const timer = setInterval(look, 5000);
    window.addEventListener('keydown', touch, true);
    window.addEventListener('pointerdown', touch, true);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', touch, true);
      window.removeEventListener('pointerdown', touch, true);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session]);
}

/** Follows the address after `#`. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
