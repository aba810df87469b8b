import fc from 'fast-check';
import { generalVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { canonicalText, digestOf } from '../../../core/ledger/canonical.ts';
import {
  type Envelope,
  encodePayload,
  protectedHeader,
  readEnvelope,
  signingInput,
} from '../../../core/ledger/envelope.ts';
import { addSignature, signPayload } from '../../../functions/embedded/sign.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { makeActor } from '../../support/actors.ts';

const first = makeActor('keyer', { actor: 'keyer-a' }).key;
const second = makeActor('keyer', { actor: 'keyer-b', alg: 'ES256' }).key;
const payload = { format: 'scrutineer/act@1', election: 'e', n: 1, name: '王强' };
const envelope = signPayload(payload, 'act', [first, second]);
const base64url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');

function refusals(value: unknown) {
  const read = readEnvelope(value, 'act', nodeCrypto.sha256);
  return read.ok ? [] : read.findings.map(({ code, at }) => `${code} ${at}`);
}
const withPayload = (bytes: string | Uint8Array): Envelope => ({ ...envelope, payload: base64url(bytes) });
const withHeader = (header: string): Envelope => ({
  ...envelope,
  signatures: [{ ...envelope.signatures[0]!, protected: base64url(header) }],
});

describe('an envelope in its one form', () => {
  test('gives payload, digests and signatures, in the order they stand', () => {
    const read = readEnvelope(envelope, 'act', nodeCrypto.sha256);
    if (!read.ok) throw new Error('refused');
    expect(read.payload).toEqual(payload);
    expect(read.payloadDigest).toBe(digestOf(payload, nodeCrypto.sha256));
    expect(read.envelopeDigest).toBe(digestOf(envelope, nodeCrypto.sha256));
    expect(read.signatures.map(({ kid, alg }) => [kid, alg])).toEqual([
      [first.kid, 'EdDSA'],
      [second.kid, 'ES256'],
    ]);
    const keys = [first, second];
    read.signatures.forEach(({ alg, signed, signature }, i) => {
      expect(nodeCrypto.verifySignature(alg, keys[i]!.jwk, signed, signature)).toBe(true);
    });
  });

  test('is a JWS that another library verifies', async () => {
    for (const key of [first, second]) {
      const verified = await generalVerify(
        { payload: envelope.payload, signatures: envelope.signatures.map((each) => ({ ...each })) },
        await importJWK({ ...key.jwk }, key.alg),
      );
      expect(new TextDecoder().decode(verified.payload)).toBe(canonicalText(payload));
    }
  });

  test('keeps its payload digest when a signature is added, and gets another envelope digest', () => {
    const one = readEnvelope(signPayload(payload, 'act', [first]), 'act', nodeCrypto.sha256);
    const two = readEnvelope(envelope, 'act', nodeCrypto.sha256);
    if (!one.ok || !two.ok) throw new Error('refused');
    expect(one.payloadDigest).toBe(two.payloadDigest);
    expect(one.envelopeDigest).not.toBe(two.envelopeDigest);
  });

  test('may have the three members of its header in any order', () => {
    const header = `{"typ":"scrutineer-act+jws","kid":"${first.kid}","alg":"EdDSA"}`;
    expect(refusals(withHeader(header))).toEqual([]);
  });

  test('may have four signatures and no fifth', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'].map((actor) => makeActor('keyer', { actor }).key);
    expect(refusals(signPayload(payload, 'act', keys.slice(0, 4)))).toEqual([]);
    expect(refusals(signPayload(payload, 'act', keys))).toEqual(['too-many-signatures /signatures']);
  });
});

