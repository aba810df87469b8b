import type { Crypto } from '../crypto.ts';
import { type Finding, finding } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import type { EnvelopeSignature } from './envelope.ts';
import { checkWindows } from './key-window.ts';
import type { Registrant } from './registration.ts';
import type { Chain } from './registration-chain.ts';
import { checkSignature } from './signature.ts';

/** Who signed an envelope, in its order: every key registered, valid at `time`, and every signature holding. */
export function verifySigners(
  signatures: readonly EnvelopeSignature[],
  chainOf: (kid: string) => Chain | undefined,
  crypto: Crypto,
  time: string,
): Shaped<readonly Registrant[]> {
  const findings: Finding[] = [];
  const signers: Registrant[] = [];
  signatures.forEach((signature, i) => {
    const at = `/signatures/${i}`;
    const chain = chainOf(signature.kid);
    if (chain === undefined) {
      findings.push(finding('signer-unregistered', at, { kid: signature.kid }));
      return;
    }
    signers.push(chain.registrant);
    if (chain.registrant.invitation)
      findings.push(finding('invitation-only-enrols', at, { kid: signature.kid }));
    findings.push(
      ...checkSignature(signature, chain.registrant.jwk, at, crypto),
      ...checkWindows(chain.windows, time, at),
    );
  });
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: signers };
}
