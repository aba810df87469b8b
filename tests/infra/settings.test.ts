import { RegionInfo } from 'aws-cdk-lib/region-info';
import { describe, expect, it } from 'vitest';
import { checkSettings } from '../../infra/check-settings.ts';
import { InfraRefusal } from '../../infra/refusal.ts';
import type { StageSettings } from '../../infra/settings.ts';
import type { SettingsRefusalCode } from '../../infra/settings-refusals.ts';
import { stageSettings } from '../../infra/stage.ts';
import { stages } from '../../infra/stages.ts';

const change =
  (name: string, changes: Partial<StageSettings>): (() => void) =>
  () =>
    checkSettings({ ...stageSettings(name), ...changes });

const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
const archive = {
  account: '222222222222',
  bucketArn: 'arn:aws-cn:s3:::archive',
  keyArn: 'arn:aws-cn:kms:cn-north-1:222222222222:key/1',
};

/** For every refusal what leads to it, and a part of what it says. */
const cases: Record<SettingsRefusalCode, readonly [cause: () => void, says: string]> = {
  'stage-unknown': [() => stageSettings('production'), 'trial county trial-abroad county-abroad'],
  'settings-malformed': [change('trial', { throttle: { rate: 0, burst: 1 } }), 'throttle.rate'],
  'region-unknown': [() => stageSettings('trial', 'cn-south-1'), 'cn-south-1'],
  'region-other-partition': [() => stageSettings('county', 'us-east-1'), 'us-east-1 is in aws'],
  'region-abroad': [change('county-abroad', { dataClass: 'real' }), 'ap-southeast-1'],
  'official-rehearsal': [change('trial', { mode: 'official' }), '演练'],
  'retention-too-short': [
    change('county', { retention: { mode: 'COMPLIANCE', years: 29 } }),
    '29 years, fewer than the 30',
  ],
  'logs-too-short': [change('county', { logDays: 150 }), '150 days, fewer than the 180'],
  'licence-needed': [change('county', { perimeter: 'open' }), 'perimeter: open'],
  'tracing-unavailable': [change('trial', { tracing: true }), 'X-Ray'],
  'cloud-front-unavailable': [change('county', { cloudFront: true, icpLicence: true }), 'cloudFront'],
  'arn-elsewhere': [
    change('trial-abroad', { domain: { name: 'count.example.org', certificateArn } }),
    'aws us-east-1',
  ],
  'archive-own-account': [change('county', { account: archive.account, archive }), archive.account],
};

describe('the settings of a stage', () => {
  it.each(stages.map((stage) => [stage.name, stage] as const))('%s is one that can be made', (_, stage) => {
    expect(() => checkSettings(stage)).not.toThrow();
  });

  it('have names of their own', () => {
    expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length);
  });

  it('cover both partitions, each with a trial and with all that a county has', () => {
    // A county keeps its logs for longer than a trial, in either partition.
    const kinds = stages.map(
      ({ partition, logDays }) => `${partition} ${logDays > 180 ? 'county' : 'trial'}`,
    );
    expect(kinds.sort()).toEqual(['aws county', 'aws trial', 'aws-cn county', 'aws-cn trial']);
  });

  it('move to another region of the same partition when one is asked for', () => {
    expect(stageSettings('trial', 'cn-north-1').region).toBe('cn-north-1');
  });

  it('allow whatever faces the public in mainland China once there is a licence', () => {
    const facing = { perimeter: 'open', icpLicence: true } as const;
    expect(change('county', facing)).not.toThrow();
  });

  it.each([
    [
      'domain',
      {
        domain: {
          name: 'count.example.cn',
          certificateArn: 'arn:aws-cn:acm:cn-north-1:111111111111:certificate/1',
        },
      },
    ],
    ['cloudFront', { cloudFront: true }],
  ] as const)('refuse %s in mainland China without a licence', (feature, changes) => {
    expect(change('county', changes)).toThrow(feature);
  });

  it('keep real data out of every region that is not in mainland China', () => {
    const abroad = RegionInfo.regions.filter(({ partition }) => partition === 'aws');
    expect(abroad.length).toBeGreaterThan(20);
    for (const { name: region } of abroad) {
      expect(change('county-abroad', { region, dataClass: 'real' }), region).toThrow(region);
    }
  });
});

describe('a refusal of settings', () => {
  it.each(Object.entries(cases))('%s says in both languages what is in the way', (code, [cause, says]) => {
    const refusal = refusalOf(cause);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(says);
    const [zh, en, ...more] = refusal.message.split('\n');
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[A-Z{].*\.$/);
    expect(more).toEqual([]);
  });
});

function refusalOf(cause: () => void): InfraRefusal {
  try {
    cause();
  } catch (error) {
    if (error instanceof InfraRefusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
