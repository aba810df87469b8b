import type { Crypto, Digest } from '../crypto.ts';
import { digestOf } from '../ledger/canonical.ts';
import type { CountResult } from './result.ts';

/** The result without what is said of it: no rule, arithmetic, message or next step, so that language never changes it. */
export function resultForm(result: CountResult) {
  const { rule: _rule, arithmetic: _arithmetic, ...quorum } = result.quorum;
  const form = { format: 'scrutineer/result@1' as const, ...result, quorum };
  if (!('majority' in result)) return form;
  const { rule: _majorityRule, ...majority } = result.majority;
  return { ...form, majority };
}

/** What sign-offs name: SHA-256 of the RFC 8785 form of `resultForm`. */
export function resultDigest(result: CountResult, sha256: Crypto['sha256']): Digest {
  return digestOf(resultForm(result), sha256);
}
