import type { Crypto, Digest } from '../crypto.ts';
import { finding } from '../findings/finding.ts';
import type { Shaped } from '../json/shape.ts';
import { canonicalBytes, digestBytes } from './canonical.ts';
import type { ElectionState } from './state.ts';

/** The snapshot travels with every act, so an election whose state outgrows this many bytes is refused. */
const limit = 65_536;

/** RFC 8785 bytes of a state and their digest: what a receipt covers and the head item keeps. */
export function snapshotOf(
  state: ElectionState,
  sha256: Crypto['sha256'],
): Shaped<{ bytes: Uint8Array; digest: Digest }> {
  const bytes = canonicalBytes(state);
  return bytes.length > limit
    ? { ok: false, findings: [finding('election-too-large', '', { bytes: bytes.length, limit })] }
    : { ok: true, value: { bytes, digest: digestBytes(bytes, sha256) } };
}