describe('an envelope is refused', () => {
  test.each<[string, unknown, string[]]>([
    ['that is no object', 'x', ['field-malformed ']],
    ['without signatures', { payload: envelope.payload }, ['field-missing /signatures']],
    ['with no signature', { ...envelope, signatures: [] }, ['field-malformed /signatures']],
    ['with another member', { ...envelope, header: {} }, ['field-unknown /header']],
    [
      'with an unprotected header',
      { ...envelope, signatures: [{ ...envelope.signatures[0], header: { kid: 'x' } }] },
      ['field-unknown /signatures/0/header'],
    ],
    ['in compact form', 'a.b.c', ['field-malformed ']],
    ['with padding', { ...envelope, payload: `${base64url('[]')}=` }, ['not-canonical /payload']],
    ['with unused bits set', { ...envelope, payload: 'W11' }, ['not-canonical /payload']],
    ['with white space in its JSON', withPayload('{"a": 1}'), ['not-canonical /payload']],
    ['with members out of order', withPayload('{"b":1,"a":1}'), ['not-canonical /payload']],
    ['with 5.0 for 5', withPayload('{"a":5.0}'), ['not-canonical /payload']],
    ['with a number too large to be one', withPayload('{"a":1e999}'), ['not-canonical /payload']],
    ['with an escape that is not needed', withPayload('{"a":"\\u738b"}'), ['not-canonical /payload']],
    ['with a byte order mark', withPayload('\ufeff{"a":1}'), ['not-canonical /payload']],
    ['with a key twice', withPayload('{"a":1,"a":1}'), ['json-duplicate-key /payload/a']],
    ['with bytes of GB 18030', withPayload(new Uint8Array([0x22, 0xcd, 0xf5, 0x22])), ['not-utf8 /payload']],
    ['nested too deep', withPayload('['.repeat(17) + ']'.repeat(17)), ['json-too-deep /payload']],
    ['that is cut short', withPayload('{"a":'), ['json-syntax /payload/a']],
    ['with another typ', signPayload(payload, 'batch', [first]), ['typ-wrong /signatures/0/protected']],
    [
      'signed twice by one key',
      signPayload(payload, 'act', [first, second, first]),
      ['signature-repeated /signatures/2'],
    ],
    [
      'with a signature in base64',
      { ...envelope, signatures: [{ ...envelope.signatures[0]!, signature: '+/8=' }] },
      ['not-canonical /signatures/0/signature'],
    ],
    [
      'with a header in base64',
      { ...envelope, signatures: [{ ...envelope.signatures[0]!, protected: 'e30=' }] },
      ['not-canonical /signatures/0/protected'],
    ],
  ])('%s', (_what, value, expected) => {
    expect(refusals(value).map((line) => line.replace(/^(json-too-deep \/payload).*/, '$1'))).toEqual(
      expected,
    );
  });

  const typ = 'scrutineer-act+jws';
  test.each([
    ['brings its own key', { alg: 'EdDSA', kid: first.kid, typ, jwk: first.jwk }],
    ['points to a key', { alg: 'EdDSA', kid: first.kid, typ, jku: 'https://example.org' }],
    ['points to a certificate', { alg: 'EdDSA', kid: first.kid, typ, x5u: 'https://example.org' }],
    ['demands an extension', { alg: 'EdDSA', kid: first.kid, typ, crit: ['b64'], b64: false }],
    ['names no algorithm', { alg: 'none', kid: first.kid, typ }],
    ['names a symmetric algorithm', { alg: 'HS256', kid: first.kid, typ }],
    ['has a kid that is no thumbprint', { alg: 'EdDSA', kid: 'me', typ }],
    ['has no typ', { alg: 'EdDSA', kid: first.kid }],
    ['is a list', []],
  ])('when its header %s', (_what, header) => {
    expect(refusals(withHeader(JSON.stringify(header)))).toEqual(['header-refused /signatures/0/protected']);
  });

  test.each(['', '{', `{"alg":"EdDSA","alg":"EdDSA","kid":"${first.kid}","typ":"${typ}"}`])(
    'when its header is %j',
    (header) => {
      expect(refusals(withHeader(header))).toEqual(['header-refused /signatures/0/protected']);
    },
  );

  test('under any number of headers, each read as if it were the first', () => {
    const header = (index: number) => {
      const kid = base64url(nodeCrypto.sha256(new TextEncoder().encode(String(index))));
      return JSON.stringify({ alg: 'EdDSA', kid, typ });
    };
    for (let index = 0; index < 1200; index++) expect(refusals(withHeader(header(index)))).toEqual([]);
    expect(refusals(withHeader(header(0)))).toEqual([]);
  });

  test('with all that is wrong at once', () => {
    const wrong = addSignature({ ...envelope, payload: 'W11' }, 'head', first);
    expect(refusals(wrong)).toEqual(['not-canonical /payload', 'typ-wrong /signatures/2/protected']);
  });
});

describe('any value', () => {
  const sha256 = nodeCrypto.sha256;
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 40 }).map(base64url),
    fc.json({ maxDepth: 3 }).map(base64url),
    fc.constantFrom(envelope.payload, envelope.signatures[0]!.protected, envelope.signatures[1]!.signature),
  );
  const nearly = fc.record(
    {
      payload: fc.oneof(texts, fc.anything()),
      signatures: fc.oneof(
        fc.array(
          fc.record(
            { protected: fc.oneof(texts, fc.anything()), signature: texts, extra: fc.anything() },
            { requiredKeys: ['protected', 'signature'] },
          ),
          { maxLength: 6 },
        ),
        fc.anything(),
      ),
      extra: fc.anything(),
    },
    { requiredKeys: ['payload', 'signatures'] },
  );

  test('is read or refused with findings, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 4, arbitrary: nearly }, { weight: 1, arbitrary: fc.anything() }),
        (value) => {
          const read = readEnvelope(value, 'act', sha256);
          expect(read.ok || read.findings.length > 0).toBe(true);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test('that is a payload comes back as it went in', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }).filter((value) => canonical(value)),
        (value) => {
          const signed = signPayload(value, 'act', [first]);
          const read = readEnvelope(signed, 'act', sha256);
          expect(read.ok && canonicalText(read.payload)).toBe(canonicalText(value));
        },
      ),
      { numRuns: 500 },
    );
  });
});

function canonical(value: unknown): boolean {
  try {
    return canonicalText(value) !== '';
  } catch {
    return false;
  }
}

test('what is signed is the two members as they stand, a dot between', () => {
  const [header, body] = [protectedHeader('EdDSA', first.kid, 'head'), encodePayload({ b: 1, a: 2 })];
  expect(new TextDecoder().decode(signingInput(header, body))).toBe(`${header}.${body}`);
  expect(Buffer.from(body, 'base64url').toString()).toBe('{"a":2,"b":1}');
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
    alg: 'EdDSA',
    kid: first.kid,
    typ: 'scrutineer-head+jws',
  });
});
