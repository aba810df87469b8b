import { expect, test } from 'vitest';
import { pointer } from '../../../core/json/pointer.ts';

test('a pointer escapes ~ and /, and the whole document is the empty one', () => {
  expect(pointer([])).toBe('');
  expect(pointer(['a/b', 0, '~c', '__proto__'])).toBe('/a~1b/0/~0c/__proto__');
});
