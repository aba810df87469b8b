import { expect, it } from 'vitest';
import { checkHallClock } from '../../../core/hall/clock.ts';
import { prepare } from '../../support/hall.ts';
import { hallOf } from '../../support/halls.ts';
import { Story } from '../../support/story.ts';

it('a computer that says another day than the meeting’s is told, and one behind the last entry is stopped', () => {
  const story = prepare(new Story());
  const hall = hallOf(story);
  const { date } = story.definition;
  const codes = (now: string) => checkHallClock(hall, now).map(({ code, severity }) => [code, severity]);
  const day = Date.parse(`${date}T00:00:00.000Z`);
  const at = (hours: number) => new Date(day + hours * 3_600_000).toISOString();
  expect(codes(at(15))).toEqual([]);
  expect(codes(at(16))).toEqual([['hall-day-differs', 'info']]);
  expect(codes(at(-48))).toEqual([
    ['hall-clock-behind', 'block'],
    ['hall-day-differs', 'info'],
  ]);
});
