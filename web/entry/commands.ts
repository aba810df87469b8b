import type { Mark, VoidReason, WriteInEntry } from '../../core/count/input.ts';
import type { Decision } from './doubtful.ts';

/** All that can be done to a sitting, by key or by pointer. */
export type Command =
  | { readonly do: 'digit'; readonly digit: number }
  | { readonly do: 'cycle' }
  | { readonly do: 'mark-at'; readonly place: number; readonly mark: Mark }
  | { readonly do: 'move'; readonly by: number }
  | { readonly do: 'go'; readonly place: number }
  | { readonly do: 'back' }
  | { readonly do: 'all'; readonly mark: Mark }
  | { readonly do: 'start-void' }
  | { readonly do: 'void'; readonly reason: VoidReason }
  | { readonly do: 'start-times' }
  | { readonly do: 'times'; readonly times: number }
  | { readonly do: 'write-in'; readonly entry: WriteInEntry }
  | { readonly do: 'drop-write-in'; readonly name: string }
  | { readonly do: 'enter' }
  | { readonly do: 'undo' }
  | { readonly do: 'put-aside' }
  /** One that is decided already, or else two people are asked. */
  | { readonly do: 'take-back' }
  /** Two people are asked, whatever else is decided already. */
  | { readonly do: 'ask-two' }
  | { readonly do: 'leave-asking' }
  /** They have decided, and it is in the record: those papers come back. */
  | { readonly do: 'decided'; readonly decision: Decision }
  | { readonly do: 'clear' }
  /** Of the list: so many papers of a face more, or fewer. */
  | { readonly do: 'adjust'; readonly text: string; readonly more: number }
  /** Of the list: all papers of a face out of it again and under the cursor. */
  | { readonly do: 'take-up'; readonly text: string };

/** What opens something beside the pad. */
export type Opening = 'write-in' | 'list' | 'find' | 'help';

/** A key as the browser tells of it. */
export interface Pressed {
  readonly key: string;
  /** The place on the keyboard, for keys that an input method keeps to itself. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Names shown at once stand in columns of so many rows, and so many columns. */
export const rows = 12;
export const columns = 3;

/** What a key of the pad does; nothing where it is the browser's or an input method's. */
export function commandOf(pressed: Pressed): Command | Opening | undefined {
  const { ctrlKey, metaKey, altKey, isComposing } = pressed;
  if (isComposing || altKey) return undefined;
  const key = keyOf(pressed);
  if (ctrlKey || metaKey) return key === 'z' ? { do: 'undo' } : undefined;
  if (/^\d$/.test(key)) return { do: 'digit', digit: Number(key) };
  return named.get(key);
}

/** The letter or sign of a key, whatever its width and case; by its place where an input method took it. */
function keyOf({ key, code }: Pressed): string {
  if (key === 'Process' || key === 'Unidentified') {
    return (/^(?:Key|Digit|Numpad)(.+)$/.exec(code)?.[1] ?? code).toLowerCase();
  }
  return key === ' ' ? key : key.normalize('NFKC').toLowerCase();
}

const named: ReadonlyMap<string, Command | Opening> = new Map<string, Command | Opening>([
  [' ', { do: 'cycle' }],
  ['space', { do: 'cycle' }],
  ['arrowdown', { do: 'move', by: 1 }],
  ['arrowup', { do: 'move', by: -1 }],
  ['arrowright', { do: 'move', by: rows }],
  ['arrowleft', { do: 'move', by: -rows }],
  ['pagedown', { do: 'move', by: rows * columns }],
  ['pageup', { do: 'move', by: -rows * columns }],
  ['home', { do: 'go', place: 0 }],
  ['end', { do: 'go', place: Number.MAX_SAFE_INTEGER }],
  ['backspace', { do: 'back' }],
  ['enter', { do: 'enter' }],
  ['escape', { do: 'clear' }],
  ['*', { do: 'start-times' }],
  ['×', { do: 'start-times' }],
  ['multiply', { do: 'start-times' }],
  ['a', { do: 'all', mark: 'o' }],
  ['b', { do: 'all', mark: '-' }],
  ['v', { do: 'start-void' }],
  ['u', { do: 'undo' }],
  ['d', { do: 'put-aside' }],
  ['r', { do: 'take-back' }],
  ['j', { do: 'ask-two' }],
  ['w', 'write-in'],
  ['l', 'list'],
  ['f', 'find'],
  ['?', 'help'],
  ['h', 'help'],
]);
