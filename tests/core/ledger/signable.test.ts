import { describe, expect, test } from 'vitest';
import { readSignable, readSigned } from '../../../core/ledger/signable.ts';
import { signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor } from '../../support/actors.ts';

const actor = makeActor('chair').registration;
const revoked = {
  format: 'scrutineer/actor-revoked@1',
  actor: 'chair',
  kid: 'A'.repeat(43),
  at: '2026-11-22T08:00:00.000Z',
};
const act = {
  format: 'scrutineer/act@1',
  election: 'e',
  type: 'tally-released',
  nonce: 'n'.repeat(16),
  saidAt: '2026-11-22T08:00:00.000Z',
  contest: 'committee',
  round: 1,
};
const batch = {
  format: 'scrutineer/batch@1',
  election: 'e',
  paper: `sha256:${'0'.repeat(64)}`,
  contest: 'committee',
  round: 1,
  station: 's1',
  batch: '01',
  mode: 'official',
  ballots: ['xo', 'ox', { marks: 'xo' }],
};

describe('what is about to be signed', () => {
  test.each([
    ['act', act],
    ['actor', actor],
    ['actor', revoked],
  ])('is an %s as it is', (purpose, payload) => {
    expect(readSignable(payload)).toEqual({ ok: true, value: { purpose, payload } });
  });

  test('is a bundle in canonical form', () => {
    const ballots = [
      { count: 1, marks: 'ox' },
      { count: 2, marks: 'xo' },
    ];
    expect(readSignable(batch)).toEqual({
      ok: true,
      value: { purpose: 'batch', payload: { ...batch, ballots } },
    });
  });

  test.each<[string, unknown, string]>([
    ['no object', 7, 'field-malformed '],
    ['without a format', {}, 'field-missing /format'],
    ['what only the service signs', { format: 'scrutineer/receipt@1' }, 'format-not-signed /format'],
    ['a bad bundle', { ...batch, ballots: ['oy'] }, 'mark-unknown /ballots/0'],
    ['a bad act', { ...act, round: 0 }, 'field-malformed /round'],
    ['a bad registration', { ...actor, role: 'x' }, 'field-malformed /role'],
    ['a bad revocation', { ...revoked, kid: 'x' }, 'field-malformed /kid'],
  ])('is refused when it is %s', (_what, payload, refused) => {
    const read = readSignable(payload);
    expect(read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`)).toEqual([refused]);
  });
});

describe('what people signed', () => {
  const { key } = makeActor('chair');
  const refusals = (value: unknown) => {
    const read = readSigned(value, nodeCrypto.sha256);
    return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
  };

  test('is read for the purpose its format tells', () => {
    const envelope = signPayload(act, 'act', [key]);
    expect(readSigned(envelope, nodeCrypto.sha256)).toMatchObject({
      ok: true,
      value: { purpose: 'act', payload: act, envelope, opened: { signatures: [{ kid: key.kid }] } },
    });
  });

  test.each<[string, unknown, string[]]>([
    ['is no envelope', { payload: 'x' }, ['field-missing /signatures']],
    [
      'is not canonical JSON',
      { ...signPayload(act, 'act', [key]), payload: 'W11' },
      ['not-canonical /payload'],
    ],
    [
      'is not what people sign',
      signPayload({ format: 'x' }, 'act', [key]),
      ['format-not-signed /payload/format'],
    ],
    [
      'is a bundle keyed and not brought to form',
      signPayload(batch, 'batch', [key]),
      ['not-canonical /payload'],
    ],
    ['is signed as something else', signPayload(act, 'batch', [key]), ['typ-wrong /signatures/0/protected']],
  ])('is refused when it %s', (_what, value, expected) => {
    expect(refusals(value)).toEqual(expected);
  });
});
