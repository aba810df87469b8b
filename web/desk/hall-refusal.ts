import type { Lang } from '../../core/findings/entry.ts';
import { type Finding, speak } from '../../core/findings/finding.ts';
import type { Hall } from '../../core/hall/hall.ts';
import { StorageFault } from '../keys/storage-fault.ts';
import type { Refused } from './desk.ts';
import type { HallStore } from './hall-store.ts';
import { pageRefusal } from './page-finding.ts';

/** Findings of core's as a desk refuses. */
export function refused(findings: readonly Finding[], lang: Lang): Refused {
  return { ok: false, findings: findings.map((found) => speak(found, lang)), unreachable: false };
}

/** Keeps a hall's step, or says what is against it: where the disk is full the same step may be tried again. */
export async function keepStep(store: HallStore, after: Hall, lang: Lang): Promise<Refused | undefined> {
  try {
    const inTheWay = await store.step(after);
    return inTheWay.length === 0 ? undefined : refused(inTheWay, lang);
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error;
    return pageRefusal('hall-not-kept', lang, {}, true);
  }
}
