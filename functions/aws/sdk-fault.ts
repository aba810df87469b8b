import { assertNever } from '../../core/assert-never.ts';
import { Fault } from '../fault.ts';

/**
 * What a failed call of the AWS SDK means: `busy` was not done and may be tried again; `unreachable` may or may not
 * have been done; `denied` and `missing` (no such table, bucket or key) were not done and want an administrator.
 */
export type Trouble = 'busy' | 'denied' | 'missing' | 'unreachable';

/** Names of errors as DynamoDB, S3, KMS and the SDK itself give them, from their API references. */
const names = new Map<string, Trouble>([
  ...named('busy', [
    ...['Throttling', 'ThrottlingException', 'ThrottledException', 'RequestThrottled', 'SlowDown'],
    ...[
      'RequestThrottledException',
      'TooManyRequestsException',
      'RequestLimitExceeded',
      'LimitExceededException',
    ],
    ...[
      'ProvisionedThroughputExceededException',
      'TransactionInProgressException',
      'TransactionConflictException',
    ],
    'ReplicatedWriteConflictException',
  ]),
  ...named('denied', [
    ...['AccessDenied', 'AccessDeniedException', 'UnrecognizedClientException', 'InvalidClientTokenId'],
    ...['InvalidAccessKeyId', 'InvalidSignatureException', 'SignatureDoesNotMatch', 'IncompleteSignature'],
    ...['ExpiredToken', 'ExpiredTokenException', 'InvalidToken', 'MissingAuthenticationTokenException'],
    ...['RequestTimeTooSkewed', 'RequestExpired', 'AllAccessDisabled', 'AccountProblem'],
    ...['CredentialsProviderError', 'DisabledException', 'KMSInvalidStateException'],
  ]),
  ...named('missing', ['ResourceNotFoundException', 'NoSuchBucket', 'NotFoundException']),
  ...named('unreachable', [
    ...['TimeoutError', 'AbortError', 'RequestTimeout', 'RequestTimeoutException', 'InternalServerError'],
    ...['InternalError', 'InternalFailure', 'ServiceUnavailable', 'ServiceUnavailableException'],
    ...['DependencyTimeoutException', 'KMSInternalException', 'KeyUnavailableException'],
  ]),
]);

/** Node's codes for a connection that could not be made, or broke (https://nodejs.org/api/errors.html). */
const broken =
  /^(E(CONN(RESET|REFUSED|ABORTED)|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|(HOST|NET)(UNREACH|DOWN)|PROTO)|ERR_(TLS|SSL)_.*|.*CERT.*)$/;

function named(trouble: Trouble, list: readonly string[]): [string, Trouble][] {
  return list.map((name) => [name, trouble]);
}

/** The trouble an error thrown by `client.send` tells of; `undefined` for what is a bug, or the caller's to judge. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, code, $metadata, $response } = error as Error & {
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
    $response?: { statusCode?: number };
  };
  const known = names.get(name);
  if (known !== undefined) return known;
  if (typeof code === 'string' && broken.test(code)) return 'unreachable';
  // A bare HEAD has no error name, and an answer that is no answer of the service (a proxy's page) has none either.
  const status = $metadata?.httpStatusCode ?? $response?.statusCode ?? 0;
  if (status === 401 || status === 403) return 'denied';
  if (status === 429) return 'busy';
  return status >= 500 ? 'unreachable' : undefined;
}

/**
 * What to throw for a failed call: a `Fault` of the cloud's that names the service (`DynamoDB`, `S3`, `KMS`), or the
 * error itself where it is none.
 */
export function sdkFault(error: unknown, service: string): unknown {
  const trouble = troubleOf(error);
  switch (trouble) {
    case 'busy':
      return new Fault('cloud-busy', { service }, error);
    case 'denied':
      return new Fault('cloud-denied', { service }, error);
    case 'missing':
      return new Fault('cloud-misconfigured', { place: `${service}: ${(error as Error).name}` }, error);
    case 'unreachable':
      return new Fault('cloud-unreachable', { service }, error);
    case undefined:
      return error;
    default:
      return assertNever(trouble);
  }
}
