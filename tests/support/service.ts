import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { type ActType, rowOf } from '../../core/ledger/acts/table.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import type { Envelope } from '../../core/ledger/envelope.ts';
import type { SigningKey } from '../../functions/embedded/sign.ts';
import type { Handler } from '../../functions/http/event.ts';
import type { LogLine } from '../../functions/http/log.ts';
import { pipeline } from '../../functions/http/pipeline.ts';
import type { House } from '../../functions/http/route.ts';
import type { Vault } from '../../functions/ports.ts';
import { routes } from '../../functions/routes.ts';
import { register, type TestActor } from './actors.ts';
import { makeEvent } from './event.ts';
import { makeHouse } from './house.ts';
import type { Signer, Story } from './story.ts';
import { makeToken } from './token.ts';

/** Whoever asks with a token: somebody registered, or a root. */
export interface Asker {
  readonly actor: string;
  readonly key: SigningKey;
}

export interface CallOptions {
  readonly as?: Asker;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the service said: `json` is its body read, where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: Uint8Array;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks where it expects something
  readonly json: any;
  /** Codes of a refusal's findings. */
  readonly codes: readonly string[];
}

/** The whole service in this process, over the embedded adapters in a folder of its own; its clock is the stories'. */
export class Service {
  readonly house: House;
  readonly folder: string;
  readonly clock: { time: string };
  readonly root: Asker;
  /** Everything it logged, and every body it answered with. */
  readonly lines: LogLine[] = [];
  readonly bodies: string[] = [];
  readonly #handle: Handler;
  readonly #watches: readonly DatabaseSync[];
  readonly #kept: string[];
  readonly #registered = new Set<string>();
  readonly #told = new Map<Story, number>();

  constructor(made: Made, kept: string[]) {
    this.house = made.house;
    this.folder = made.folder;
    this.clock = made.clock;
    this.root = { actor: made.root.root.actor, key: made.root.key };
    this.#kept = kept;
    this.#handle = pipeline(routes, made.house, (line) => this.lines.push(line));
    this.#watches = ['ledger.sqlite', 'sealed.db'].map(
      (file) => new DatabaseSync(join(made.folder, file), { readOnly: true }),
    );
    onTestFinished(() => {
      for (const watch of this.#watches) watch.close();
    });
  }

