import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../core/ledger/canonical.ts';
import { readChain, verifyChain } from '../../../core/ledger/registration-chain.ts';
import type { Link } from '../../../core/ledger/registration-link.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { during, makeActor, makeRoot, register, revoke, type TestActor } from '../../support/actors.ts';

const root = makeRoot();
const roots = [root.root];
const election = '469021101-2026-congress';
const province = makeActor('superior', { actor: 'province', person: '沈杰', jurisdiction: '46' });
const county = makeActor('superior', { actor: 'county', person: '蒋勇' });
const other = makeActor('superior', { actor: 'other-county', person: '韩雪', jurisdiction: '469022' });
const chair = makeActor('chair', { person: '褚建军' });
const organiser = makeActor('organiser', { person: '卫芳' });
const keyer = makeActor('keyer', { person: '周丽', station: 's1', election });
const elected = makeActor('scrutineer', { person: '冯静', election, provisional: true });

type By = readonly { readonly key: TestActor['key'] }[];
const link = (actor: Pick<TestActor, 'registration'>, ...by: By): Link => ({
  registration: register(actor, ...by),
});
const provinceLink = link(province, root);
const countyLink = link(county, province);
const chairLink = link(chair, county);
const organiserLink = link(organiser, county);
const above = [countyLink, provinceLink];

const verify = (links: readonly [Link, ...Link[]], time = during, configured = roots) => {
  const read = verifyChain(links, configured, nodeCrypto, time);
  return read.ok ? read.value : read.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a registration chained to a root', () => {
  test('tells who the key speaks for, and who registered them', () => {
    const { format: _format, ...registration } = keyer.registration;
    expect(verify([link(keyer, county), ...above])).toEqual({
      ...registration,
      kid: keyer.kid,
      registrar: '蒋勇',
    });
    expect(verify([provinceLink])).toMatchObject({ person: '沈杰', registrar: 'root-1的人' });
  });

  test('may have those above it in any order, and others beside', () => {
    expect(verify([link(keyer, county), chairLink, provinceLink, countyLink])).toMatchObject({
      person: '周丽',
    });
  });

  test('lists the windows of every key it rests on', () => {
    const read = readChain([link(keyer, county), ...above], roots, nodeCrypto);
    expect(read.ok && read.value.windows.map((window) => window.kid)).toEqual([
      keyer.kid,
      county.kid,
      province.kid,
    ]);
  });

  test('may hold any number of roots', () => {
    expect(verify([provinceLink], during, [makeRoot('root-2').root, root.root])).toMatchObject({
      person: '沈杰',
    });
  });

  test('may be signed by a superior of the very same place', () => {
    const colleague = makeActor('superior', { actor: 'colleague', person: '朱琳' });
    expect(verify([link(colleague, county), ...above])).toMatchObject({ person: '朱琳' });
  });

  test('may be for one election, where its registrar is for that one too', () => {
    const bound = makeActor('superior', { actor: 'bound', person: '朱琳', election });
    expect(verify([link(keyer, bound), link(bound, county), ...above])).toMatchObject({ person: '周丽' });
  });
});

