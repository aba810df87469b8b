import type { FindingCode } from '../../../core/findings/catalogue.ts';
import type { ActType } from '../../../core/ledger/acts/table.ts';

/** How a clause is kept: it stands in the way, is written into a ledger, is on a paper, or binds people alone. */
export type Kept = 'enforced' | 'recorded' | 'produced' | 'advisory';

/** Papers an office prints or a county reads, by what the page calls them. */
export const papers = {
  method: { zh: '选举办法', en: 'election method' },
  ballot: { zh: '选票', en: 'ballot' },
  script: { zh: '主持词', en: 'script' },
  'checklist-meeting': { zh: '会议事项清单', en: 'checklist of the meeting' },
  'checklist-after': { zh: '换届后续工作清单', en: 'checklist after the election' },
  credentials: { zh: '代表资格审查报告', en: 'credentials report' },
  notice: { zh: '公示', en: 'public notice' },
  pledge: { zh: '承诺书', en: 'pledges' },
  talks: { zh: '谈话名单', en: 'list of talks' },
  'request-meeting': { zh: '召开会议的请示', en: 'request to hold the meeting' },
  'request-slate': { zh: '候选人的请示', en: 'request on the names' },
  'slip-1': { zh: '报告单一', en: 'slip 1' },
  'slip-2': { zh: '报告单二', en: 'slip 2' },
  'slip-3': { zh: '报告单三', en: 'slip 3' },
  'slip-5': { zh: '报告单五', en: 'slip 5' },
  'slip-7': { zh: '报告单七', en: 'slip 7' },
  'slip-8': { zh: '报告单八', en: 'slip 8' },
  board: { zh: '进度看板', en: 'board' },
  summary: { zh: '全县汇总表', en: 'county summary' },
  'check-slate': { zh: '人选核对结果', en: 'check-slate' },
  quota: { zh: '名额核对结果', en: 'quota' },
} as const;

export type Paper = keyof typeof papers;

/** A finding's code, an act, or a paper. */
export type Place = FindingCode | `act:${ActType}` | `paper:${Paper}`;

export type Note = readonly [zh: string, en: string];

/** A file under `tests/` and the name of a test in it, or of a row of its table. */
export type Shown = readonly [file: string, title: string];

export interface Coverage {
  readonly kept: Kept;
  readonly by: readonly Place[];
  readonly shown: readonly Shown[];
  /** Why it is advisory, or why no finding of its own names the clause. */
  readonly note?: Note;
}

const kept =
  (how: Kept) =>
  (by: readonly Place[], shown: readonly Shown[], note?: Note): Coverage => ({
    kept: how,
    by,
    shown,
    ...(note === undefined ? {} : { note }),
  });

export const enforced = kept('enforced');
export const recorded = kept('recorded');
export const produced = kept('produced');

/** Binds people, not this system: `why`. */
export function advisory(why: Note, ...shown: readonly Shown[]): Coverage {
  return kept('advisory')([], shown, why);
}
