import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { asIBucket, privateBucket } from '../constructs/buckets.ts';
import { webDistribution } from '../constructs/web-distribution.ts';
import { stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { stackProps } from '../stack-props.ts';

/** Room for the web pages. */
export class SiteStack extends Stack {
  constructor(app: App, settings: StageSettings, logs: IBucket) {
    super(app, stackName(settings, 'site'), {
      ...stackProps(settings),
      description: 'Scrutineer: web pages',
    });
    const pages = new Bucket(this, 'Pages', {
      ...privateBucket,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pages/',
    });
    new CfnOutput(this, 'PagesName', { value: pages.bucketName });
    if (!settings.cloudFront) return;
    const { distributionDomainName } = webDistribution(this, asIBucket(pages), settings.logDays);
    new CfnOutput(this, 'PagesOrigin', { value: `https://${distributionDomainName}` });
  }
}
