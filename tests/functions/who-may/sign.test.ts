import { describe, expect, it } from 'vitest';
import { acts } from '../../../core/ledger/acts/table.ts';
import type { Role } from '../../../core/ledger/registration.ts';
import { makeActor } from '../../support/actors.ts';
import { bound, cast, inTheirPlaces, openHall, signed, strangers } from './hands.ts';
import { actsSigned, alternativesOf, columns, combinations, may, roles, rows, signatures } from './table.ts';

describe('the table of who may do what', () => {
  it('is that of the architecture: a tick for every role that signs, and for no other', () => {
    expect(actsSigned.map(([type]) => type).sort()).toEqual([...acts.keys()].sort());
    for (const [row, cells] of rows) {
      if (row.startsWith('read')) continue;
      const signing = Object.values(signatures[row]!).flatMap((text) => alternativesOf(text).flat());
      const ticked = columns.filter((role) => cells.get(role) !== '');
      expect(ticked, row).toEqual(columns.filter((role) => signing.includes(role)));
    }
  });
});

describe('who may sign', () => {
  it.each(actsSigned)('%s is signed by %s and nobody else', async (type, text) => {
    const { service, story } = await openHall();
    // The committee above signs alone: nobody of the committee itself signs beside it.
    const allowed = (signers: readonly Role[]) =>
      may(signers, text) && !(type === 'annulment-confirmed' && signers.length > 1);
    // Those refused first: what is accepted once is the same for ever, whoever sends it again.
    for (const signers of combinations.filter((each) => !allowed(each))) {
      const { status, barred } = await signed(service, story, type, inTheirPlaces(type, signers));
      const refused = { signers, status: 403, barred: true };
      expect({ signers, status, barred: barred.length > 0 }).toEqual(refused);
    }
    for (const signers of combinations.filter(allowed)) {
      const { barred } = await signed(service, story, type, inTheirPlaces(type, signers));
      expect({ signers, barred }).toEqual({ signers, barred: [] });
    }
  });
});

describe('where they may sign', () => {
  const everyStranger = roles.flatMap((role) => [...strangers(role), bound(role)]);

  it('nobody registered elsewhere, or for another election only, signs anything in place of one who may', async () => {
    const { service, story } = await openHall(everyStranger);
    for (const [type, text] of actsSigned) {
      for (const alternative of alternativesOf(text)) {
        const entitled = inTheirPlaces(type, alternative);
        for (const [at, role] of alternative.entries()) {
          const elsewhere = strangers(role).filter(
            ({ jurisdiction }) => type !== 'annulment-confirmed' || jurisdiction !== '46',
          );
          for (const stranger of [...elsewhere, bound(role)]) {
            const { status, barred } = await signed(service, story, type, entitled.with(at, stranger));
            const here = stranger.registration.election !== undefined && type !== 'annulment-confirmed';
            const expected = here ? 'signer-election' : 'signer-jurisdiction';
            expect({ type, as: stranger.actor, status, barred }).toEqual({
              type,
              as: stranger.actor,
              status: 403,
              barred: [expected],
            });
          }
        }
      }
    }
  });

  it('a keyer of one station keys no other station’s piles', async () => {
    const keyer = makeActor('keyer', { actor: 'keyer-s2', person: '姜一', station: 's2' });
    const { service, story } = await openHall([keyer]);
    const { status, barred } = await signed(service, story, 'batch-accepted', [cast.keyerA, keyer]);
    expect([status, barred]).toEqual([403, ['signer-station']]);
  });
});
