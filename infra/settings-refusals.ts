import { type Facts, InfraRefusal, type Sentence } from './refusal.ts';

/** What is wrong with a stage's settings, or with the stage that was asked for. */
const sentences = {
  'stage-unknown': {
    zh: '没有名为“{stage}”的环境；infra/stages.ts 里有：{known}。',
    en: 'There is no stage “{stage}”; infra/stages.ts has {known}.',
  },
  'settings-malformed': {
    zh: '环境“{stage}”的设置 {place} 不合要求（{reason}）；请改 infra/stages.ts。',
    en: 'The setting {place} of stage “{stage}” is not as it must be ({reason}); change infra/stages.ts.',
  },
  'region-unknown': {
    zh: '没有名为“{region}”的区域；中国大陆有 cn-north-1 与 cn-northwest-1。',
    en: 'There is no region “{region}”; those in mainland China are cn-north-1 and cn-northwest-1.',
  },
  'region-other-partition': {
    zh: '区域 {region} 属于 {actual}，而环境“{stage}”在 {partition}；请换区域或另选环境。',
    en: 'Region {region} is in {actual}, but stage “{stage}” is in {partition}; choose another region or another stage.',
  },
  'region-abroad': {
    zh: '区域 {region} 不在中国大陆，真实选举数据不得存放；只放演练数据的环境须写明 dataClass: rehearsal。',
    en: 'Region {region} is outside mainland China, where no data of real elections may lie; a stage that will hold only rehearsals must say dataClass: rehearsal.',
  },
  'official-rehearsal': {
    zh: '环境“{stage}”只放演练数据（dataClass: rehearsal），mode 就不能是 official：演练结果必须带演练标记。',
    en: 'Stage “{stage}” holds rehearsals only (dataClass: rehearsal), so its mode cannot be official: what a rehearsal gives out must be marked as one.',
  },
  'retention-too-short': {
    zh: '环境“{stage}”的证据只保存 {years} 年，少于真实选举材料的法定 {minimum} 年；请加长 retention.years。',
    en: 'Stage “{stage}” keeps evidence for {years} years, fewer than the {minimum} required of real elections; raise retention.years.',
  },
  'logs-too-short': {
    zh: '环境“{stage}”的日志只保存 {days} 天，少于法定 {minimum} 天；请加长 logDays。',
    en: 'Stage “{stage}” keeps logs for {days} days, fewer than the {minimum} required by law; raise logDays.',
  },
  'licence-needed': {
    zh: '环境“{stage}”在 aws-cn 使用 {feature}，账户须有 ICP 备案或许可；取得后把 icpLicence 设为 true，或关掉它。',
    en: 'Stage “{stage}” uses {feature} in aws-cn, for which the account needs an ICP licence; set icpLicence once it has one, or switch the feature off.',
  },
  'tracing-unavailable': {
    zh: 'aws-cn 的 Lambda 没有 X-Ray 跟踪；请把环境“{stage}”的 tracing 设为 false。',
    en: 'There is no X-Ray for Lambda in aws-cn; set tracing of stage “{stage}” to false.',
  },
  'cloud-front-unavailable': {
    zh: 'aws-cn 的 CloudFront 须另有证书和备案域名，本程序不部署；请把环境“{stage}”的 cloudFront 设为 false。',
    en: 'CloudFront in aws-cn wants a certificate and a licensed name of its own, which is not deployed from here; set cloudFront of stage “{stage}” to false.',
  },
  'arn-elsewhere': {
    zh: '环境“{stage}”的 {place} 在 {actual}，应当在 {expected}。',
    en: 'Setting {place} of stage “{stage}” is in {actual}, and must be in {expected}.',
  },
  'archive-own-account': {
    zh: '环境“{stage}”的档案账户 {account} 就是它自己的账户；档案要放在本县管理员进不去的另一个账户。',
    en: 'The archive account {account} of stage “{stage}” is its own; an archive lies in another account that the county’s administrators cannot enter.',
  },
} as const satisfies Record<string, Sentence>;

export type SettingsRefusalCode = keyof typeof sentences;

export function settingsRefusal(code: SettingsRefusalCode, facts: Facts): InfraRefusal {
  return new InfraRefusal(code, sentences[code], facts);
}
