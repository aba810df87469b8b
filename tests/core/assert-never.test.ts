import { expect, it } from 'vitest';
import { assertNever } from '../../core/assert-never.ts';

it('a case that no type knows is a bug, and thrown', () => {
  expect(() => assertNever('lots' as never)).toThrow('lots');
});
