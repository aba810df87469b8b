import { describe, expect, it } from 'vitest';
import type { Screenful } from '../../../web/meeting/aloud.ts';
import { indexOf, placeAt, startOf, turned } from '../../../web/meeting/reading-place.ts';

/** Screenfuls of these slips, a digit each: `113` is two of slip 1 and one of slip 3. */
const screensOf = (slips: string): readonly Screenful[] =>
  [...slips].map((slip) => ({ id: `slip-${slip}`, slip: Number(slip), title: slip, lines: [] }));

describe('the place of whoever reads aloud', () => {
  it('is at first the report to the chief, and the last slip where there is none', () => {
    expect(indexOf(screensOf('1123'), startOf(screensOf('1123')))).toBe(3);
    expect(indexOf(screensOf('1133'), startOf(screensOf('1133')))).toBe(2);
    expect(indexOf(screensOf('1235667'), startOf(screensOf('1235667')))).toBe(4);
  });

  it('turns by screenfuls, and stays at either end', () => {
    const screens = screensOf('1123');
    expect(turned(screens, placeAt(screens, 1), 1)).toEqual({ id: 'slip-2', screen: 0 });
    expect(turned(screens, placeAt(screens, 2), -1)).toEqual({ id: 'slip-1', screen: 1 });
    expect(turned(screens, placeAt(screens, 0), -1)).toEqual({ id: 'slip-1', screen: 0 });
    expect(turned(screens, placeAt(screens, 3), 1)).toEqual({ id: 'slip-3', screen: 0 });
  });

  it('stays with its slip when others come, go or grow', () => {
    const place = placeAt(screensOf('1233'), 3);
    expect(indexOf(screensOf('11233567'), place)).toBe(4);
    expect(indexOf(screensOf('33'), place)).toBe(1);
  });

  it('is the last screenful of a slip that became shorter, and the start where the slip is gone', () => {
    const place = placeAt(screensOf('1233'), 3);
    expect(indexOf(screensOf('123'), place)).toBe(2);
    expect(indexOf(screensOf('112'), place)).toBe(2);
    expect(indexOf(screensOf('12667'), place)).toBe(2);
  });
});
