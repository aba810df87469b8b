import { describe, expect, it, test } from 'vitest';
import { checkCodeWindow, enrolmentOf } from '../../../../core/ledger/enrolment/enrolment.ts';
import { invitationOf } from '../../../../core/ledger/enrolment/invitation.ts';
import { checkNewcomer, checkOneKey } from '../../../../core/ledger/new-registration.ts';
import { confirms, readActor } from '../../../../core/ledger/registration.ts';
import { type Chain, readChain, verifyChain } from '../../../../core/ledger/registration-chain.ts';
import type { Link } from '../../../../core/ledger/registration-link.ts';
import { verifySigners } from '../../../../core/ledger/signers.ts';
import { readEnvelope } from '../../../../core/ledger/envelope.ts';
import { signPayload } from '../../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../../functions/node-crypto.ts';
import { during, makeActor, makeRoot, register, type TestActor } from '../../../support/actors.ts';
import { enrolled, type Invitee, invite, makeInvitee } from '../../../support/invited.ts';

const root = makeRoot();
const county = makeActor('superior', { actor: 'county', person: '蒋勇' });
const election = '469021101-2026-congress';
const keyer = makeActor('keyer', { person: '周丽', station: 's1', election, alg: 'ES256' });
const invitee = makeInvitee(keyer);
const countyLink: Link = { registration: register(county, root) };
const invitationLink: Link = { registration: invite(invitee, county) };
const above = [invitationLink, countyLink];
const other = makeActor('keyer', { actor: 'keyer-x', person: '吴敏', station: 's1', election });

const chainOf = (registration: unknown, ...others: readonly Link[]) =>
  readChain([{ registration }, ...others], [root.root], nodeCrypto);
const said = (registration: unknown, ...others: readonly Link[]) => {
  const read = chainOf(registration, ...others);
  return read.ok ? ['stands'] : read.findings.map(({ code, at }) => `${code} ${at}`);
};
const standing = (registration: unknown, ...others: readonly Link[]): Chain => {
  const read = chainOf(registration, ...others);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
};

describe('a key enrolled by a code', () => {
  it('stands under the invitation, and is registered by whoever signed that', () => {
    const { registrant, windows, invited } = standing(enrolled(invitee), ...above);
    expect(registrant).toMatchObject({ actor: 'keyer', person: '周丽', kid: keyer.kid, registrar: '蒋勇' });
    expect(registrant).not.toHaveProperty('invitation');
    expect(registrant).not.toHaveProperty('until');
    expect(windows.map(({ kid }) => kid)).toEqual([keyer.kid, invitee.code.kid, county.kid]);
    expect(invited).toMatchObject({ kid: invitee.code.kid, expires: invitee.invitation.expires });
  });

  it('may be signed by the new key first', () => {
    const swapped = signPayload(invitee.registration, 'actor', [keyer.key, invitee.code]);
    expect(said(swapped, ...above)).toEqual(['stands']);
  });

  it('lasts after its code is over, until the invitation says', () => {
    const at = (time: string) => {
      const read = verifyChain(
        [{ registration: enrolled(invitee) }, ...above],
        [root.root],
        nodeCrypto,
        time,
      );
      return read.ok ? 'counts' : read.findings.map(({ code }) => code).join();
    };
    expect(invitee.invitation.expires < '2026-12-20').toBe(true);
    expect(at('2026-12-20T00:00:00.000Z')).toBe('counts');
    expect(at(keyer.registration.expires)).toContain('key-expired');
  });

  it('ends with its invitation, if that is revoked', () => {
    const payload = {
      format: 'scrutineer/actor-revoked@1',
      actor: 'keyer',
      kid: invitee.code.kid,
      at: during,
    };
    const revocation = signPayload(payload, 'actor', [county.key]);
    const links = [
      { registration: enrolled(invitee) },
      { ...invitationLink, revocation },
      countyLink,
    ] as const;
    expect(verifyChain(links, [root.root], nodeCrypto, during)).toMatchObject({
      ok: false,
      findings: [{ code: 'key-revoked', numbers: { kid: invitee.code.kid } }],
    });
    const before = '2026-11-21T00:00:00.000Z';
    expect(verifyChain(links, [root.root], nodeCrypto, before).ok).toBe(true);
  });

  it('of a provisional scrutineer stands under chair and organiser, and is confirmed like any', () => {
    const chair = makeActor('chair', { person: '褚建军' });
    const organiser = makeActor('organiser', { person: '卫芳' });
    const elected = makeActor('scrutineer', { person: '冯静', election, provisional: true });
    const provisional = makeInvitee(elected);
    const links = [
      { registration: invite(provisional, chair, organiser) },
      { registration: register(chair, county) },
      { registration: register(organiser, county) },
      countyLink,
    ];
    const { registrant } = standing(enrolled(provisional), ...links);
    expect(registrant).toMatchObject({ provisional: true, registrar: '褚建军' });
    const confirmation = makeActor('scrutineer', { person: '冯静', election }).registration;
    expect(confirms(provisional.registration, confirmation)).toBe(true);
    expect(confirms(provisional.invitation, confirmation)).toBe(false);
    const anew = { ...confirmation, invitation: true as const, until: confirmation.expires };
    expect(confirms(provisional.registration, anew)).toBe(false);
  });
});

