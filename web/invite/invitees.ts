import type { Actor, Role } from '../../core/ledger/registration.ts';
import { nameKey } from '../../core/names/key.ts';
import type { Words } from '../app/lang.ts';

/** Somebody who is to get a key, as typed on the page. */
export interface Invitee {
  /** Tells the lines of the form apart, and nothing else. */
  readonly line: number;
  readonly person: string;
  readonly role: Role;
  readonly jurisdiction: string;
  /** `''` for any station. */
  readonly station: string;
  /** `''` for the one proposed. */
  readonly actor: string;
}

/** Who may be invited by whom: by a superior anybody, by chair and organiser scrutineers elected in the hall. */
export function rolesOffered(provisional: boolean, forElection: boolean): readonly Role[] {
  if (provisional) return ['scrutineer'];
  if (forElection) return ['keyer', 'scrutineer', 'chief', 'chair', 'organiser'];
  return ['superior', 'organiser', 'chair', 'auditor', 'supervision'];
}

/**
 * The lines with an id each. One not typed is of place and role, with the first number that is free; those given in the
 * hall count by themselves, since nobody there can see which the superior has given.
 */
export function withActors(
  invitees: readonly Invitee[],
  known: Iterable<string>,
  provisional: boolean,
): readonly Invitee[] {
  const taken = new Set([...known, ...invitees.map(({ actor }) => actor)]);
  return invitees.map((invitee) => {
    if (invitee.actor !== '') return invitee;
    const stem = `${invitee.jurisdiction}-${invitee.role}-${provisional ? 'h' : ''}`;
    let number = 1;
    while (taken.has(`${stem}${number}`)) number++;
    taken.add(`${stem}${number}`);
    return { ...invitee, actor: `${stem}${number}` };
  });
}

/** What keeps lines from being signed, by line; what else may be wrong core says of each registration. */
export function checkInvitees(invitees: readonly Invitee[]): ReadonlyMap<number, Words> {
  const wrong = new Map<number, Words>();
  const persons = new Set<string>();
  const actors = new Set<string>();
  for (const { line, person, actor } of invitees) {
    const key = nameKey(person);
    if (key === '') wrong.set(line, { zh: '请填写姓名。', en: 'Fill in the name.' });
    else if (persons.has(key)) {
      wrong.set(line, {
        zh: '同一人只能有一把密钥；如系同名的另一人，请在姓名中加注区别。',
        en: 'One person has one key; for a namesake write the name so that the two can be told apart.',
      });
    } else if (actors.has(actor)) {
      wrong.set(line, { zh: '标识与另一人相同。', en: 'Another line has the same id.' });
    }
    persons.add(key);
    actors.add(actor);
  }
  return wrong;
}

/** Lines as they were typed, of invitations that nobody took, before those that stand on the page by now. */
export function inviteesOf(
  invitations: readonly Actor[],
  standing: readonly Invitee[] = [],
): readonly Invitee[] {
  const back = invitations.map(({ person, role, jurisdiction, station, actor }) => ({
    person,
    role,
    jurisdiction,
    station: station ?? '',
    actor,
  }));
  return [...back, ...standing].map((each, line) => ({ ...each, line }));
}
