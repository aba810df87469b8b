import type { FindingCode } from '../../core/findings/catalogue.ts';
import { finding } from '../../core/findings/finding.ts';
import { problemResult } from '../http/problem.ts';
import { refuse } from '../http/route.ts';
import { errorCode } from './file-fault.ts';
import { STATUS_CODES } from './node-http.ts';

const codes = new Map<string, FindingCode>([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request-timeout'],
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
]);

/** The answer to bytes that never became a request, as text for the bare socket. */
export function problemOfBytes(error: Error): string {
  return rawText(
    problemResult(refuse([finding(codes.get(errorCode(error) ?? '') ?? 'request-malformed', '')]), 'zh'),
  );
}

/** The answer to CONNECT: this is no proxy. */
export function problemOfConnect(): string {
  const found = finding('method-not-allowed', '', { method: 'CONNECT', allowed: 'GET, HEAD, POST, PUT' });
  return rawText(problemResult(refuse([found]), 'zh'));
}

function rawText({ statusCode, headers, body }: ReturnType<typeof problemResult>): string {
  const text = String(body);
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': Buffer.byteLength(text),
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}\r\n${head}\r\n${text}`;
}
