import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  Distribution,
  HttpVersion,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { asIBucket, privateBucket } from './buckets.ts';

/** CloudFront in front of the web pages, which hold nothing of any election. */
export function webDistribution(scope: Construct, pages: IBucket, logDays: number): Distribution {
  const logs = new Bucket(scope, 'DistributionLogs', {
    ...privateBucket,
    // CloudFront delivers its log by access control list.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(logDays) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  acknowledge(logs, 'AwsSolutions-S1', 'It holds the access log; logging access to it would never end.');
  const distribution = new Distribution(scope, 'Distribution', {
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: S3BucketOrigin.withOriginAccessControl(pages),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
    },
    httpVersion: HttpVersion.HTTP2_AND_3,
    enableLogging: true,
    logBucket: asIBucket(logs),
  });
  const reasons = {
    'AwsSolutions-CFR1': 'Members vote from wherever they are; the pages hold nothing of any election.',
    'AwsSolutions-CFR2':
      'It serves unchanging files from a private bucket: there is no program behind it to attack.',
    'AwsSolutions-CFR4':
      'Without a name of its own it has CloudFront’s certificate, whose least protocol cannot be set.',
  };
  for (const [id, reason] of Object.entries(reasons)) acknowledge(distribution, id, reason);
  return distribution;
}
