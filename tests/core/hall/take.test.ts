import { expect, it } from 'vitest';
import { checkNeverRevoked } from '../../../core/hall/take.ts';
import { prepare } from '../../support/hall.ts';
import { hallOf } from '../../support/halls.ts';
import { Story } from '../../support/story.ts';

it('a key nobody knows was never ended: that nobody knows it is another matter', () => {
  expect(checkNeverRevoked(hallOf(prepare(new Story())), ['nobody'], '2026-11-22T08:00:00.000Z')).toEqual([]);
});