describe('the key of a code', () => {
  it('is not that of whoever invites by it', () => {
    const own = { ...invitee.invitation, jwk: county.key.jwk };
    expect(said(signPayload(own, 'actor', [county.key]), countyLink)).toEqual([
      'chain-circular /signatures/0',
    ]);
  });

  const change = (fields: object) => enrolled(invitee, fields);
  const byCode = (payload: unknown, purpose: 'actor' | 'act' = 'actor') =>
    signPayload(payload, purpose, [invitee.code]);

  test.each<[string, object, string]>([
    ['another id', { actor: 'keyer-2' }, 'actor'],
    ['another person', { person: '吴敏' }, 'person'],
    ['another role', { role: 'chief' }, 'role'],
    ['a wider place', { jurisdiction: '469021' }, 'jurisdiction'],
    ['another election', { election: '469021101-2026-other' }, 'election'],
    ['another station', { station: 's2' }, 'station'],
    ['a key that begins before the code does', { notBefore: '2026-11-19T23:59:59.999Z' }, 'notBefore'],
    ['a key that begins when the code is over', { notBefore: invitee.invitation.expires }, 'notBefore'],
    ['a key that lasts longer', { expires: '2027-01-01T00:00:00.001Z' }, 'expires'],
  ])('registers nothing for %s', (_what, fields, field) => {
    expect(said(change(fields), ...above)).toEqual([`enrolment-differs /${field}`]);
  });

  it('registers nothing for any station, nor provisionally', () => {
    const { station: _station, ...anywhere } = invitee.registration;
    expect(said(signPayload(anywhere, 'actor', [invitee.code, keyer.key]), ...above)).toEqual([
      'enrolment-differs /station',
    ]);
    const scrutineer = makeActor('scrutineer', { person: '冯静', election });
    const plain = makeInvitee(scrutineer);
    const links = [{ registration: invite(plain, county) }, countyLink];
    expect(said(enrolled(plain, { provisional: true }), ...links)).toEqual([
      'enrolment-differs /provisional',
    ]);
  });

  it('invites nobody', () => {
    const again = makeInvitee(keyer, '2');
    const passed = signPayload(again.invitation, 'actor', [invitee.code, again.code]);
    expect(said(passed, ...above)).toEqual(['enrolment-differs /invitation']);
    expect(said(byCode(again.invitation), ...above)).toEqual(['invitation-only-enrols /signatures/0']);
  });

  it('registers no key that is not at hand', () => {
    expect(said(byCode(invitee.registration), ...above)).toEqual(['invitation-only-enrols /signatures/0']);
    const [first, second] = enrolled(invitee).signatures;
    const forged = { ...enrolled(invitee), signatures: [first!, { ...second!, signature: 'A'.repeat(86) }] };
    expect(said(forged, ...above)).toEqual(['signature-invalid /signatures/1']);
    const stolen = signPayload({ ...invitee.registration, jwk: other.key.jwk }, 'actor', [
      invitee.code,
      keyer.key,
    ]);
    expect(said(stolen, ...above)[0]).toMatch(/^invitation-only-enrols/);
  });

  it('registers nothing by a signature that does not hold', () => {
    const [first, second] = enrolled(invitee).signatures;
    const forged = { ...enrolled(invitee), signatures: [{ ...first!, signature: 'A'.repeat(86) }, second!] };
    expect(said(forged, ...above)).toEqual(['signature-invalid /signatures/0']);
  });

  it('registers nothing of which it is itself the key', () => {
    const itself = { ...invitee.registration, jwk: invitee.code.jwk };
    expect(said(byCode(itself), ...above)).toEqual(['chain-circular /signatures/0']);
  });

  it('registers nothing beside others', () => {
    const three = signPayload(invitee.registration, 'actor', [invitee.code, keyer.key, county.key]);
    expect(said(three, ...above)[0]).toMatch(/^invitation-only-enrols/);
    const superior = makeInvitee(makeActor('superior', { actor: 'clerk', person: '文书' }));
    const links = [{ registration: invite(superior, county) }, countyLink];
    const anyone = signPayload(other.registration, 'actor', [superior.code]);
    expect(said(anyone, ...links)).toEqual(['invitation-only-enrols /signatures/0']);
    const two = signPayload(other.registration, 'actor', [superior.code, other.key]);
    expect(said(two, ...links)).toContain('enrolment-differs /person');
  });

  it('revokes nobody', () => {
    const payload = { format: 'scrutineer/actor-revoked@1', actor: 'keyer', kid: keyer.kid, at: during };
    const links = [{ registration: enrolled(invitee), revocation: byCode(payload) }, ...above] as const;
    const read = readChain(links, [root.root], nodeCrypto);
    expect(read).toMatchObject({
      findings: [{ code: 'invitation-only-enrols', at: '/revocation/signatures/0' }],
    });
  });

  it('signs no act, nor anything else that registered keys sign', () => {
    const opened = readEnvelope(byCode({ format: 'x' }, 'act'), 'act', nodeCrypto.sha256);
    if (!opened.ok) throw new Error('no envelope');
    const chain = standing(invitationLink.registration, countyLink);
    expect(verifySigners(opened.signatures, () => chain, nodeCrypto, during)).toMatchObject({
      ok: false,
      findings: [{ code: 'invitation-only-enrols', at: '/signatures/0' }],
    });
  });

  it('registers nothing whose invitation leads to no root, or was signed by nobody entitled', () => {
    expect(said(enrolled(invitee), invitationLink)[0]).toMatch(/^chain-rootless/);
    const chair = makeActor('chair', { person: '褚建军' });
    const links = [
      { registration: invite(invitee, chair) },
      { registration: register(chair, county) },
      countyLink,
    ];
    expect(said(enrolled(invitee), ...links)[0]).toMatch(/^registrar-not-entitled/);
  });
});

