import { plainPin } from './pin.ts';

/** A private key under a PIN: AES-GCM with a key that PBKDF2 stretched from it. */
export interface Wrapped {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: ArrayBuffer;
}

/** What OWASP asks of PBKDF2 with SHA-256: half a second on an office computer for each guess at a PIN. */
const iterations = 600_000;

/** Wraps a private key that may be taken out; `about` is the public record it is bound to. */
export async function wrapKey(key: CryptoKey, pin: string, about: Uint8Array<ArrayBuffer>): Promise<Wrapped> {
  const { algorithm, wrappedBy, made } = await fresh(pin, about);
  return { ...made, box: await crypto.subtle.wrapKey('pkcs8', key, wrappedBy, algorithm) };
}

/** Unwraps a P-256 key to sign with and nothing else; `undefined` for a wrong PIN or a record that was changed. */
export async function unwrapKey(
  wrapped: Wrapped,
  pin: string,
  about: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey | undefined> {
  const by = await stretch(pin, wrapped);
  return unlessWrong(
    crypto.subtle.unwrapKey(
      'pkcs8',
      wrapped.box,
      by,
      gcm(wrapped.iv, about),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['sign'],
    ),
  );
}

/** As `wrapKey`, for a secret that WebCrypto has no key of: the seed of an Ed25519 key. */
export async function wrapSecret(
  secret: Uint8Array<ArrayBuffer>,
  pin: string,
  about: Uint8Array<ArrayBuffer>,
): Promise<Wrapped> {
  const { algorithm, wrappedBy, made } = await fresh(pin, about);
  return { ...made, box: await crypto.subtle.encrypt(algorithm, wrappedBy, secret) };
}

export async function unwrapSecret(
  wrapped: Wrapped,
  pin: string,
  about: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | undefined> {
  const by = await stretch(pin, wrapped);
  const secret = await unlessWrong(crypto.subtle.decrypt(gcm(wrapped.iv, about), by, wrapped.box));
  return secret && new Uint8Array(secret);
}

async function fresh(pin: string, about: Uint8Array<ArrayBuffer>) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrappedBy = await stretch(pin, { salt, iterations });
  return { algorithm: gcm(iv, about), wrappedBy, made: { salt, iterations, iv } };
}

function gcm(iv: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData };
}

async function stretch(
  pin: string,
  { salt, iterations }: Pick<Wrapped, 'salt' | 'iterations'>,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(plainPin(pin));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'],
  );
}

/** GCM cannot tell a wrong key from changed bytes: it says `OperationError` to both. */
export async function unlessWrong<T>(opening: Promise<T>): Promise<T | undefined> {
  try {
    return await opening;
  } catch (error) {
    if ((error as DOMException).name === 'OperationError') return undefined;
    throw error;
  }
}