  /**
   * One request. Whatever is refused changed nothing, whatever is read too, and no sentence has a hole in it: that is
   * looked at every time. An object goes as an envelope, bytes as they are.
   */
  async call(
    method: string,
    url: string,
    body?: object | Uint8Array | string,
    options: CallOptions = {},
  ): Promise<Answer> {
    const before = this.#mark();
    const answer = await this.send(method, url, body, options);
    const unchanged = method === 'GET' || answer.status >= 400;
    if (unchanged && this.#mark() !== before) throw new Error(`${method} ${url} changed something`);
    return answer;
  }

  /** As `call`, for requests under way at once and for faults that come after the commit. */
  async send(
    method: string,
    url: string,
    body?: object | Uint8Array | string,
    { as, headers = {} }: CallOptions = {},
  ): Promise<Answer> {
    const token = as && makeToken({ iss: as.actor, key: as.key, at: this.clock.time });
    const raw = body instanceof Uint8Array || typeof body === 'string';
    const result = await this.#handle(
      makeEvent({
        method,
        url,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/jose+json' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      }),
    );
    const bytes = await bytesOf(result.body, result.isBase64Encoded === true);
    const text = Buffer.from(bytes).toString('utf8');
    this.bodies.push(text);
    const json =
      /json$/.test(result.headers['content-type'] ?? '') && text !== '' ? JSON.parse(text) : undefined;
    const { statusCode: status } = result;
    if (status >= 400) checkProblem(status, result.headers, json);
    const codes = status >= 400 ? (json.findings as { code: string }[]).map(({ code }) => code) : [];
    return { status, headers: result.headers, text, bytes, json, codes };
  }

  get(url: string, as?: Asker, headers: CallOptions['headers'] = {}): Promise<Answer> {
    return this.call('GET', url, undefined, { ...(as ? { as } : {}), headers });
  }

  /** Registers somebody, signed by these, or by a root. */
  async enrol(actor: TestActor, ...by: readonly { readonly key: SigningKey }[]): Promise<Answer> {
    const envelope = register(actor, ...(by.length > 0 ? by : [this.root]));
    return this.call('PUT', `/v1/actors/${actor.actor}`, envelope);
  }

  /** Registers everybody of a story, and tells it as far as it has come: the ledger is the story's own, to the byte. */
  async tell(story: Story): Promise<void> {
    for (const chains of story.links.values()) {
      for (const [{ registration }] of chains) await this.#enrolOnce(registration as Envelope, story);
    }
    for (const entry of story.entries.slice(this.#told.get(story) ?? 0)) {
      await this.#enter(story, entry);
      this.#told.set(story, entry.seq);
    }
    this.clock.time = story.now;
  }

  async #enrolOnce(registration: Envelope, story: Story): Promise<void> {
    if (this.#registered.has(registration.payload)) return;
    this.#registered.add(registration.payload);
    this.clock.time = story.now;
    const { actor } = JSON.parse(Buffer.from(registration.payload, 'base64url').toString());
    expectStatus(await this.call('PUT', `/v1/actors/${actor}`, registration), 201);
  }

  async #enter(story: Story, entry: Entry): Promise<void> {
    this.clock.time = entry.at;
    const path = pathOf(entry.type as ActType, story.definition.id);
    const answer = await this.call('POST', path, story.envelopes.get(entry.payload)!);
    expectStatus(answer, 201);
    const { entry: hash } = payloadOf(answer.json.envelope);
    const { head } = story.states[entry.seq - 1]!;
    if (hash !== head) throw new Error(`entry ${entry.seq} is not the story's`);
  }

  /** Sends an act that the story itself does not know of. */
  act(story: Story, type: ActType, fields: object, signers: readonly Signer[]): Promise<Answer> {
    const envelope = story.sign(story.actPayload(type, fields), 'act', signers);
    return this.call('POST', pathOf(type, story.definition.id), envelope);
  }

  /** Sends a bundle that the story itself does not know of; `query` as `?preview=true`. */
  bundle(story: Story, fields: object, signers: readonly Signer[] = keyers, query = ''): Promise<Answer> {
    return this.call(
      'POST',
      `${pathOf('batch-accepted', story.definition.id)}${query}`,
      bundleOf(story, fields, signers),
    );
  }

  /** What would be different had anything been written: the databases, and what the vault holds beside signed refusals. */
  #mark(): string {
    const versions = this.#watches.map((each) => each.prepare('PRAGMA data_version').get()!['data_version']);
    return `${versions.join()} ${this.#kept.filter((path) => !path.startsWith('refusals/')).length}`;
  }
}

export const keyers = ['keyerA', 'keyerB'] as const;

type Made = Awaited<ReturnType<typeof makeHouse>>;

/** Opens a service of its own for a test, some of its house changed. */
export async function openService(change: (made: Made) => Partial<House> = () => ({})): Promise<Service> {
  const made = await makeHouse();
  const house = { ...made.house, ...change(made) };
  const kept: string[] = [];
  return new Service({ ...made, house: { ...house, vault: noting(house.vault, kept) } }, kept);
}

/** A service of its own, told a story as far as it has come. */
export async function told<S extends Story>(story: S): Promise<{ service: Service; story: S }> {
  const service = await openService();
  await service.tell(story);
  return { service, story };
}

/** An answer in short: its status, and the codes of what it found. */
export function saying({ status, codes }: Answer): readonly (number | string)[] {
  return [status, ...codes];
}

/** A vault that notes every path it was given something new under. */
function noting(vault: Vault, kept: string[]): Vault {
  return {
    put: async (path, bytes) => {
      const done = await vault.put(path, bytes);
      if (done === 'written') kept.push(path);
      return done;
    },
    get: (path) => vault.get(path),
    has: (path) => vault.has(path),
    list: (folder) => vault.list(folder),
  };
}

/** Where an act of a type is sent. */
export function pathOf(type: ActType, election: string): string {
  const { call } = rowOf(type);
  return call === 'elections' ? '/v1/elections' : `/v1/elections/${election}/${call}`;
}

/** A bundle of the story's current round, in its one form. */
export function bundleOf(story: Story, fields: object, signers: readonly Signer[] = keyers): Envelope {
  const formed = story.formBundle(fields);
  if (!formed.ok) throw new Error(formed.findings.map((found) => found.code).join(', '));
  return story.sign(formed.value, 'batch', signers);
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks where it expects something
export function payloadOf(envelope: Pick<Envelope, 'payload'>): any {
  return JSON.parse(Buffer.from(envelope.payload, 'base64url').toString());
}

export function expectStatus({ status, text }: Answer, expected: number): void {
  if (status !== expected) throw new Error(`${status} instead of ${expected}: ${text}`);
}

async function bytesOf(body: string | AsyncIterable<Uint8Array>, inBase64: boolean): Promise<Uint8Array> {
  if (typeof body === 'string') return Buffer.from(body, inBase64 ? 'base64' : 'utf8');
  return new Uint8Array(await buffer(body));
}

/** RFC 9457 with what this service adds: its members, their agreement with the status, sentences without holes. */
function checkProblem(status: number, headers: Answer['headers'], problem: Answer['json']): void {
  const { type, title, status: said, code, detail, findings, refusal, ...others } = problem ?? {};
  const shaped =
    headers['content-type'] === 'application/problem+json' &&
    type === `urn:scrutineer:problem:${code}` &&
    title !== '' &&
    said === status &&
    findings.length > 0 &&
    findings[0].code === code &&
    (refusal === undefined || status === 409) &&
    Object.keys(others).length === 0;
  const holed = /\b(undefined|null)\b|\{[A-Za-z]+\}/.test(detail);
  if (!shaped || holed) throw new Error(`a refusal not as it should be: ${JSON.stringify(problem)}`);
}
