import type { Lang } from '../../core/findings/entry.ts';
import type { Refused } from './desk.ts';
import { laterParts } from './later-parts.ts';
import { pageRefusal } from './page-finding.ts';

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

export type Called = { readonly ok: true; readonly response: Response } | Refused;

/** Asks the service this page came from, once. What nobody answered may be asked again as it is. */
export async function call({ method, path, lang, accept, token, envelope, bytes }: Asking): Promise<Called> {
  const body = envelope === undefined ? bytes && new Uint8Array(bytes) : JSON.stringify(envelope);
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: `${accept ?? 'application/json'}, application/problem+json`,
        'accept-language': lang,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(envelope === undefined ? {} : { 'content-type': 'application/jose+json' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    return response.ok ? { ok: true, response: await arrived(response) } : await refusalOf(response, lang);
  } catch {
    return pageRefusal('line-lost', lang, {}, true);
  }
}

/** The answer once all of it is here: a line may be cut in its middle. */
async function arrived(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, response);
}

async function refusalOf(response: Response, lang: Lang): Promise<Refused> {
  const body: unknown = await response.json().catch(() => undefined);
  const { readProblem } = await laterParts.problem();
  const findings = readProblem(body);
  const unreachable = [502, 503, 504].includes(response.status);
  if (findings === undefined) {
    return pageRefusal('answer-foreign', lang, { answered: response.status }, unreachable);
  }
  return { ok: false, findings, unreachable };
}
