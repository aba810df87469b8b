import type { Lang } from '../findings/entry.ts';
import { dayInChina } from '../schedule/day-in-china.ts';
import { dateInWords } from './date.ts';

type Words = Readonly<Record<Lang, string>>;

/** An instant's time of day by the halls' clocks, 10:32:05; China keeps one time, eight hours ahead of UTC. */
export function clockInChina(instant: string): string {
  const hour = String((Number(instant.slice(11, 13)) + 8) % 24).padStart(2, '0');
  return `${hour}${instant.slice(13, 19)}`;
}

/** An instant as the halls' clocks show it, to the minute. */
export function timeInChina(instant: string): Words {
  return inWords(dayInChina(instant), clockInChina(instant).slice(0, 5));
}

/** The instant something ends. What ends at midnight ends with the day before: 24:00. */
export function endInChina(instant: string): Words {
  const isMidnight = instant.slice(11) === '16:00:00.000Z';
  // Midnight in China falls on the day before by UTC.
  const { zh, en } = isMidnight ? inWords(instant.slice(0, 10), '24:00') : timeInChina(instant);
  return { zh, en: `${en} China time` };
}

function inWords(date: string, clock: string): Words {
  return { zh: `${dateInWords(date, 'zh')} ${clock}`, en: `${dateInWords(date, 'en')}, ${clock}` };
}
