import { setTimeout as sleep } from 'node:timers/promises';
import type { Lang } from '../../core/findings/entry.ts';
import { finding, type SpokenFinding, speak } from '../../core/findings/finding.ts';
import { perimeterRegion, signForPerimeter } from './perimeter.ts';
import { readProblem } from './problem.ts';

/** A service someone talks to. */
export interface Connection {
  /** Its address as it was given: scheme, host, port. */
  readonly url: string;
  readonly lang: Lang;
  /** Whether it has answered once: then a lost connection is waited out, before it a wrong address is told at once. */
  reached: boolean;
}

export interface Asking {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly accept?: string;
  readonly token?: string;
  /** JSON text of an envelope. */
  readonly envelope?: string;
  /** Bytes of a scan. */
  readonly bytes?: Uint8Array;
}

/** Why nothing came of a request: in the service's words, or this program's; the exit code it leaves. */
export interface Refused {
  readonly ok: false;
  readonly exitCode: 1 | 2;
  readonly findings: readonly SpokenFinding[];
}

export type Answered = { readonly ok: true; readonly response: Response } | Refused;

/** Milliseconds: a service that answered before is waited for this long, one that never did, this long. */
const patience = { reached: 60_000, new: 2000 };
const firstPause = 500;
const longestPause = 8000;

/** The address of a service, or what is wrong with it. */
export function connectTo(text: string, lang: Lang): Connection | Refused {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') {
    return { url: url.origin, lang, reached: false };
  }
  return { ok: false, exitCode: 2, findings: [speak(finding('url-malformed', '', { url: text }), lang)] };
}

/** Asks a service, again while it is busy or the line is lost: whatever is sent may be sent twice. */
export async function ask(connection: Connection, asking: Asking): Promise<Answered> {
  const start = performance.now();
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    const tried = await attempt(connection, asking);
    if (tried.ok && tried.response.status < 400) return tried;
    const refused = tried.ok ? await readProblem(connection, tried.response) : tried;
    const waited = performance.now() - start;
    const wait = tried.ok ? retryAfter(tried.response) : pause;
    if (wait === undefined || waited + wait > (connection.reached ? patience.reached : patience.new))
      return refused;
    await sleep(wait);
  }
}

async function attempt(connection: Connection, asking: Asking): Promise<Answered> {
  const { url, lang } = connection;
  const { method, path, accept = 'application/json', token, envelope, bytes } = asking;
  try {
    const headers = {
      accept: `${accept}, application/problem+json`,
      'accept-language': lang,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(envelope === undefined ? {} : { 'content-type': 'application/jose+json' }),
    };
    const sent = envelope ?? (bytes && new Uint8Array(bytes));
    const body = sent === undefined ? {} : { body: sent };
    const region = perimeterRegion(process.env);
    const request = { url: url + path, method, headers, ...body };
    const response = await fetch(request.url, {
      method,
      headers: region === undefined ? headers : await signForPerimeter(request, region),
      redirect: 'manual',
      ...body,
    });
    connection.reached = true;
    return { ok: true, response: await followed(response) };
  } catch (error) {
    const found = finding('service-unreachable', '', { url, reason: reasonOf(error) });
    return { ok: false, exitCode: 1, findings: [speak(found, lang)] };
  }
}

/** What a cloud home put out lies elsewhere, under an address that is all it takes: nobody there gets the token. */
async function followed(response: Response): Promise<Response> {
  const location = response.headers.get('location');
  return response.status === 303 && location !== null ? fetch(location) : response;
}

/** `fetch` says only that it failed; why stands in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}

/** An answer that is none of this service's. */
export function unexpected({ url, lang }: Connection, answered: number): Refused {
  const found = finding('answer-unexpected', '', { url, answered });
  return { ok: false, exitCode: 1, findings: [speak(found, lang)] };
}

/** Milliseconds until it makes sense to ask again; `undefined` for an answer that will stay what it is. */
function retryAfter(response: Response): number | undefined {
  if (response.status !== 503) return undefined;
  const seconds = Number(response.headers.get('retry-after') ?? 1);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0.1), 30) * 1000 : 1000;
}
