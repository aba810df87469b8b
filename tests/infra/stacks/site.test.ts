import { describe, expect, it } from 'vitest';
import { resourcesOf, templatesOf } from '../templates.ts';

describe('the site stack', () => {
  it('keeps the pages in a bucket nobody reaches from outside', () => {
    const { site } = templatesOf('trial').of;
    const [bucket] = Object.values(resourcesOf(site, 'AWS::S3::Bucket'));
    expect(Object.values(bucket!.Properties.PublicAccessBlockConfiguration)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    site.resourceCountIs('AWS::CloudFront::Distribution', 0);
  });

  it('puts CloudFront in front of them where the settings say so, over TLS, logged', () => {
    const { site } = templatesOf('county-abroad').of;
    const [distribution] = Object.values(resourcesOf(site, 'AWS::CloudFront::Distribution'));
    const { DefaultCacheBehavior, Logging, Origins } = distribution!.Properties.DistributionConfig;
    expect(DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(DefaultCacheBehavior.ResponseHeadersPolicyId).toBeDefined();
    expect(Logging.Bucket).toBeDefined();
    expect(Origins[0].OriginAccessControlId).toBeDefined();
  });
});
