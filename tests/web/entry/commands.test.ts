import { expect, test } from 'vitest';
import { commandOf, type Pressed } from '../../../web/entry/commands.ts';

function press(key: string, more: Partial<Pressed> = {}) {
  return commandOf({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });
}

test.each([
  ['1', { do: 'digit', digit: 1 }],
  ['１', { do: 'digit', digit: 1 }],
  ['0', { do: 'digit', digit: 0 }],
  [' ', { do: 'cycle' }],
  ['ArrowDown', { do: 'move', by: 1 }],
  ['ArrowLeft', { do: 'move', by: -12 }],
  ['PageDown', { do: 'move', by: 36 }],
  ['A', { do: 'all', mark: 'o' }],
  ['ａ', { do: 'all', mark: 'o' }],
  ['*', { do: 'start-times' }],
  ['×', { do: 'start-times' }],
  ['Enter', { do: 'enter' }],
  ['Escape', { do: 'clear' }],
  ['W', 'write-in'],
  ['？', 'help'],
])('the key %s is known whatever its width and case', (key, command) => {
  expect(press(key)).toEqual(command);
});

test('a key that an input method keeps is known by its place', () => {
  expect(press('Process', { code: 'Digit2' })).toEqual({ do: 'digit', digit: 2 });
  expect(press('Process', { code: 'Numpad3' })).toEqual({ do: 'digit', digit: 3 });
  expect(press('Process', { code: 'KeyA' })).toEqual({ do: 'all', mark: 'o' });
  expect(press('Unidentified', { code: 'Enter' })).toEqual({ do: 'enter' });
  expect(press('Process', { code: 'Space' })).toEqual({ do: 'cycle' });
});

test('keys mean nothing while a name is composed, with Alt, or with a shortcut of the browser', () => {
  expect(press('1', { isComposing: true })).toBeUndefined();
  expect(press('d', { altKey: true })).toBeUndefined();
  expect(press('d', { ctrlKey: true })).toBeUndefined();
  expect(press('r', { metaKey: true })).toBeUndefined();
  expect(press('Tab')).toBeUndefined();
  expect(press('F5')).toBeUndefined();
});

test('Ctrl+Z undoes', () => {
  expect(press('z', { ctrlKey: true })).toEqual({ do: 'undo' });
  expect(press('Z', { metaKey: true })).toEqual({ do: 'undo' });
});
