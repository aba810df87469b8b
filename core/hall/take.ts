import type { Crypto } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import { decide } from '../ledger/decide.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Envelope, OpenEnvelope } from '../ledger/envelope.ts';
import type { Registrant } from '../ledger/registration.ts';
import { type Asked, askedByAct, askedByBundle } from '../ledger/verify/asked.ts';
import { type Hall, keysOf, pastOf } from './hall.ts';
import { checkAtHand } from './needs-service.ts';

/** An envelope of an act or a bundle, opened. */
export interface Opened {
  readonly purpose: 'act' | 'batch';
  readonly envelope: Envelope;
  readonly opened: OpenEnvelope;
}

/** A hall one entry further on, and the entry. */
export interface Taken {
  readonly hall: Hall;
  readonly entry: Entry;
  readonly line: string;
}

/** What an envelope asks of a hall's ledger. */
export function askedOf(hall: Hall, { purpose, opened }: Opened, crypto: Crypto): Shaped<Asked> {
  const upon = { state: hall.state, past: pastOf(hall, crypto) };
  if (purpose === 'batch') return askedByBundle(opened.payload, opened.payloadDigest, upon);
  // What is not at hand is told before anything is counted with it.
  const lacking = checkAct(hall, opened.payload);
  return lacking.length > 0 ? { ok: false, findings: lacking } : askedByAct(opened.payload, upon);
}

function checkAct(hall: Hall, payload: unknown): readonly Finding[] {
  const { type, ...fields } = payload as { type: never };
  return checkAtHand(hall, { type, fields });
}

/** Decides what was asked by these signers at this time; the entry's line becomes the ledger's last. */
export function take(
  hall: Hall,
  asked: Asked,
  { envelope, opened }: Opened,
  signers: readonly Registrant[],
  at: string,
  crypto: Crypto,
): Shaped<Taken> {
  const { payloadDigest: payload, envelopeDigest } = opened;
  const { batch, ...request } = asked;
  const decision = decide(hall.state, { ...request, payload, envelope: envelopeDigest, at, signers }, crypto);
  if (!decision.ok) return decision;
  const { entry, state } = decision;
  const line = new TextDecoder().decode(decision.line);
  return {
    ok: true,
    value: {
      entry,
      line,
      hall: {
        ...hall,
        state,
        entries: [...hall.entries, entry],
        recorded: [...hall.recorded, { line, envelope }],
        bundles: batch === undefined ? hall.bundles : new Map([...hall.bundles, [payload, batch]]),
      },
    },
  };
}

/**
 * A key that was ended, whenever that was recorded: what it signed in a hall is not taken by the service afterwards, and so
 * not by the hall either.
 */
export function checkNeverRevoked(
  hall: Pick<Hall, 'people'>,
  kids: readonly string[],
  time: string,
): readonly Finding[] {
  const { chains } = keysOf(hall);
  return kids.flatMap((of, index) => {
    const ended = (chains.get(of) ?? [])
      .flatMap(({ windows }) => windows)
      .find(({ revoked }) => revoked !== undefined);
    if (ended === undefined) return [];
    const { kid, revoked } = ended;
    return [finding('key-revoked', `/signatures/${index}`, { kid, revoked: revoked!, time })];
  });
}
