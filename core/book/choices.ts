import type { Definition } from '../ledger/election.ts';
import type { OverlayId } from '../rules/overlays.ts';
import { overlays } from '../rules/overlays.ts';
import { type BaseId, ruleSets } from '../rules/sets.ts';
import { type Step, stepNames, steps } from '../schedule/steps.ts';
import { type QuotaRule, quotaRules } from '../slate/quota/formula.ts';

type Contest = Definition['contests'][number];

/** What may stand in a cell of each closed list, and what it means. */
export const meetings: ReadonlyMap<string, Definition['meeting']> = new Map([
  ['党员大会', 'memberAssembly'],
  ['党代表大会', 'delegateCongress'],
  ['党员代表大会', 'delegateCongress'],
  ['第一次全会', 'firstPlenary'],
]);

export const bases: ReadonlyMap<string, BaseId> = new Map(
  (Object.keys(ruleSets) as BaseId[]).map((id) => [id, id]),
);

export const overlayIds: ReadonlyMap<string, OverlayId> = new Map(
  (Object.keys(overlays) as OverlayId[]).map((id) => [id, id]),
);

export const entries: ReadonlyMap<string, NonNullable<Definition['entry']>> = new Map([
  ['逐张', 'ballots'],
  ['统计表', 'sheet'],
]);

export const kinds: ReadonlyMap<string, Contest['kind']> = new Map([
  ['正式', 'formal'],
  ['预选', 'preselection'],
]);

export const bodies: ReadonlyMap<string, NonNullable<Contest['body']>> = new Map([
  ['委员会', 'committee'],
  ['纪委', 'commission'],
  ['书记', 'secretary'],
  ['副书记', 'deputySecretary'],
  ['代表', 'delegates'],
]);

export const methods: ReadonlyMap<string, Contest['method']> = new Map([
  ['差额', 'differential'],
  ['等额', 'equal'],
]);

export const orders: ReadonlyMap<string, NonNullable<Contest['order']>> = new Map([
  ['笔画', 'strokes'],
  ['名单', 'slate'],
]);

export const stepsByName: ReadonlyMap<string, Step> = new Map(
  steps.map((step) => [stepNames[step].zh, step]),
);

/** The rules a township's delegates may be allotted by (rules.md §6). */
export const quotaRulesById: ReadonlyMap<string, QuotaRule> = new Map(quotaRules.map((id) => [id, id]));