describe('an invitation', () => {
  const read = (fields: object) => {
    const payload = readActor({ ...invitee.invitation, ...fields });
    return payload.ok ? ['well'] : payload.findings.map(({ code, at }) => `${code} ${at}`);
  };
  const without = (field: keyof Invitee['invitation']) => {
    const { [field]: _field, ...rest } = invitee.invitation;
    const payload = readActor(rest);
    return payload.ok ? ['well'] : payload.findings.map(({ code, at }) => `${code} ${at}`);
  };

  it('has both of its fields, a key that is Ed25519, and a code of 14 days at most', () => {
    expect(read({})).toEqual(['well']);
    expect(read({ expires: '2026-12-04T00:00:00.000Z' })).toEqual(['well']);
    expect(read({ expires: '2026-12-04T00:00:01.000Z' })).toEqual(['field-malformed /expires']);
    expect(read({ until: '2026-11-23T23:59:59.999Z' })).toEqual(['field-malformed /until']);
    expect(without('until')).toEqual(['field-malformed /until']);
    expect(without('invitation')).toEqual(['field-malformed /until']);
    expect(read({ jwk: keyer.key.jwk })).toEqual(['field-malformed /jwk']);
  });

  it('is made of what somebody is to be, and never outlasts what it invites to', () => {
    const window = {
      notBefore: during,
      expires: '2026-11-29T08:00:00.000Z',
      until: '2026-11-23T00:00:00.000Z',
    };
    const made = invitationOf(
      makeActor('auditor', { person: '韩雪' }).registration,
      invitee.code.jwk,
      window,
    );
    expect(made).toEqual({
      format: 'scrutineer/actor@1',
      actor: 'auditor',
      person: '韩雪',
      role: 'auditor',
      jurisdiction: '469021101',
      jwk: invitee.code.jwk,
      notBefore: during,
      expires: window.until,
      invitation: true,
      until: window.until,
    });
    expect(readActor(made).ok).toBe(true);
    const provisional = makeInvitee(makeActor('scrutineer', { person: '冯静', election, provisional: true }));
    expect(provisional.invitation).toMatchObject({ provisional: true, election });
  });

  it('is enrolled by from now on, or from when the code counts', () => {
    expect(enrolmentOf(invitee.invitation, keyer.key.jwk, during).notBefore).toBe(during);
    const early = enrolmentOf(invitee.invitation, keyer.key.jwk, '2026-11-01T00:00:00.000Z');
    expect(early).toMatchObject({
      notBefore: invitee.invitation.notBefore,
      expires: keyer.registration.expires,
    });
  });

  it('counts from its first instant and not at its last', () => {
    const { notBefore, expires } = invitee.invitation;
    const at = (time: string) => checkCodeWindow(invitee.invitation, time, '').map(({ code }) => code);
    expect(at(notBefore)).toEqual([]);
    expect(at('2026-11-23T23:59:59.999Z')).toEqual([]);
    expect(at(expires)).toEqual(['invitation-expired']);
    expect(at('2026-11-19T23:59:59.999Z')).toEqual(['invitation-expired']);
  });
});

describe('whoever enrols', () => {
  const newcomer = (time: string, who: TestActor = keyer) =>
    checkNewcomer(who.registration, standing(enrolled(invitee), ...above), undefined, false, time).map(
      ({ code }) => code,
    );

  it('must do so while the code counts', () => {
    expect(newcomer(during)).toEqual([]);
    expect(newcomer('2026-11-24T00:00:00.000Z')).toEqual(['invitation-expired']);
  });

  it('holds no second key by having been invited', () => {
    const chain = standing(invitationLink.registration, countyLink);
    const twin = makeActor('keyer', { actor: 'keyer-y', person: '周丽', election }).registration;
    expect(checkOneKey(twin, [chain], during)).toEqual([]);
    expect(checkOneKey(twin, [standing(enrolled(invitee), ...above)], during)).toMatchObject([
      { code: 'person-has-key' },
    ]);
  });
});