describe('a registration is refused', () => {
  const wide = makeActor('superior', { actor: 'wide', person: '朱琳', jurisdiction: '46' });
  const bound = makeActor('superior', { actor: 'bound', person: '朱琳', election: 'another-election' });
  const selfMade = makeActor('superior', { actor: 'self-made', person: '朱琳' });
  const twin = makeActor('superior', { actor: 'twin', person: '朱琳' });
  const expired = makeActor('keyer', { person: '周丽', expires: '2026-06-01T00:00:00.000Z' });
  const early = makeActor('keyer', { person: '周丽', notBefore: '2026-12-01T00:00:00.000Z' });
  const shortLived = makeActor('superior', {
    actor: 'short-lived',
    person: '朱琳',
    expires: '2026-06-01T00:00:00.000Z',
  });
  const keyerLink = link(keyer, county);
  const tampered = {
    registration: {
      ...register(keyer, county),
      payload: register(makeActor('chief', { actor: 'keyer' }), county).payload,
    },
  };

  test.each<[string, readonly [Link, ...Link[]], string[]]>([
    ['that is no envelope', [{ registration: 'x' }], ['field-malformed ']],
    [
      'whose payload is no registration',
      [{ registration: signPayload({}, 'actor', [county.key]) }, ...above],
      [
        'field-missing /format',
        'field-missing /actor',
        'field-missing /person',
        'field-missing /role',
        'field-missing /jurisdiction',
        'field-missing /jwk',
        'field-missing /notBefore',
        'field-missing /expires',
      ],
    ],
    [
      'signed as something else',
      [{ registration: signPayload(keyer.registration, 'act', [county.key]) }, ...above],
      ['typ-wrong /signatures/0/protected'],
    ],
    ['changed after signing', [tampered, ...above], ['signature-invalid /signatures/0']],
    ['that leads to no registration', [keyerLink], ['chain-rootless /signatures/0']],
    ['that stops below the root', [keyerLink, countyLink], ['chain-rootless /registrars/0/signatures/0']],
    [
      'whose registrar’s link is damaged',
      [keyerLink, { registration: {} }],
      ['field-missing /registrars/0/payload', 'field-missing /registrars/0/signatures'],
    ],
    [
      'that leads to a root nobody configured',
      [link(province, makeRoot('stranger'))],
      ['chain-rootless /signatures/0'],
    ],
    ['that signed itself', [link(selfMade, selfMade)], ['chain-circular /signatures/0']],
    [
      'that leads back to itself',
      [link(selfMade, twin), link(twin, selfMade)],
      ['chain-circular /signatures/0'],
    ],
    ['wider than its registrar', [link(wide, county), ...above], ['registration-wider /signatures']],
    ['of another county', [link(keyer, other), link(other, root)], ['registration-wider /signatures']],
    [
      'for another election than its registrar’s',
      [link(keyer, bound), link(bound, county), ...above],
      ['registration-wider /signatures'],
    ],
    [
      'for every election by one bound to one',
      [link(chair, bound), link(bound, county), ...above],
      ['registration-wider /signatures'],
    ],
    ['signed by a chair', [link(keyer, chair), chairLink, ...above], ['registrar-not-entitled /signatures']],
    [
      'signed by chair and organiser without being provisional',
      [link(keyer, chair, organiser), chairLink, organiserLink, ...above],
      ['registrar-not-entitled /signatures'],
    ],
    [
      'signed by two superiors',
      [link(keyer, county, province), ...above],
      ['registrar-not-entitled /signatures'],
    ],
    ['that has expired', [link(expired, county), ...above], ['key-expired ']],
    ['that has not begun', [link(early, county), ...above], ['key-not-yet ']],
    [
      'whose registrar has expired',
      [link(keyer, shortLived), link(shortLived, county), ...above],
      ['key-expired '],
    ],
    [
      'with more links than any administration has',
      Array.from({ length: 17 }, () => keyerLink) as unknown as [Link],
      ['chain-too-long '],
    ],
  ])('%s', (_what, links, expected) => {
    expect(verify(links)).toEqual(expected);
  });

  test('of a root’s own key that the root did not sign', () => {
    const usurper = { ...makeActor('keyer'), registration: { ...keyer.registration, jwk: root.key.jwk } };
    expect(verify([link(usurper, selfMade)])).toEqual(['chain-rootless /signatures/0']);
  });
});

describe('a scrutineer elected in the hall', () => {
  const hall = [chairLink, organiserLink, ...above] as const;

  test('is registered by chair and organiser together, or by a superior', () => {
    expect(verify([link(elected, chair, organiser), ...hall])).toMatchObject({
      person: '冯静',
      provisional: true,
      registrar: '褚建军',
    });
    expect(verify([link(elected, county), ...above])).toMatchObject({ provisional: true, registrar: '蒋勇' });
  });

  test('is refused when one of them is missing, or another stands in', () => {
    expect(verify([link(elected, chair), ...hall])).toEqual(['registrar-not-entitled /signatures']);
    expect(verify([link(elected, organiser, county), ...hall])).toEqual([
      'registrar-not-entitled /signatures',
    ]);
    expect(verify([link(elected, chair, organiser, county), ...hall])).toEqual([
      'registrar-not-entitled /signatures',
    ]);
  });

  test('is refused when chair and organiser are one person', () => {
    const both = makeActor('organiser', { actor: 'both', person: '褚 建军' });
    expect(verify([link(elected, chair, both), link(both, county), ...hall])).toEqual([
      'same-person /signatures',
    ]);
  });

  test('is refused when they are of another election or place', () => {
    const elsewhere = makeActor('organiser', {
      actor: 'elsewhere',
      person: '杨帆',
      election: 'another-election',
    });
    expect(verify([link(elected, chair, elsewhere), link(elsewhere, county), ...hall])).toEqual([
      'registration-wider /signatures',
    ]);
    const abroad = makeActor('organiser', { actor: 'abroad', person: '杨帆', jurisdiction: '469021102' });
    expect(verify([link(elected, chair, abroad), link(abroad, county), ...hall])).toEqual([
      'registration-wider /signatures',
    ]);
  });
});

