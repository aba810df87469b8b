import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { json } from 'node:stream/consumers';
import { type Listening, listenOnLoopback } from '../listening.ts';

type Alg = 'EdDSA' | 'ES256';

/** What the next call meets instead of an answer: an error as KMS names it, or no answer at all. */
export type KmsFault = { readonly name: string; readonly status: number } | 'hangs up';

/** A KMS of this machine's own, for one key: the two calls a signer makes, as the API reference has them (JSON 1.1). */
export class KmsDouble implements Listening {
  readonly url: string;
  readonly keyId = 'arn:aws-cn:kms:cn-northwest-1:123456789012:key/11111111-2222-3333-4444-555555555555';
  /** Names of the calls made, in order. */
  readonly calls: string[] = [];
  readonly faults: KmsFault[] = [];
  readonly #alg: Alg;
  readonly #key: KeyObject;
  readonly #listening: Listening;

  private constructor(listening: Listening, alg: Alg, key: KeyObject) {
    this.#listening = listening;
    this.url = listening.url;
    this.#alg = alg;
    this.#key = key;
  }

  /** With a key given in PEM (PKCS #8) it is the same KMS again. */
  static async start(alg: Alg = 'EdDSA', pem?: string): Promise<KmsDouble> {
    const key = pem === undefined ? makeKey(alg) : createPrivateKey(pem);
    const made: { double?: KmsDouble } = {};
    const listening = await listenOnLoopback(async (incoming, response) => {
      const target = String(incoming.headers['x-amz-target']).replace('TrentService.', '');
      const { status, body } = made.double!.#answer(target, (await json(incoming)) as Asked);
      if (status === 0) {
        response.destroy();
        return;
      }
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
    made.double = new KmsDouble(listening, alg, key);
    return made.double;
  }

  close(): Promise<void> {
    return this.#listening.close();
  }

  #answer(target: string, asked: Asked): { readonly status: number; readonly body: object } {
    this.calls.push(target);
    const fault = this.faults.shift();
    if (fault === 'hangs up') return { status: 0, body: {} };
    if (fault !== undefined) return refusal(fault.name, fault.status);
    if (asked.KeyId !== this.keyId) return refusal('NotFoundException', 400);
    if (target === 'GetPublicKey') {
      const spki = createPublicKey(this.#key).export({ format: 'der', type: 'spki' });
      return { status: 200, body: { KeyId: this.keyId, PublicKey: spki.toString('base64') } };
    }
    return target === 'Sign' ? this.#sign(asked) : refusal('UnknownOperationException', 400);
  }

  #sign({ Message = '', MessageType, SigningAlgorithm }: Asked): {
    readonly status: number;
    readonly body: object;
  } {
    const bytes = Buffer.from(Message, 'base64');
    const wanted = this.#alg === 'EdDSA' ? 'ED25519_SHA_512' : 'ECDSA_SHA_256';
    if (SigningAlgorithm !== wanted) return refusal('InvalidKeyUsageException', 400);
    if (MessageType !== 'RAW' || bytes.length > 4096) return refusal('ValidationException', 400);
    const made = this.#alg === 'EdDSA' ? sign(null, bytes, this.#key) : sign('sha256', bytes, this.#key);
    const body = { KeyId: this.keyId, Signature: made.toString('base64'), SigningAlgorithm };
    return { status: 200, body };
  }
}

interface Asked {
  readonly KeyId?: string;
  readonly Message?: string;
  readonly MessageType?: string;
  readonly SigningAlgorithm?: string;
}

function makeKey(alg: Alg): KeyObject {
  return alg === 'EdDSA'
    ? generateKeyPairSync('ed25519').privateKey
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

function refusal(name: string, status: number): { readonly status: number; readonly body: object } {
  return { status, body: { __type: name, message: name } };
}
