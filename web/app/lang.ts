import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../../core/findings/entry.ts';

/** One text in both languages. */
export type Words = Readonly<Record<Lang, string>>;

export const LangContext = createContext<Lang>('zh');

export function useLang(): Lang {
  return useContext(LangContext);
}

/** Says words in the language of the page. */
export function useSay(): (words: Words) => string {
  const lang = useLang();
  return (words) => words[lang];
}
