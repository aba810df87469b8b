import { secretOf } from './code.ts';

/** What PBKDF2 with HMAC-SHA-256 makes 32 bytes of. */
export interface Stretch {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** 80 bits are far out of reach; stretching only takes the cheapness from whoever would try anyway. */
const iterations = 100_000;

/**
 * What the one-time key of a code is derived by: the 32 bytes are the seed of an Ed25519 key (RFC 8032). The actor’s id
 * goes in, so that nobody tries one guess against everybody’s codes.
 */
export function stretchOf(code: string, actor: string): Stretch {
  const encoder = new TextEncoder();
  return {
    password: encoder.encode(secretOf(code)),
    salt: encoder.encode(`scrutineer enrolment key 1\n${actor}`),
    iterations,
  };
}
