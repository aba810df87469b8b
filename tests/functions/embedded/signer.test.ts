import { describe } from 'vitest';
import { keyFileSigner } from '../../../functions/embedded/sign.ts';
import { signerContract } from '../../contract/signer.ts';
import { makeJwk } from '../../support/actors.ts';

describe.each(['EdDSA', 'ES256'] as const)('the key-file signer keeps the contract with %s', (alg) => {
  signerContract(async () => keyFileSigner({ jwk: makeJwk('service', alg) }));
});
