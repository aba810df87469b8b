import type { Definition } from '../../core/ledger/election.ts';
import type { Crew, Person } from '../hall/person.ts';
import type { Superior } from '../hall/steps.ts';
import { codeOf, county, type TownshipNo, townships } from './places.ts';

/** A branch that elects delegates to its township's congress, counting on a sheet. */
export interface Branch {
  readonly township: TownshipNo;
  /** `b01`, below its township. */
  readonly unit: string;
  readonly name: string;
  /** Organiser, chair, chief scrutineer, scrutineer. */
  readonly people: readonly [string, string, string, string];
}

interface BranchFields {
  /** The last part of the id. */
  readonly name?: string;
  readonly rules: Definition['rules'];
  readonly date: string;
  readonly seats: number;
  readonly candidates: Definition['contests'][number]['candidates'];
}

export const delegates = 'delegates';

/** What a branch's assembly of members is convened for. */
export function branchElection(branch: Branch, service: string, fields: BranchFields): Definition {
  const { name = 'delegates', rules, date, seats, candidates } = fields;
  const { township } = branch;
  const jurisdiction = codeOfBranch(branch);
  return {
    format: 'scrutineer/election@1',
    id: `${jurisdiction}-2026-${name}`,
    jurisdiction,
    superior: codeOf(township),
    title: `中国共产党${county.name}${townships[township]}${branch.name}党员大会`,
    mode: 'rehearsal',
    meeting: 'memberAssembly',
    date,
    rules,
    entry: 'sheet',
    signatures: 2,
    stations: [{ id: 'hall', title: '会场' }],
    contests: [
      {
        id: delegates,
        title: '选举出席镇党代会代表',
        office: '出席镇党代会代表',
        body: 'delegates',
        kind: 'formal',
        method: 'differential',
        seats,
        candidates,
      },
    ],
    service,
    parent: `${codeOf(township)}-2026-congress`,
  };
}

export function branchCrew(branch: Branch): Crew {
  const jurisdiction = codeOfBranch(branch);
  const at = (role: Person['role'], person: string): Person => ({
    actor: `${jurisdiction}-${role}`,
    person,
    role,
    jurisdiction,
  });
  const [organiser, chair, chief, scrutineer] = branch.people;
  return {
    organiser: at('organiser', organiser),
    chair: at('chair', chair),
    chief: at('chief', chief),
    scrutineers: [at('scrutineer', scrutineer)],
    keyers: new Map(),
  };
}

/** The township committee, which is its branches' superior; `prefix` stands on its replies. */
export function townshipOffice(township: TownshipNo, person: string, prefix: string): Superior {
  const jurisdiction = codeOf(township);
  return { by: { actor: `${jurisdiction}-superior`, person, role: 'superior', jurisdiction }, prefix };
}

function codeOfBranch({ township, unit }: Branch): string {
  return `${codeOf(township)}-${unit}`;
}
