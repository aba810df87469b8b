import * as z from 'zod/mini';
import type { Digest } from '../../core/crypto.ts';
import { readShape, type Shaped } from '../../core/json/shape.ts';
import { digestField } from '../../core/ledger/fields.ts';
import type { KeyFile } from '../../core/ledger/key-file.ts';
import { makeToken } from '../../functions/embedded/make-token.ts';

interface Answer {
  readonly status: number;
  /** The JSON value of the answer. */
  readonly body: unknown;
}

/**
 * How a sample reaches the service: over HTTP where it is served, in-process in tests. An object goes as JSON
 * (`application/jose+json`), bytes as they are; `token` is a bearer token.
 */
export type Call = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object | Uint8Array,
  token?: string,
) => Promise<Answer>;

/** What a signer looks at before signing: the ledger's head, and of each contest its phase, paper and released result. */
const standingSchema = z.object({
  phase: z.string(),
  seq: z.int(),
  head: digestField,
  contests: z.array(
    z.object({
      id: z.string(),
      phase: z.string(),
      paper: digestField,
      resultDigest: z.optional(digestField),
    }),
  ),
});

export interface Standing {
  readonly phase: string;
  readonly seq: number;
  readonly head: Digest;
  readonly contests: readonly {
    readonly id: string;
    readonly phase: string;
    readonly paper: Digest;
    readonly resultDigest?: Digest | undefined;
  }[];
}

/** A user of the API who takes no refusal: in a sample one is a bug, thrown with what the service said. */
export class Client {
  readonly #call: Call;
  readonly #origin: string;

  constructor(call: Call, origin: string) {
    this.#call = call;
    this.#origin = origin;
  }

  /** Sends an envelope; 201, or 200 where the very same stands already. */
  async send(method: 'POST' | 'PUT', path: string, envelope: object): Promise<void> {
    accepted(path, await this.#call(method, path, envelope));
  }

  /** Uploads raw bytes in somebody's name. */
  async upload(path: string, bytes: Uint8Array, reader: KeyFile): Promise<void> {
    accepted(path, await this.#call('PUT', path, bytes, await this.#token(reader)));
  }

  /** Puts a document where only checks find it, in somebody's name. */
  async seal(path: string, document: object, reader: KeyFile): Promise<void> {
    accepted(path, await this.#call('PUT', path, document, await this.#token(reader)));
  }

  /** Where an election stands, as the owner of a key sees it; `undefined` before it is convened. */
  async standing(election: string, reader: KeyFile): Promise<Standing | undefined> {
    const path = `/v1/elections/${election}`;
    const answer = await this.#call('GET', path, undefined, await this.#token(reader));
    if (answer.status === 404) return undefined;
    const standing: Shaped<Standing> = readShape(standingSchema, accepted(path, answer).body);
    if (!standing.ok) throw new Error(`${path}: ${JSON.stringify(standing.findings)}`);
    return standing.value;
  }

  #token(reader: KeyFile): Promise<string> {
    return makeToken(reader, this.#origin, new Date().toISOString());
  }
}

function accepted(path: string, answer: Answer): Answer {
  if (answer.status === 200 || answer.status === 201) return answer;
  throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
