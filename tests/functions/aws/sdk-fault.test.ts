import { describe, expect, it } from 'vitest';
import { sdkFault } from '../../../functions/aws/sdk-fault.ts';

const named = (name: string, fields: object = {}) =>
  Object.assign(new Error('private words'), { name }, fields);
const status = (httpStatusCode: number) => named('Unknown', { $metadata: { httpStatusCode } });

describe('a failed call of the SDK', () => {
  it.each([
    ['SlowDown of S3', named('SlowDown', { $metadata: { httpStatusCode: 503 } }), 'cloud-busy'],
    ['throttling of KMS', named('ThrottlingException'), 'cloud-busy'],
    ['429 of anybody', status(429), 'cloud-busy'],
    ['a denied action', named('AccessDenied', { $metadata: { httpStatusCode: 403 } }), 'cloud-denied'],
    ['403 to a HEAD, which has no name', status(403), 'cloud-denied'],
    ['a clock that is wrong', named('RequestTimeTooSkewed'), 'cloud-denied'],
    ['no credentials', named('CredentialsProviderError'), 'cloud-denied'],
    ['a time-out of the SDK', named('TimeoutError'), 'cloud-unreachable'],
    ['a connection reset', named('Error', { code: 'ECONNRESET' }), 'cloud-unreachable'],
    ['a name not found', named('Error', { code: 'ENOTFOUND' }), 'cloud-unreachable'],
    [
      'a certificate nobody knows',
      named('Error', { code: 'UNABLE_TO_GET_ISSUER_CERT' }),
      'cloud-unreachable',
    ],
    ['an inner error of the service', status(500), 'cloud-unreachable'],
    ['a page of a proxy', named('SyntaxError', { $response: { statusCode: 502 } }), 'cloud-unreachable'],
  ])('that is %s names the service in words of the catalogue', (_what, error, code) => {
    expect(sdkFault(error, 'S3')).toMatchObject({
      name: 'Fault',
      found: { code, numbers: { service: 'S3' } },
      cause: error,
    });
  });

  it.each(['ResourceNotFoundException', 'NoSuchBucket', 'NotFoundException'])(
    'that is %s says what is not configured',
    (name) => {
      const numbers = { place: `S3: ${name}` };
      expect(sdkFault(named(name), 'S3')).toMatchObject({ found: { code: 'cloud-misconfigured', numbers } });
    },
  );

  it.each([
    ['a bug', new TypeError('x is not a function')],
    ['a refused request', named('ValidationException', { $metadata: { httpStatusCode: 400 } })],
    [
      'a condition for the caller to judge',
      named('PreconditionFailed', { $metadata: { httpStatusCode: 412 } }),
    ],
    ['a file that is not there', named('Error', { code: 'ENOENT' })],
    ['no error at all', 'text'],
  ])('that is %s stays what it is', (_what, error) => {
    expect(sdkFault(error, 'S3')).toBe(error);
  });
});
