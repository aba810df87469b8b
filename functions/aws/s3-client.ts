import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/**
 * The client that vault and depot take: it adds no checksum of its own beside the SHA-256 they give, which a presigned
 * address would otherwise carry for a body that nobody has seen yet.
 */
export function makeS3Client(options: Pick<S3ClientConfig, 'maxAttempts' | 'requestHandler'> = {}): S3Client {
  return new S3Client({
    ...options,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // A bucket is part of the host's name, but for an endpoint of one's own, which has no such names.
    forcePathStyle: process.env['AWS_ENDPOINT_URL_S3'] !== undefined,
  });
}