describe('a revoked key', () => {
  const at = '2026-06-01T00:00:00.000Z';
  const revoked = (revocation: unknown): Link => ({ ...link(keyer, county), revocation });

  test('counts until its revocation and not from then on', () => {
    const links = [revoked(revoke(keyer, at, county)), ...above] as const;
    expect(verify(links, '2026-05-31T23:59:59.999Z')).toMatchObject({ person: '周丽' });
    expect(verify(links, at)).toEqual(['key-revoked ']);
    expect(verify(links, '2028-01-01T00:00:00.000Z')).toContain('key-revoked ');
  });

  test('takes with it whoever it registered', () => {
    const gone: Link = { ...countyLink, revocation: revoke(county, at, province) };
    expect(verify([link(keyer, county), gone, provinceLink], '2026-05-01T00:00:00.000Z')).toMatchObject({
      person: '周丽',
    });
    expect(verify([link(keyer, county), gone, provinceLink])).toEqual(['key-revoked ']);
  });

  test('may be revoked by a root, and a provisional one by chair and organiser', () => {
    expect(verify([revoked(revoke(keyer, at, root)), ...above])).toEqual(['key-revoked ']);
    const hall: Link = {
      ...link(elected, chair, organiser),
      revocation: revoke(elected, at, chair, organiser),
    };
    expect(verify([hall, chairLink, organiserLink, ...above])).toEqual(['key-revoked ']);
  });

  test.each<[string, unknown, readonly Link[], string[]]>([
    [
      'is no revocation',
      signPayload({ format: 'x' }, 'actor', [county.key]),
      above,
      [
        'field-malformed /revocation/format',
        'field-missing /revocation/actor',
        'field-missing /revocation/kid',
        'field-missing /revocation/at',
      ],
    ],
    ['is no envelope', 7, above, ['field-malformed /revocation']],
    [
      'names another actor',
      revoke({ ...keyer, actor: 'x' }, at, county),
      above,
      ['revocation-differs /revocation'],
    ],
    [
      'names another key',
      revoke({ ...keyer, kid: chair.kid }, at, county),
      above,
      ['revocation-differs /revocation'],
    ],
    [
      'is signed by the key itself',
      revoke(keyer, at, keyer),
      above,
      ['chain-circular /revocation/signatures/0'],
    ],
    [
      'is signed by a chair',
      revoke(keyer, at, chair),
      [chairLink, ...above],
      ['registrar-not-entitled /revocation/signatures'],
    ],
    [
      'is signed by another county',
      revoke(keyer, at, other),
      [link(other, root), ...above],
      ['registration-wider /revocation/signatures'],
    ],
    [
      'is signed by a key nobody knows',
      revoke(keyer, at, other),
      above,
      ['chain-rootless /revocation/signatures/0'],
    ],
    [
      'was made by a key out of its time',
      revoke(keyer, '2025-06-01T00:00:00.000Z', county),
      above,
      ['key-not-yet /revocation', 'key-not-yet /revocation'],
    ],
  ])('is not trusted when its revocation %s', (_what, revocation, others, expected) => {
    expect(verify([revoked(revocation), ...others])).toEqual(expected);
  });
});

test('any chain at all is read or refused with findings, and never throws', () => {
  const pool = [
    link(keyer, county),
    countyLink,
    provinceLink,
    chairLink,
    link(elected, chair, organiser),
    organiserLink,
  ];
  const altered = fc.constantFrom(...pool).chain(({ registration }) =>
    fc.tuple(fc.nat(), fc.constantFrom('A', 'f', '"', '9', '')).map(([at, put]): Link => {
      const text = canonicalText(registration);
      const place = at % text.length;
      const changed = text.slice(0, place) + put + text.slice(place + 1);
      try {
        return { registration: JSON.parse(changed) };
      } catch {
        return { registration: changed };
      }
    }),
  );
  const payload = fc.record(
    {
      format: fc.constantFrom('scrutineer/actor@1', 'x'),
      actor: fc.string(),
      person: fc.string({ unit: 'binary' }),
      role: fc.constantFrom('chair', 'superior', 'x'),
      jurisdiction: fc.constantFrom('46', '', 'x', '469021101'),
      jwk: fc.oneof(fc.constant(keyer.key.jwk), fc.anything()),
      notBefore: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-30T00:00:00.000Z'),
      expires: fc.constant('2027-01-01T00:00:00.000Z'),
      extra: fc.jsonValue(),
    },
    { requiredKeys: ['format', 'actor'] },
  );
  const made = payload.map((each): Link => {
    try {
      return { registration: signPayload(each, 'actor', [county.key]) };
    } catch {
      return { registration: each };
    }
  });
  const any = fc.oneof(
    fc.constantFrom(...pool),
    altered,
    made,
    fc.anything().map((registration): Link => ({ registration })),
    fc.anything().map((revocation): Link => ({ registration: pool[0]!.registration, revocation })),
  );
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (links) => {
      const read = readChain(links as [Link, ...Link[]], roots, nodeCrypto);
      expect(read.ok || read.findings.length > 0).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});
