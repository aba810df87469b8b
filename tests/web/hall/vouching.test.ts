import { expect, it } from 'vitest';
import { finding, speak } from '../../../core/findings/finding.ts';
import type { HallFile } from '../../../core/hall/documents.ts';
import { actorRevokedSchema } from '../../../core/ledger/registration.ts';
import { readShape } from '../../../core/json/shape.ts';
import { endOf, refusedIn } from '../../../web/hall/vouching.ts';
import { makeActor } from '../../support/actors.ts';
import { enrolled, makeInvitee } from '../../support/invited.ts';

const keyer = makeActor('keyer', { election: '469021101-2026-congress' });
const invitee = makeInvitee(keyer);
const at = '2026-11-23T01:00:00.000Z';
const file = (...envelopes: object[]) =>
  ({ registrations: envelopes.map((envelope) => ({ at, envelope })) }) as unknown as HallFile;
const refused = (place: string) => [
  speak(finding('actor-taken', place, { actor: keyer.actor }), 'zh'),
  speak(finding('hall-person-refused', place, { actor: keyer.actor }), 'zh'),
];

it('tells whose key of a hall was not taken, as it would be registered', () => {
  const said = refusedIn(file({}, enrolled(invitee)), refused('/registrations/1'));
  expect(said).toEqual({ actor: invitee.registration, kid: keyer.kid });
});

it('tells of nobody where the refusal is of something else, or the registration is none', () => {
  const other = [speak(finding('hall-gap', '/entries', { held: 1, seq: 3 }), 'zh')];
  expect(refusedIn(file(enrolled(invitee)), other)).toBeUndefined();
  expect(refusedIn(file({}), refused('/registrations/0'))).toBeUndefined();
  expect(refusedIn(file(), refused('/registrations/0'))).toBeUndefined();
});

it('ends the other key by a revocation in form', () => {
  expect(readShape(actorRevokedSchema, endOf(keyer.actor, keyer.kid, at)).ok).toBe(true);
});
