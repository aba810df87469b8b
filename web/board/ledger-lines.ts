import type { Lang } from '../../core/findings/entry.ts';
import { type ActType, acts, rowOf } from '../../core/ledger/acts/table.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { roleWords } from '../words/roles.ts';
import { timeInChina } from '../../core/report/time-in-china.ts';
import { factsOf } from './entry-facts.ts';

/** One entry in plain words. */
export interface LedgerLine {
  readonly seq: number;
  readonly when: string;
  readonly what: string;
  /** What it was about: a contest, with its round. */
  readonly about: string;
  readonly who: string;
  /** Its numbers and reasons. */
  readonly facts: readonly string[];
}

/** A ledger as people read it; the evidence behind each line stands in the entry itself. */
export function ledgerLines(
  entries: readonly Entry[],
  { definition }: Pick<ElectionState, 'definition'>,
  lang: Lang,
): readonly LedgerLine[] {
  const titles = new Map(definition.contests.map(({ id, title }) => [id, title]));
  const comma = lang === 'zh' ? '、' : ', ';
  return entries.map((entry) => ({
    seq: entry.seq,
    when: timeInChina(entry.at)[lang],
    what: acts.has(entry.type) ? rowOf(entry.type as ActType).sentence[lang] : entry.type,
    about: aboutOf(entry, titles, lang),
    who: entry.as.map(({ person, role }) => personAs(person, roleWords[role][lang], lang)).join(comma),
    facts: factsOf(entry, lang),
  }));
}

function personAs(person: string, role: string, lang: Lang): string {
  return lang === 'zh' ? `${person}（${role}）` : `${person} (${role})`;
}

function aboutOf(entry: Entry, titles: ReadonlyMap<string, string>, lang: Lang): string {
  const contest = entry['contest'] as string | undefined;
  if (contest === undefined) return '';
  const title = titles.get(contest) ?? contest;
  const round = entry['round'] as number | undefined;
  if (round === undefined) return title;
  return lang === 'zh' ? `${title} 第${round}轮` : `${title}, round ${round}`;
}
