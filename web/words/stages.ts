import type { SlateState } from '../../core/ledger/state.ts';
import type { Words } from '../app/lang.ts';

/** How far the names of a contest have come. */
export const stageWords: Readonly<Record<SlateState['stage'], Words>> = {
  recommended: { zh: '推荐人选', en: 'recommended' },
  initial: { zh: '初步人选', en: 'initial' },
  preliminary: { zh: '预备人选', en: 'preliminary' },
  formal: { zh: '正式候选人', en: 'formal candidates' },
};
