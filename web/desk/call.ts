import type { Lang } from '../../core/findings/entry.ts';
import type { Refused } from './desk.ts';
import { laterParts } from './later-parts.ts';
import { isOwnAnswer } from './own-answer.ts';
import { pageRefusal } from './page-finding.ts';
import { Silence } from './silence.ts';

export interface Asking {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly lang: Lang;
  readonly accept?: string;
  readonly token?: string;
  readonly envelope?: object;
  /** Of a scan. */
  readonly bytes?: Uint8Array;
}

type Hearing = (response: Response) => void;

export type Called = { readonly ok: true; readonly response: Response } | Refused;

/**
 * Asks the service this page came from, once. What nobody answered may be asked again as it is. `hear` is given every answer
 * that is the service's own, refusals too.
 */
export async function call(
  { method, path, lang, accept = 'application/json', token, envelope, bytes }: Asking,
  hear: Hearing = () => {},
): Promise<Called> {
  const body = envelope === undefined ? bytes && new Uint8Array(bytes) : JSON.stringify(envelope);
  // What is sent up may take as long as its line needs, and tells nothing before all of it is there.
  const silence = method === 'GET' ? new Silence() : undefined;
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: `${accept}, application/problem+json`,
        'accept-language': lang,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(envelope === undefined ? {} : { 'content-type': 'application/jose+json' }),
      },
      ...(body === undefined ? {} : { body }),
      ...(silence === undefined ? {} : { signal: silence.signal }),
    });
    if (!response.ok) return await refusalOf(response, lang, hear);
    const whole = silence === undefined ? response.arrayBuffer() : silence.bytesOf(response);
    return arrived(response, await whole, accept, lang, hear);
  } catch {
    return pageRefusal('line-lost', lang, {}, true);
  } finally {
    silence?.over();
  }
}

/** The answer once all of it is here: a line may be cut in its middle, and somebody else may answer on it. */
function arrived(response: Response, body: ArrayBuffer, accept: string, lang: Lang, hear: Hearing): Called {
  if (!isOwnAnswer(accept, response, body)) {
    return pageRefusal('answer-foreign', lang, { answered: response.status }, true);
  }
  hear(response);
  return { ok: true, response: new Response(body.byteLength === 0 ? null : body, response) };
}

/** The service cannot be reached behind these: a gateway's word for it, or a network's that wants a login first. */
const notReached = [502, 503, 504, 511];

async function refusalOf(response: Response, lang: Lang, hear: Hearing): Promise<Refused> {
  const body: unknown = await response.json().catch(() => undefined);
  const { readProblem } = await laterParts.problem();
  const findings = readProblem(body);
  const unreachable = notReached.includes(response.status);
  if (findings === undefined) {
    return pageRefusal('answer-foreign', lang, { answered: response.status }, unreachable);
  }
  hear(response);
  return { ok: false, findings, unreachable };
}
