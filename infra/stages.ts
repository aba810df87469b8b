import type { StageSettings } from './settings.ts';

/** What a rehearsal needs: it may be taken down, and keeps its evidence for a year only. */
const rehearsal = {
  mode: 'sample',
  dataClass: 'rehearsal',
  tracing: false,
  cloudFront: false,
  alg: 'EdDSA',
  retention: { mode: 'GOVERNANCE', years: 1 },
  logDays: 180,
  throttle: { rate: 50, burst: 100 },
  trail: true,
} as const;

/** What a county's elections need: nobody can shorten how long their evidence is kept. */
const county = {
  tracing: false,
  cloudFront: false,
  alg: 'EdDSA',
  retention: { mode: 'COMPLIANCE', years: 30 },
  logDays: 365,
  throttle: { rate: 200, burst: 400 },
  trail: true,
} as const;

/** The settings of every stage; `npm run deploy -- --stage <name>` makes one of them. */
export const stages: readonly StageSettings[] = [
  {
    ...rehearsal,
    name: 'trial',
    partition: 'aws-cn',
    region: 'cn-northwest-1',
    perimeter: 'iam',
    icpLicence: false,
  },
  {
    ...county,
    name: 'county',
    partition: 'aws-cn',
    region: 'cn-north-1',
    mode: 'official',
    dataClass: 'real',
    perimeter: 'iam',
    icpLicence: false,
  },
  {
    ...rehearsal,
    name: 'trial-abroad',
    partition: 'aws',
    region: 'ap-southeast-1',
    perimeter: 'open',
    icpLicence: false,
    tracing: true,
  },
  // Like the county's in everything but where it lies and what for: the whole of it can be tried in any account.
  {
    ...county,
    name: 'county-abroad',
    partition: 'aws',
    region: 'ap-southeast-1',
    mode: 'sample',
    dataClass: 'rehearsal',
    perimeter: 'open',
    icpLicence: false,
    tracing: true,
    cloudFront: true,
    retention: { mode: 'GOVERNANCE', years: 1 },
  },
];
