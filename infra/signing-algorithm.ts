import { KeySpec } from 'aws-cdk-lib/aws-kms';

/** What KMS calls the algorithm of a signature, by what JOSE calls it. */
export const signingAlgorithm = { EdDSA: 'ED25519_SHA_512', ES256: 'ECDSA_SHA_256' } as const;

export const signingKeySpec = {
  EdDSA: KeySpec.ECC_NIST_EDWARDS25519,
  ES256: KeySpec.ECC_NIST_P256,
} as const;
