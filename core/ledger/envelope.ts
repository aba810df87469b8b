import * as z from 'zod/mini';
import type { Algorithm, Crypto, Digest } from '../crypto.ts';
import { type Finding, finding, within } from '../findings/finding.ts';
import { readJson } from '../json/read.ts';
import { readShape, type Shaped } from '../json/shape.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { canonicalBytes, digestBytes, isCanonicalText, parsePlainlyCanonical } from './canonical.ts';
import { base64url32Field } from './fields.ts';

/** What a signature is for; its header says `scrutineer-<purpose>+jws`, so that none can pass for another. */
export const purposes = [
  'batch',
  'act',
  'actor',
  'receipt',
  'refusal',
  'certificate',
  'head',
  'manifest',
  'import',
] as const;
export type Purpose = (typeof purposes)[number];

const encoder = new TextEncoder();
const mostSignatures = 4;
const deepest = 16;

/** JWS General JSON Serialization (RFC 7515 §7.2.1) with no member but these. */
export const envelopeSchema = z.strictObject({
  payload: z.string(),
  signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })).check(z.minLength(1)),
});

export interface Envelope {
  readonly payload: string;
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
}

/** One signature of an envelope, not yet checked: `signed` are the bytes it must hold over. */
export interface EnvelopeSignature {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** An envelope in exact form. Its payload counts only once the signatures are checked against registered keys. */
export interface OpenEnvelope {
  readonly payload: unknown;
  /** Two envelopes are the same when these are equal; other signatures change nothing. */
  readonly payloadDigest: Digest;
  readonly envelopeDigest: Digest;
  readonly signatures: readonly EnvelopeSignature[];
}

export type ReadEnvelope<Open = OpenEnvelope> =
  | ({ readonly ok: true } & Open)
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads an envelope of one purpose from a JSON value; refuses whatever is not in the one exact form. Never throws. */
export function readEnvelope(value: unknown, purpose: Purpose, sha256: Crypto['sha256']): ReadEnvelope {
  const opened = openEnvelope(value, purpose, sha256);
  if (!opened.ok) return opened;
  const envelopeDigest = digestBytes(encoder.encode(envelopeText(value as Envelope)), sha256);
  return { ...opened, envelopeDigest };
}

/** As `readEnvelope`, for whoever has the digest of the envelope's text already. */
export function openEnvelope(
  value: unknown,
  purpose: Purpose,
  sha256: Crypto['sha256'],
): ReadEnvelope<Omit<OpenEnvelope, 'envelopeDigest'>> {
  const shaped = readShape(envelopeSchema, value);
  if (!shaped.ok) return shaped;
  const envelope: Envelope = shaped.value;
  const given = envelope.signatures.length;
  if (given > mostSignatures) {
    return refusal([finding('too-many-signatures', '/signatures', { given, limit: mostSignatures })]);
  }
  const payload = readPayload(envelope.payload);
  const signatures = envelope.signatures.map((signature, i) =>
    readSignature(signature, `/signatures/${i}`, envelope.payload, purpose),
  );
  const findings = [payload, ...signatures].flatMap((part) => (part.ok ? [] : part.findings));
  const read = signatures.flatMap((signature) => (signature.ok ? [signature.value] : []));
  findings.push(...repeatedKids(read));
  if (findings.length > 0 || !payload.ok) return refusal(findings);
  return {
    ok: true,
    payload: payload.value.payload,
    payloadDigest: digestBytes(payload.value.bytes, sha256),
    signatures: read,
  };
}

function refusal(findings: readonly Finding[]): {
  readonly ok: false;
  readonly findings: readonly Finding[];
} {
  return { ok: false, findings };
}

/** A byte order mark stays in the text, where it is not canonical. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads the payload member of an envelope, in whatever purpose it was signed. */
export function readPayload(text: string): Shaped<{ payload: unknown; bytes: Uint8Array }> {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return refusal([finding('not-canonical', '/payload', { form: 'base64url' })]);
  const plain = parsePlainlyCanonical(bytes, deepest);
  if (plain !== undefined) return { ok: true, value: { payload: plain.value, bytes } };
  // Most likely it is wrong, and the strict reader says where.
  const read = readJson(bytes, { depth: deepest });
  if (!read.ok) return refusal(within('/payload', read.findings));
  if (!isCanonicalText(decoder.decode(bytes), read.value)) {
    return refusal([finding('not-canonical', '/payload', { form: 'RFC 8785' })]);
  }
  return { ok: true, value: { payload: read.value, bytes } };
}

/** What a protected header says. */
interface Header {
  readonly alg: Algorithm;
  readonly kid: string;
  readonly typ: string;
}

/** Headers read before, by their very text: a few signers sign thousands of bundles. Bounded, so that nobody fills it. */
const headers = new Map<string, Header>();
const mostHeaders = 1000;

/** Exactly these: a header that brings its own key (`jwk`, `jku`, `x5u`) or demands (`crit`) is refused with any other member. */
const headerSchema = z.strictObject({
  alg: z.enum(['EdDSA', 'ES256']),
  kid: base64url32Field,
  typ: z.string(),
});

function readSignature(
  written: Envelope['signatures'][number],
  at: string,
  payload: string,
  purpose: Purpose,
): Shaped<EnvelopeSignature> {
  const header = readHeader(written.protected, `${at}/protected`);
  if (!header.ok) return header;
  const signature = decodeBase64url(written.signature);
  if (signature === undefined) {
    return refusal([finding('not-canonical', `${at}/signature`, { form: 'base64url' })]);
  }
  const { alg, kid, typ } = header.value;
  const expected = typOf(purpose);
  if (typ !== expected) return refusal([finding('typ-wrong', `${at}/protected`, { expected, found: typ })]);
  return { ok: true, value: { kid, alg, signed: signingInput(written.protected, payload), signature } };
}

function readHeader(text: string, at: string): Shaped<Header> {
  const known = headers.get(text);
  if (known !== undefined) return { ok: true, value: known };
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return refusal([finding('not-canonical', at, { form: 'base64url' })]);
  const json = readJson(bytes, { depth: deepest });
  const header = json.ok ? readShape(headerSchema, json.value) : json;
  if (!header.ok) return refusal([finding('header-refused', at)]);
  if (headers.size >= mostHeaders) headers.clear();
  headers.set(text, header.value);
  return header;
}

/** The RFC 8785 text of an envelope in form: its members are ASCII and written here in their order, so that is plain JSON. */
export function envelopeText({ payload, signatures }: Envelope): string {
  const members = signatures.map((each) => ({ protected: each.protected, signature: each.signature }));
  return JSON.stringify({ payload, signatures: members });
}

/** One key signs once: a second signature by it would count as a second signer. */
function repeatedKids(signatures: readonly EnvelopeSignature[]): Finding[] {
  const seen = new Set<string>();
  return signatures.flatMap(({ kid }, i) => {
    if (seen.has(kid)) return [finding('signature-repeated', `/signatures/${i}`, { kid })];
    seen.add(kid);
    return [];
  });
}

function typOf(purpose: Purpose): string {
  return `scrutineer-${purpose}+jws`;
}

/** The payload member of an envelope: base64url of the RFC 8785 form. */
export function encodePayload(payload: unknown): string {
  return encodeBase64url(canonicalBytes(payload));
}

/** The protected member of a signature. */
export function protectedHeader(alg: Algorithm, kid: string, purpose: Purpose): string {
  return encodeBase64url(canonicalBytes({ alg, kid, typ: typOf(purpose) }));
}

/** The bytes a JWS signature is made over (RFC 7515 §5.1), of the two members as they stand in the envelope. */
export function signingInput(protectedMember: string, payloadMember: string): Uint8Array {
  return encoder.encode(`${protectedMember}.${payloadMember}`);
}
