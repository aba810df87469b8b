import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../core/findings/entry.ts';
import { type Console, ConsoleContext } from './console.ts';
import { LangContext } from './lang.ts';
import { LoadPage, type Page } from './load-page.tsx';
import { readPlace } from './place.ts';
import { RehearsalContext } from './rehearsal.ts';
import { Shell, useHash } from './shell.tsx';

/** The pages by the first word of their address; `''` is the first screen. */
export type Pages = Readonly<Record<string, () => Promise<Page>>>;

/** Where the language chosen is remembered; a browser that keeps nothing speaks Chinese each time. */
const langKey = 'scrutineer.lang';

function rememberedLang(): Lang {
  try {
    return localStorage.getItem(langKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

function rememberLang(lang: Lang): void {
  try {
    localStorage.setItem(langKey, lang);
  } catch {
    // Storage may be forbidden: the language holds for this tab then.
  }
}

/** The console: one page of it at a time, as the address after `#` says. */
export function App({
  console,
  pages,
  rehearsal,
}: {
  readonly console: Console;
  readonly pages: Pages;
  /** Everything here is a rehearsal for ever: a sample home. */
  readonly rehearsal: boolean;
}): JSX.Element {
  const [lang, setLang] = useState(rememberedLang);
  const [rehearsing, setRehearsing] = useState(false);
  const place = readPlace(useHash());
  const load = pages[place[0] ?? ''] ?? pages['']!;
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = lang === 'zh' ? '监票人' : 'Scrutineer';
    rememberLang(lang);
  }, [lang]);
  return (
    <LangContext.Provider value={lang}>
      <ConsoleContext.Provider value={console}>
        <RehearsalContext.Provider value={setRehearsing}>
          <Shell lang={lang} onLang={setLang} rehearsal={rehearsal || rehearsing}>
            <LoadPage load={load} place={place} />
          </Shell>
        </RehearsalContext.Provider>
      </ConsoleContext.Provider>
    </LangContext.Provider>
  );
}
