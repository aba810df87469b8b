import { sha256 as hash } from '@noble/hashes/sha2.js';
import type { Crypto } from '../../core/crypto.ts';

/** SHA-256, at once: WebCrypto's only promises. */
export const sha256: Crypto['sha256'] = (bytes) => hash(bytes);
