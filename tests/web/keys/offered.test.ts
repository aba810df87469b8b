import { describe, expect, it } from 'vitest';
import type { KeptKey, KeyOwner } from '../../../web/keys/key.ts';
import { isFor, offered } from '../../../web/keys/offered.ts';

const keyOf = (actor: string, person: string, role: KeyOwner['role'], election?: string): KeptKey => ({
  kid: actor,
  alg: 'ES256',
  jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
  owner: { actor, person, role, jurisdiction: '469021101', ...(election === undefined ? {} : { election }) },
  wrongPins: 0,
});
const keys = [
  keyOf('chair', '郝思源', 'chair', 'e1'),
  keyOf('scrutineer-1', '阿依古丽·买买提', 'scrutineer', 'e1'),
  keyOf('scrutineer-2', '苗青禾', 'scrutineer', 'e2'),
  keyOf('county', '柯守田', 'superior'),
  { ...keyOf('scrutineer-3', '时雨', 'scrutineer', 'e1'), pending: { payload: '', signatures: [] } },
];
const kids = (wanted: Parameters<typeof offered>[1]) => offered(keys, wanted).map(({ kid }) => kid);

describe('the keys offered to sign with', () => {
  it('are all that are registered where nothing is asked of them', () => {
    expect(kids({})).toEqual(['chair', 'scrutineer-1', 'scrutineer-2', 'county']);
  });

  it('are those in a role asked for', () => {
    expect(kids({ roles: ['scrutineer', 'superior'] })).toEqual(['scrutineer-1', 'scrutineer-2', 'county']);
  });

  it('are those of the election, or of no single one', () => {
    expect(kids({ election: 'e1' })).toEqual(['chair', 'scrutineer-1', 'county']);
  });

  it('sign for the election they are registered for, or for any', () => {
    expect(keys.slice(0, 4).map(({ owner }) => isFor(owner, 'e1'))).toEqual([true, true, false, true]);
  });

  it('are the one that was picked already', () => {
    expect(kids({ kid: 'county' })).toEqual(['county']);
    expect(kids({ kid: 'scrutineer-3' })).toEqual([]);
  });

  it('are those of one person, by whichever key, however the name is written', () => {
    expect(kids({ person: '阿依古丽•买买提' })).toEqual(['scrutineer-1']);
  });

  it('are not those of a person who has signed, however the name is written', () => {
    expect(kids({ election: 'e1', notPersons: ['阿依古丽•买买提', '郝思源'] })).toEqual(['county']);
  });
});
