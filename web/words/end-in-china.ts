import { dateInWords } from '../../core/report/date.ts';
import type { Words } from '../app/lang.ts';

/**
 * The instant something ends, as the halls' clocks show it; China keeps one time, eight hours ahead of UTC. What ends at
 * midnight ends with the day before: 24:00.
 */
export function endInChina(instant: string): Words {
  const isMidnight = instant.slice(11) === '16:00:00.000Z';
  const local = new Date(Date.parse(instant) + (isMidnight ? 7 : 8) * 3_600_000).toISOString();
  const [date, clock] = [local.slice(0, 10), isMidnight ? '24:00' : local.slice(11, 16)];
  return { zh: `${dateInWords(date, 'zh')} ${clock}`, en: `${dateInWords(date, 'en')}, ${clock} China time` };
}
