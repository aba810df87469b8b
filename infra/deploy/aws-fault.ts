import type { StageSettings } from '../settings.ts';
import { deployRefusal } from './refusals.ts';

const expired: ReadonlySet<string> = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired']);
const unknownKey: ReadonlySet<string> = new Set([
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'AuthFailure',
]);
const denied: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
]);

/** What an SDK call that failed means to whoever runs the command: a refusal, or the error itself where it is none. */
export function awsFault(error: unknown, action: string, { region, partition }: StageSettings): unknown {
  if (!(error instanceof Error)) return error;
  const { name } = error;
  const reason = firstLine(error.message);
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return deployRefusal('credentials-missing', { reason, partition });
  }
  if (expired.has(name)) return deployRefusal('credentials-expired');
  if (unknownKey.has(name)) return deployRefusal('credentials-refused', { region, partition });
  if (denied.has(name)) return deployRefusal('cloud-denied', { action, reason });
  if (isUnreachable(error)) return deployRefusal('cloud-unreachable', { action, reason: reason || name });
  return error;
}

const offline: ReadonlySet<unknown> = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'],
  ...['EPIPE', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_SOCKET'],
]);

/** Node's own errors of the network, time-outs, and what fetch hides in its cause. */
function isUnreachable(error: Error): boolean {
  const { code } = error as Error & { readonly code?: unknown };
  if (offline.has(code)) return true;
  if (error.name === 'TimeoutError') return true;
  return error.cause instanceof Error && isUnreachable(error.cause);
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.replace(/[.。]$/, '');
}
