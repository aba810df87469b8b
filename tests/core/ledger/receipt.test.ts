import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../core/ledger/canonical.ts';
import { encodePayload } from '../../../core/ledger/envelope.ts';
import { readReceipt } from '../../../core/ledger/receipt.ts';
import { signingKey, signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeJwk } from '../../support/actors.ts';

const { sha256 } = nodeCrypto;
const service = signingKey({ jwk: makeJwk('service') });
const other = signingKey({ jwk: makeJwk('other') });
const payload = digestOf({ said: 1 }, sha256);
const body = { format: 'scrutineer/receipt-body@1', seq: 7 };
const said = {
  format: 'scrutineer/receipt@1',
  election: '469021101-2026-congress',
  seq: 7,
  entry: digestOf({ entry: 7 }, sha256),
  state: digestOf({ state: 7 }, sha256),
  digest: payload,
  body: digestOf(body, sha256),
};

const document = (changed: object = {}, by = service) => ({
  envelope: signPayload({ ...said, ...changed }, 'receipt', [by]),
  body,
});
const read = (value: unknown) => readReceipt(JSON.stringify(value), payload, service, nodeCrypto);

describe('a receipt', () => {
  it('says where in the ledger the very payload stands that was sent', () => {
    expect(read(document())).toMatchObject({ seq: 7, entry: said.entry });
  });

  it.each([
    ['of another key', document({}, other)],
    ['over another payload', document({ digest: digestOf({ said: 2 }, sha256) })],
    ['with another body', { ...document(), body: { ...body, seq: 8 } }],
    [
      'whose payload was changed',
      { ...document(), envelope: { ...document().envelope, payload: encodePayload({ ...said, seq: 8 }) } },
    ],
    ['of another form', document({ seq: 'seven' })],
    ['signed for something else', { envelope: signPayload(said, 'act', [service]), body }],
    ['without an envelope', { body }],
    ['that is none', [1]],
  ])('is none that is %s', (_what, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('is no text that is no JSON', () => {
    expect(readReceipt('<html>', payload, service, nodeCrypto)).toBeUndefined();
  });
});
