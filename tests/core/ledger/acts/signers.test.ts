import { describe, expect, it } from 'vitest';
import { checkSigners } from '../../../../core/ledger/acts/signers.ts';
import { type ActType, acts, rowOf } from '../../../../core/ledger/acts/table.ts';
import { type Registrant, type Role, roles } from '../../../../core/ledger/registration.ts';

const where = { id: '469021101-2026-congress', jurisdiction: '469021101', superior: '469021' };
const types = [...acts.keys()] as ActType[];

/** Somebody of a role, in the place from which this act is signed. */
function person(role: Role, type: ActType, name: string, fields: Partial<Registrant> = {}): Registrant {
  const superior = type === 'annulment-confirmed' ? '46' : '469021';
  return {
    actor: name,
    person: name,
    role,
    jurisdiction: role === 'superior' ? superior : '469021101',
    kid: name,
    jwk: { kty: 'OKP', crv: 'Ed25519', x: '' },
    notBefore: '',
    expires: '',
    registrar: '朱琳',
    ...fields,
  };
}

const check = (type: ActType, signers: readonly Registrant[]) =>
  checkSigners(rowOf(type).signedBy, signers, where, type === 'annulment-confirmed').map(
    (found) => found.code,
  );

const names = ['周丽', '吴敏', '郑国华', '冯静'];

describe.each(types)('%s', (type) => {
  const { signedBy } = rowOf(type);
  const rolesOfRow = new Set(signedBy.flat(2));

  it.each(signedBy.map((slots) => [slots]))(
    'is signed by %j, each of its roles by another person',
    (slots) => {
      const signers = slots.map(([role], index) => person(role!, type, names[index]!));
      expect(check(type, signers)).toEqual([]);
      expect(check(type, [...signers].reverse())).toEqual([]);
    },
  );

  it.each(signedBy.map((slots) => [slots]))('lacks a signature when one of %j is left out', (slots) => {
    const signers = slots.map(([role], index) => person(role!, type, names[index]!));
    for (const missing of signers) {
      const rest = signers.filter((signer) => signer !== missing);
      expect(check(type, rest)).toEqual(['signature-missing']);
    }
  });

  it.each(signedBy.filter((slots) => slots.length > 1).map((slots) => [slots]))(
    'is not signed by one person who holds all keys of %j',
    (slots) => {
      const signers = slots.map(([role], index) => person(role!, type, '周 丽', { kid: String(index) }));
      expect(check(type, signers)).toEqual(['same-person']);
    },
  );

  it.each(roles.filter((role) => !rolesOfRow.has(role)))('is nothing for a %s to sign', (role) => {
    const [slots] = signedBy;
    const signers = slots!.map(([each], index) => person(each!, type, names[index]!));
    expect(check(type, [...signers, person(role, type, '冯静')])).toEqual(['signer-not-entitled']);
  });

  it.each([...rolesOfRow])(
    'is not signed by a %s of another place, or registered for another election',
    (role) => {
      const signers = (fields: Partial<Registrant>) => {
        const [slots] = signedBy.filter((each) => each.some((slot) => slot.includes(role)));
        let replaced = false;
        return slots!.map((slot, index) => {
          const own = !replaced && slot.includes(role);
          replaced ||= own;
          return person(own ? role : slot[0]!, type, names[index]!, own ? fields : {});
        });
      };
      expect(check(type, signers({ jurisdiction: '469022' }))).toEqual(['signer-jurisdiction']);
      expect(check(type, signers({ jurisdiction: '46902110' }))).toEqual(['signer-jurisdiction']);
      expect(check(type, signers({ election: '469021101-2025-congress' }))).toEqual(['signer-election']);
      expect(check(type, signers({ election: where.id }))).toEqual([]);
    },
  );
});

describe('a superior', () => {
  it.each(['46', '4690', '469021101', '469022'])('of %s does not speak for the county', (jurisdiction) => {
    expect(
      check('result-certified', [person('superior', 'result-certified', '蒋勇', { jurisdiction })]),
    ).toEqual(['signer-jurisdiction']);
  });

  it.each([
    ['46', []],
    ['4690', []],
    ['469021', ['signer-jurisdiction']],
    ['469021101', ['signer-jurisdiction']],
    ['47', ['signer-jurisdiction']],
  ])('of %s confirms an annulment only from above the county', (jurisdiction, codes) => {
    const signer = person('superior', 'annulment-confirmed', '沈杰', { jurisdiction });
    expect(check('annulment-confirmed', [signer])).toEqual(codes);
  });
});

it('a third scrutineer beside two changes nothing', () => {
  const signers = names.slice(0, 3).map((name) => person('scrutineer', 'batch-withdrawn', name));
  expect(check('batch-withdrawn', signers)).toEqual([]);
  const twice = [
    ...signers.slice(0, 2),
    person('scrutineer', 'batch-withdrawn', names[0]!, { kid: 'second' }),
  ];
  expect(check('batch-withdrawn', twice)).toEqual([]);
});
