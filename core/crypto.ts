/** The signature algorithms a registered key may have. */
export type Algorithm = 'EdDSA' | 'ES256';

/** A public key as RFC 7517 writes it; only the members RFC 7638 needs. */
export interface PublicJwk {
  readonly kty: 'OKP' | 'EC';
  readonly crv: 'Ed25519' | 'P-256';
  readonly x: string;
  readonly y?: string;
}

/** What core needs of cryptography, handed in: node:crypto at home, noble in a browser. Both are synchronous. */
export interface Crypto {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** `false` for any signature that does not hold; never throws for bad input. */
  readonly verifySignature: (
    alg: Algorithm,
    key: PublicJwk,
    signed: Uint8Array,
    signature: Uint8Array,
  ) => boolean;
}

/** `sha256:` and 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;
