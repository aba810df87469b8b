import type { ClauseId } from '../rules/clauses.ts';
import type { DefinedContest, Spoken } from './wording.ts';

/** One numbered clause of an election method, with the clauses of the rules it rests on. */
export interface MethodClause extends Spoken {
  readonly rules: readonly ClauseId[];
}

export function clause(rules: readonly ClauseId[], zh: string, en: string): MethodClause {
  return { rules, zh, en };
}

/** What is said of each contest, once if it is the same of all, otherwise with the offices it holds for. */
export function ofContests(
  contests: readonly DefinedContest[],
  say: (contest: DefinedContest) => Spoken,
): Spoken {
  const offices = new Map<string, { readonly said: Spoken; readonly of: string[] }>();
  for (const contest of contests) {
    const said = say(contest);
    const known = offices.get(said.zh);
    if (known === undefined) offices.set(said.zh, { said, of: [contest.office] });
    else known.of.push(contest.office);
  }
  const groups = [...offices.values()];
  if (groups.length === 1) return groups[0]!.said;
  return {
    zh: groups.map(({ said, of }) => `选举${of.join('、')}时，${said.zh}`).join('；'),
    en: groups.map(({ said, of }) => `for ${of.join(', ')}: ${said.en}`).join('; '),
  };
}
