import { describe, expect, it } from 'vitest';
import type { Hall } from '../../../core/hall/hall.ts';
import { chainInForce, registrants } from '../../../core/hall/hall.ts';
import { hallFile, resumeHall } from '../../../core/hall/hall-file.ts';
import { registerInHall } from '../../../core/hall/register-in-hall.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor, register, revoke, type TestActor } from '../../support/actors.ts';
import { plainVote, prepare, release, upload, vote } from '../../support/hall.ts';
import { hallOf, heldIn } from '../../support/halls.ts';
import { Story } from '../../support/story.ts';

const story = prepare(new Story());
const { chair, organiser, county, registrar, keyerA } = story.cast;
const { id: election } = story.definition;
const hall = hallOf(story);
const elected = { actor: 'scrutineer-c', person: '何静', election };
const provisional = makeActor('scrutineer', { ...elected, provisional: true });

function registered(of: Hall, envelope: object, now = story.now): Hall {
  const done = registerInHall(of, envelope, now, nodeCrypto);
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return done.hall;
}

function codes(of: Hall, envelope: object, now = story.now): readonly string[] {
  const done = registerInHall(of, envelope, now, nodeCrypto);
  return done.ok ? ['registered'] : done.findings.map(({ code }) => code);
}

const by = (actor: TestActor, ...signers: readonly TestActor[]) => register(actor, ...signers);

describe('a scrutineer elected in the hall', () => {
  it('is registered by chair and organiser, and signs there', () => {
    const telling = prepare(new Story());
    const before = hallOf(telling);
    const after = registered(
      before,
      by(provisional, telling.cast.chair, telling.cast.organiser),
      telling.now,
    );
    expect(registrants(after)).toHaveLength(registrants(before).length + 1);
    expect(after.registrations).toMatchObject([{ at: telling.now }]);
    telling.enrol(provisional, 'chair', 'organiser');
    upload(vote(telling, plainVote), plainVote);
    release(telling);
    const resultDigest = telling.digest();
    telling.act('count-signed', { contest: 'committee', round: 1, resultDigest }, ['chief', provisional]);
    telling.act('result-declared', { contest: 'committee', round: 1, resultDigest }, ['chair']);
    const held = heldIn(after, telling);
    expect(held.state).toEqual(telling.state);
    expect(resumeHall(before, hallFile(held), nodeCrypto)).toEqual({ ok: true, value: held });
  });

  it('is registered once, however often it is asked', () => {
    const after = registered(hall, by(provisional, chair, organiser));
    const again = registerInHall(after, by(provisional, chair, organiser), story.now, nodeCrypto);
    expect(again).toMatchObject({ ok: true, again: true, registrant: { actor: 'scrutineer-c' } });
    expect(again.ok && again.hall).toBe(after);
  });

  it('is confirmed by the superior, and then signs as confirmed', () => {
    const after = registered(hall, by(provisional, chair, organiser));
    const confirmed = registered(after, by(makeActor('scrutineer', elected), county));
    expect(chainInForce(confirmed, provisional.kid)!.registrant.provisional).toBeUndefined();
    expect(registrants(confirmed)).toHaveLength(registrants(after).length);
  });
});

describe('nobody is registered in a hall', () => {
  it.each([
    ['by the chair alone', by(provisional, chair), 'registrar-not-entitled'],
    ['by somebody unknown', by(provisional, makeActor('superior', { actor: 'stranger' })), 'chain-rootless'],
    [
      'for other elections too',
      by(makeActor('keyer', { actor: 'keyer-c', person: '何静' }), county),
      'election-differs',
    ],
    [
      'under an id that is taken',
      by(makeActor('keyer', { actor: 'keyer-b', person: '何静', election }), county),
      'actor-taken',
    ],
    [
      'under the id of a root',
      by(makeActor('keyer', { actor: 'root-1', person: '何静', election }), county),
      'actor-taken',
    ],
    [
      'with a second key',
      by(makeActor('keyer', { actor: 'keyer-c', person: '周丽', election }), county),
      'person-has-key',
    ],
    [
      'as what no registration says',
      signPayload({ format: 'scrutineer/actor@1' }, 'actor', [county.key]),
      'field-missing',
    ],
    ['to end a key', revoke(keyerA, story.now, registrar), 'hall-needs-service'],
    ['by what is no envelope', {}, 'field-missing'],
  ])('%s', (_how, envelope, code) => {
    expect(codes(hall, envelope)).toContain(code);
  });

  it('before the last entry', () => {
    const early = new Date(Date.parse(hall.state.at) - 121_000).toISOString();
    expect(codes(hall, by(provisional, chair, organiser), early)).toEqual(['hall-clock-behind']);
  });

  it('by keys that do not count then', () => {
    const late = '2027-01-01T00:00:00.000Z';
    expect(codes(hall, by(provisional, chair, organiser), late)).toContain('key-expired');
  });

  it('again, once a provisional key was ended', () => {
    const telling = prepare(new Story());
    telling.enrol(provisional, 'chair', 'organiser');
    const [[own, ...above]] = telling.links.get(provisional.kid)! as [[never, ...never[]]];
    const revocation = revoke(provisional, telling.now, telling.cast.registrar);
    telling.links.set(provisional.kid, [[{ ...(own as object), revocation } as never, ...above]]);
    const confirmed = by(makeActor('scrutineer', elected), telling.cast.county);
    expect(codes(hallOf(telling), confirmed, telling.now)).toContain('key-revoked');
  });
});
