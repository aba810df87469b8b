import { useRef, useState } from 'preact/hooks';
import type { Texts } from '../../meeting/texts.ts';

/** A form as it is filled in: it outlives a locked key, another page and a page loaded anew, until its act is taken. */
export interface TextsForm {
  /** Names the form. */
  readonly key: string;
  readonly texts: Texts;
  /** Fills in a field; those in `reset` say again what follows from the others. */
  readonly set: (name: string, ...reset: readonly string[]) => (text: string) => void;
  /** The act is taken. */
  readonly forget: () => void;
}

const prefix = 'scrutineer.form/';
/** What was typed, for browsers that keep nothing for a page. */
const inMemory = new Map<string, Texts>();

/** `key` names the form; `initial` is what stands in it at first. What is `secret` is written nowhere: a page loaded anew has none. */
export function useTexts(key: string, initial: () => Texts, secret = false): TextsForm {
  const [texts, setTexts] = useState<Texts>(() => ({ ...initial(), ...kept(key) }));
  // A row that was not drawn anew still writes over what all the others wrote since.
  const latest = useRef(texts);
  const change = (next: Texts) => {
    latest.current = next;
    setTexts(next);
    keep(key, next, secret);
  };
  return {
    key,
    texts,
    set:
      (name, ...reset) =>
      (text) =>
        change({
          ...Object.fromEntries(Object.entries(latest.current).filter(([each]) => !reset.includes(each))),
          [name]: text,
        }),
    forget: () => keep(key, undefined, secret),
  };
}

/** Forgets every form as far as it was filled in. */
export function forgetTexts(): void {
  inMemory.clear();
  try {
    for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(prefix)))
      sessionStorage.removeItem(key);
  } catch {
    // Storage that is forbidden holds nothing.
  }
}

function kept(key: string): Texts {
  const remembered = inMemory.get(key);
  if (remembered !== undefined) return remembered;
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? '{}');
    return Object.fromEntries(
      Object.entries(stored as object).filter(
        (each): each is [string, string] => typeof each[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}

function keep(key: string, texts: Texts | undefined, secret: boolean): void {
  if (texts === undefined) inMemory.delete(key);
  else inMemory.set(key, texts);
  if (secret) return;
  try {
    if (texts === undefined) sessionStorage.removeItem(prefix + key);
    else sessionStorage.setItem(prefix + key, JSON.stringify(texts));
  } catch {
    // Storage may be full or forbidden: the form holds for as long as this tab.
  }
}
