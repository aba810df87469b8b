import { RegionInfo } from 'aws-cdk-lib/region-info';
import { type StageSettings, stageSettingsSchema } from './settings.ts';
import { settingsRefusal } from './settings-refusals.ts';

/** Years the papers of an election are kept: 文书档案保管期限, its process papers 30 years. */
const leastYears = 30;

/** 网络安全法 §21: network logs are kept for no fewer than six months. */
const leastLogDays = 180;

/** Throws an `InfraRefusal` for the first thing that keeps a stage from being made as it is set. Reads nothing else. */
export function checkSettings(settings: StageSettings): void {
  checkShape(settings);
  checkRegion(settings);
  checkData(settings);
  checkFeatures(settings);
  checkElsewhere(settings);
}

function checkShape(settings: StageSettings): void {
  const read = stageSettingsSchema.safeParse(settings);
  if (read.success) return;
  const { path, message } = read.error.issues[0]!;
  throw settingsRefusal('settings-malformed', {
    stage: settings.name,
    place: path.join('.') || '/',
    reason: message,
  });
}

function checkRegion({ name: stage, region, partition, dataClass }: StageSettings): void {
  const actual = RegionInfo.regions.find(({ name }) => name === region)?.partition;
  if (actual === undefined) throw settingsRefusal('region-unknown', { region });
  if (actual !== partition)
    throw settingsRefusal('region-other-partition', { stage, region, actual, partition });
  // The regions of `aws-cn` are those in mainland China: Hong Kong's is not among them.
  if (partition !== 'aws-cn' && dataClass !== 'rehearsal') throw settingsRefusal('region-abroad', { region });
}

function checkData({ name: stage, mode, dataClass, retention, logDays }: StageSettings): void {
  if (mode === 'official' && dataClass === 'rehearsal')
    throw settingsRefusal('official-rehearsal', { stage });
  if (dataClass === 'real' && retention.years < leastYears) {
    const { years } = retention;
    throw settingsRefusal('retention-too-short', { stage, years, minimum: leastYears });
  }
  if (logDays < leastLogDays) {
    throw settingsRefusal('logs-too-short', { stage, days: logDays, minimum: leastLogDays });
  }
}

function checkFeatures(settings: StageSettings): void {
  const { name: stage, partition, icpLicence, tracing, cloudFront } = settings;
  if (partition !== 'aws-cn') return;
  if (tracing) throw settingsRefusal('tracing-unavailable', { stage });
  if (cloudFront) throw settingsRefusal('cloud-front-unavailable', { stage });
  const feature = facingThePublic(settings);
  if (feature !== undefined && !icpLicence) throw settingsRefusal('licence-needed', { stage, feature });
}

/** The first feature for which mainland China asks a licence: https://docs.amazonaws.cn/en_us/aws/latest/userguide/api-gateway.html */
function facingThePublic({ perimeter, domain }: StageSettings): string | undefined {
  if (perimeter === 'open') return 'perimeter: open';
  return domain === undefined ? undefined : `domain: ${domain.name}`;
}

function checkElsewhere(settings: StageSettings): void {
  const { name: stage, partition, region, account, domain, archive } = settings;
  const check = (place: string, arn: string | undefined, ...expected: readonly string[]) => {
    const [, itsPartition, , itsRegion] = arn?.split(':') ?? [];
    const actual = [itsPartition, itsRegion].slice(0, expected.length).join(' ');
    if (arn === undefined || actual === expected.join(' ')) return;
    throw settingsRefusal('arn-elsewhere', { stage, place, actual, expected: expected.join(' ') });
  };
  check('domain.certificateArn', domain?.certificateArn, partition, region);
  check('archive.bucketArn', archive?.bucketArn, partition);
  check('archive.keyArn', archive?.keyArn, partition);
  if (archive !== undefined && archive.account === account) {
    throw settingsRefusal('archive-own-account', { stage, account: archive.account });
  }
}
