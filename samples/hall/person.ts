import type { Algorithm } from '../../core/crypto.ts';
import type { Role } from '../../core/ledger/registration.ts';

/** Somebody with a key and a part in an election; `actor` names the key file too. */
export interface Person {
  readonly actor: string;
  readonly person: string;
  readonly role: Role;
  readonly jurisdiction: string;
  readonly election?: string;
  readonly station?: string;
  readonly alg?: Algorithm;
}

/** Those who run a meeting and count; two keyers a station. A small meeting has no keyers: it counts by sheet. */
export interface Crew {
  readonly organiser: Person;
  readonly chair: Person;
  readonly chief: Person;
  readonly scrutineers: readonly [Person, ...Person[]];
  readonly keyers: ReadonlyMap<string, readonly [Person, Person]>;
}

export function everybodyOf(crew: Crew): readonly Person[] {
  const { organiser, chair, chief, scrutineers, keyers } = crew;
  return [organiser, chair, chief, ...scrutineers, ...[...keyers.values()].flat()];
}

/**
 * A township's crew from names in this order: organiser, chair, chief scrutineer, two scrutineers, then two keyers for
 * each station.
 */
export function crewOf(
  jurisdiction: string,
  names: string,
  stations: readonly string[],
  alg: Algorithm = 'EdDSA',
): Crew {
  const left = names.split('、');
  const next = (role: Role, name: string, station?: string): Person => ({
    actor: `${jurisdiction}-${name}`,
    person: left.shift()!,
    role,
    jurisdiction,
    alg,
    ...(station === undefined ? {} : { station }),
  });
  return {
    organiser: next('organiser', 'organiser'),
    chair: next('chair', 'chair'),
    chief: next('chief', 'chief'),
    scrutineers: [next('scrutineer', 'scrutineer-a'), next('scrutineer', 'scrutineer-b')],
    keyers: new Map(
      stations.map((station) => [
        station,
        [next('keyer', `keyer-${station}-a`, station), next('keyer', `keyer-${station}-b`, station)],
      ]),
    ),
  };
}
