import { dateInWords } from '../../core/report/date.ts';
import type { Words } from '../app/lang.ts';

/** An instant's time of day by the halls' clocks, 10:32:05; China keeps one time, eight hours ahead of UTC. */
export function clockInChina(instant: string): string {
  return localText(instant).slice(11, 19);
}

/** An instant as the halls' clocks show it, to the minute. */
export function timeInChina(instant: string): Words {
  const local = localText(instant);
  const [date, clock] = [local.slice(0, 10), local.slice(11, 16)];
  return { zh: `${dateInWords(date, 'zh')} ${clock}`, en: `${dateInWords(date, 'en')}, ${clock}` };
}

function localText(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
}
