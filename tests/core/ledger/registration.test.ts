import { describe, expect, test } from 'vitest';
import { type Actor, confirms, readActor, samePersonTwice } from '../../../core/ledger/registration.ts';
import { makeActor } from '../../support/actors.ts';

const chair = makeActor('chair', { person: '褚建军' }).registration;
const refusals = (payload: unknown) => {
  const read = readActor(payload);
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
};

describe('a registration', () => {
  test('is read with its person’s name as names are stored', () => {
    expect(readActor({ ...chair, person: ' 褚建军 ' })).toEqual({ ok: true, value: chair });
  });

  test.each<[string, unknown, string[]]>([
    ['no object', null, ['field-malformed ']],
    ['another format', { ...chair, format: 'scrutineer/actor@2' }, ['field-malformed /format']],
    ['a field too many', { ...chair, phone: '1' }, ['field-unknown /phone']],
    ['a role nobody has', { ...chair, role: 'root' }, ['field-malformed /role']],
    ['an id no id may be', { ...chair, actor: '__proto__' }, ['field-malformed /actor']],
    ['no jurisdiction', { ...chair, jurisdiction: '' }, ['field-malformed /jurisdiction']],
    ['a private key in it', { ...chair, jwk: { ...chair.jwk, d: chair.jwk.x } }, ['field-unknown /jwk/d']],
    [
      'a time in another zone',
      { ...chair, expires: '2027-01-01T08:00:00.000+08:00' },
      ['field-malformed /expires'],
    ],
    ['no name', { ...chair, person: '\u200b' }, ['name-empty /person']],
    ['a bidi control in the name', { ...chair, person: '王\u202e强' }, ['name-character /person']],
    ['an end before its beginning', { ...chair, expires: chair.notBefore }, ['window-empty /notBefore']],
    ['provisional: false', { ...chair, provisional: false }, ['field-malformed /provisional']],
    [
      'a provisional chair',
      { ...chair, provisional: true, election: 'e' },
      ['provisional-not-scrutineer /provisional'],
    ],
    [
      'a provisional scrutineer of no election',
      { ...chair, role: 'scrutineer', provisional: true },
      ['provisional-not-scrutineer /provisional'],
    ],
  ])('is refused with %s', (_what, payload, expected) => {
    expect(refusals(payload)).toEqual(expected);
  });
});

describe('a confirmation', () => {
  const provisional = makeActor('scrutineer', {
    election: 'e',
    station: 's1',
    provisional: true,
  }).registration;
  const { provisional: _provisional, ...confirmed } = provisional;

  test('is the same registration without `provisional`; its times may differ', () => {
    expect(confirms(provisional, confirmed)).toBe(true);
    expect(confirms(provisional, { ...confirmed, expires: '2028-01-01T00:00:00.000Z' })).toBe(true);
  });

  test.each<[string, Actor, Actor]>([
    ['of what was never provisional', confirmed, confirmed],
    ['that is provisional itself', provisional, provisional],
    ['of another actor', provisional, { ...confirmed, actor: 'x' }],
    ['of another person', provisional, { ...confirmed, person: 'x' }],
    ['in another role', provisional, { ...confirmed, role: 'chief' }],
    ['in another place', provisional, { ...confirmed, jurisdiction: '46' }],
    ['for another election', provisional, { ...confirmed, election: 'f' }],
    ['for another station', provisional, { ...confirmed, station: 's2' }],
    ['of another key', provisional, { ...confirmed, jwk: chair.jwk }],
    ['of another kind of key', provisional, { ...confirmed, jwk: { ...confirmed.jwk, y: 'y' } }],
  ])('is none %s', (_what, earlier, later) => {
    expect(confirms(earlier, later)).toBe(false);
  });
});

describe('one person with two keys', () => {
  const a = { ...chair, jurisdiction: '469021101', election: 'e' };
  test.each<[string, Actor, boolean]>([
    ['in the same election', { ...a, actor: 'b' }, true],
    ['by a name written otherwise', { ...a, person: '褚 建军' }, true],
    ['where one is for every election of the place', { ...chair, jurisdiction: '469021101' }, true],
    ['where one is for every election of the county', { ...chair, jurisdiction: '469021' }, true],
    ['in different elections', { ...a, election: 'f' }, false],
    ['in different places', { ...chair, jurisdiction: '469021102' }, false],
    ['who are two persons', { ...a, person: '褚建' }, false],
  ])('%s', (_what, b, twice) => {
    expect(samePersonTwice(a, b)).toBe(twice);
    expect(samePersonTwice(b, a)).toBe(twice);
  });
});
