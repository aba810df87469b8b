import { finding } from '../../core/findings/finding.ts';
import { readJson } from '../../core/json/read.ts';
import type { Event } from './event.ts';
import { type Refusal, type Request, refuse, type Takes } from './route.ts';

const mebibyte = 1024 * 1024;

/** Most bytes of a body, by what the route takes. */
export const bodyLimits: Readonly<Record<Takes, number>> = {
  nothing: 4 * mebibyte,
  envelope: 4 * mebibyte,
  scan: 20 * mebibyte,
};

const deepest = 16;
const jsonTypes = ['application/jose+json', 'application/json'];

/** Reads the body as the route takes it: size first, then its type, then strict JSON. */
export function readBody(event: Event, takes: Takes): Pick<Request, 'json' | 'bytes'> | Refusal {
  const limit = bodyLimits[takes];
  const declared = Number(event.headers['content-length'] ?? 0);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (declared > limit || bytes.length > limit) return refuse([finding('body-too-large', '', { limit })]);
  if (takes === 'nothing') return { json: undefined, bytes: new Uint8Array() };
  const encoding = event.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return mediaType(`content-encoding: ${encoding}`, 'identity');
  if (takes === 'scan') return { json: undefined, bytes };
  const type = event.headers['content-type'] ?? '';
  if (!isJson(type)) return mediaType(type, jsonTypes.join(', '));
  if (bytes.length === 0) return refuse([finding('body-missing', '')]);
  const read = readJson(bytes, { depth: deepest });
  return read.ok ? { json: read.value, bytes } : refuse(read.findings);
}

/** A charset other than UTF-8 would make other text of the same bytes. */
function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  return (
    jsonTypes.includes(type) &&
    parameters.every(
      (parameter) => !parameter.startsWith('charset=') || /^charset="?utf-8"?$/.test(parameter),
    )
  );
}

function mediaType(type: string, accepted: string): Refusal {
  return refuse([finding('media-type', '', { type: type.slice(0, 100), accepted })]);
}
