import { describe, expect, it } from 'vitest';
import { type Hall, registrants } from '../../../core/hall/hall.ts';
import { hallFile, resumeHall } from '../../../core/hall/hall-file.ts';
import { invitationOf } from '../../../core/hall/invitations.ts';
import { openHall } from '../../../core/hall/open-hall.ts';
import { registerInHall } from '../../../core/hall/register-in-hall.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor } from '../../support/actors.ts';
import { plainVote, prepare, release, upload, vote } from '../../support/hall.ts';
import { hallOf, heldIn, packOf } from '../../support/halls.ts';
import { enrolByCode, enrolled, invite, makeInvitee } from '../../support/invited.ts';
import { Story } from '../../support/story.ts';

const story = prepare(new Story());
const { chair, organiser, county } = story.cast;
const { id: election } = story.definition;
const hall = hallOf(story);
const scrutineer = makeActor('scrutineer', { actor: 'scrutineer-c', person: '何静', election });
const invitee = makeInvitee(scrutineer);
const elected = makeActor('scrutineer', { actor: 'elected', person: '当场推', election, provisional: true });

function registered(of: Hall, envelope: object, now = story.now): Hall {
  const done = registerInHall(of, envelope, now, nodeCrypto);
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return done.hall;
}

function codes(of: Hall, envelope: object, now = story.now): readonly string[] {
  const done = registerInHall(of, envelope, now, nodeCrypto);
  return done.ok ? ['registered'] : done.findings.map(({ code }) => code);
}

const ids = (of: Hall) => registrants(of).map(({ actor }) => actor);

describe('an invitation in a hall', () => {
  it('is made by who may register, and enrols one person, who signs there', () => {
    const telling = prepare(new Story());
    const before = hallOf(telling);
    const invited = registered(before, invite(invitee, telling.cast.county));
    expect(invitationOf(invited, invitee.code.kid)).toEqual(invitee.invitation);
    expect(ids(invited)).toEqual(ids(before));
    const [registration] = enrolByCode(telling, invitee, 'county');
    const after = registered(invited, registration!, telling.now);
    expect(ids(after)).toEqual([...ids(before), 'scrutineer-c']);
    expect(invitationOf(after, invitee.code.kid)).toBeUndefined();
    release(upload(vote(telling, plainVote), plainVote));
    const count = { contest: 'committee', round: 1, resultDigest: telling.digest() };
    telling.act('count-signed', count, ['chief', scrutineer]);
    const held = heldIn(after, telling);
    expect(held.state).toEqual(telling.state);
    expect(resumeHall(before, hallFile(held), nodeCrypto)).toEqual({ ok: true, value: held });
  });

  it('may have come in the pack', () => {
    const pack = packOf(story);
    const registrations = [...pack.actors.registrations, invite(invitee, county)];
    const opened = openHall({ ...pack, actors: { ...pack.actors, registrations } }, nodeCrypto);
    if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
    expect(ids(opened.value)).toEqual(ids(hall));
    expect(invitationOf(opened.value, invitee.code.kid)).toEqual(invitee.invitation);
    expect(ids(registered(opened.value, enrolled(invitee)))).toContain('scrutineer-c');
  });

  it('of a provisional scrutineer is signed by chair and organiser', () => {
    const provisional = makeInvitee(elected);
    expect(codes(hall, invite(provisional, chair))).toEqual(['registrar-not-entitled']);
    const invited = registered(hall, invite(provisional, chair, organiser));
    expect(ids(registered(invited, enrolled(provisional)))).toContain('elected');
  });

  it('takes the place of one that was not used, there and in the hall’s file', () => {
    const first = registered(hall, invite(invitee, county));
    const second = makeInvitee(scrutineer, '2');
    const replaced = registered(first, invite(second, county));
    expect(replaced.registrations).toHaveLength(1);
    expect(invitationOf(replaced, invitee.code.kid)).toBeUndefined();
    expect(codes(replaced, enrolled(invitee))).toContain('chain-rootless');
    const used = registered(replaced, enrolled(second));
    expect(used.registrations).toHaveLength(2);
    expect(codes(used, invite(makeInvitee(scrutineer, '3'), county))).toEqual(['actor-taken']);
  });

  it('of earlier never takes the place of the one after it', () => {
    const second = makeInvitee(scrutineer, '2', '2026-11-21T00:00:00.000Z');
    const replaced = registered(registered(hall, invite(invitee, county)), invite(second, county));
    expect(codes(replaced, invite(invitee, county))).toEqual(['invitation-older']);
  });

  it('never takes the place of somebody else’s', () => {
    const first = registered(hall, invite(invitee, county));
    const other = makeActor('scrutineer', { actor: 'scrutineer-c', person: '另一人', election });
    expect(codes(first, invite(makeInvitee(other), county))).toEqual(['actor-taken']);
  });

  it('leaves those of others alone', () => {
    const provisional = makeInvitee(elected);
    const both = registered(registered(hall, invite(invitee, county)), invite(provisional, chair, organiser));
    expect(both.registrations).toHaveLength(2);
    expect(invitationOf(both, invitee.code.kid)).toEqual(invitee.invitation);
  });

  it('is used once, while its code counts', () => {
    const invited = registered(hall, invite(invitee, county));
    const used = registered(invited, enrolled(invitee));
    const thief = makeActor('keyer', { actor: 'thief', person: '别人' });
    const stolen = enrolled({
      ...invitee,
      actor: thief,
      registration: { ...invitee.registration, jwk: thief.key.jwk },
    });
    expect(codes(used, stolen)).toContain('invitation-used');
    expect(codes(invited, enrolled(invitee), invitee.invitation.expires)).toEqual(['invitation-expired']);
    expect(codes(hall, invite(invitee, county), invitee.invitation.expires)).toEqual(['invitation-expired']);
  });

  it('of a key nobody was invited by is none', () => {
    expect(invitationOf(hall, invitee.code.kid)).toBeUndefined();
    expect(invitationOf(hall, chair.kid)).toBeUndefined();
  });
});
