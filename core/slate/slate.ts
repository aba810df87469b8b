import type { Rules } from '../rules/sets.ts';
import type { PersonFacts } from './person.ts';

/** 推荐 → 初步 → 预备 → 正式: the stages names go through; the first two are the first stage of the margins. */
export const slateStages = ['recommended', 'initial', 'preliminary', 'formal'] as const;
export type SlateStage = (typeof slateStages)[number];

export type SlateBody = 'delegates' | 'members';

/** What members are elected to; secretary and deputies come from members elected before (W-16). */
export const slateOrgans = ['committee', 'commission', 'secretary', 'deputySecretary'] as const;
type SlateOrgan = (typeof slateOrgans)[number];

export interface SlateCandidate {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** Struck by the superior: no longer makes a contest (A27). */
  readonly struck?: boolean;
  readonly facts: PersonFacts;
}

/** One of the team who is not elected here, such as a deputy head outside the committee. */
interface TeamMate {
  readonly id: string;
  readonly facts: PersonFacts;
}

/** Numbers of all members under the township, of whom some are women, of ethnic minorities, in the new sectors. */
export interface MemberTotals {
  readonly total: number;
  readonly women?: number;
  readonly minority?: number;
  readonly twoNew?: number;
}

/** `candidates` for `seats`: last time's slate; `delegates`, of whom `grassroots`: the last congress as elected. */
interface LastTerm {
  readonly candidates?: number;
  readonly seats?: number;
  readonly delegates?: number;
  readonly grassroots?: number;
}

/** A slate at one stage and what its rules need to know; whatever is left out is unknown, never assumed. */
export interface SlateInput {
  readonly rules: Pick<Rules, 'base' | 'overlays'>;
  readonly body: SlateBody;
  /** Of members: what they are elected to; the committee unless it is said otherwise. */
  readonly organ?: SlateOrgan;
  /** Of delegates: all of a congress (as unless said otherwise), or those of one unit, whose make-up no rule asks about. */
  readonly scope?: 'congress' | 'unit';
  /** Those elected are only nominated (预选): they make up no body yet. */
  readonly preselection?: true;
  readonly stage: SlateStage;
  readonly method: 'differential' | 'equal';
  readonly seats: number;
  /** The reference date, that of nomination. */
  readonly on: string;
  readonly candidates: readonly SlateCandidate[];
  readonly officials?: readonly { readonly person: string; readonly duty: string }[];
  readonly team?: readonly TeamMate[];
  readonly members?: MemberTotals;
  readonly lastTerm?: LastTerm;
  readonly population?: number;
  readonly largeTownship?: boolean;
  readonly townshipClass?: number;
  /** The group an ethnic township is named for; `none` where it is no ethnic township. */
  readonly ethnicTownship?: string;
}
