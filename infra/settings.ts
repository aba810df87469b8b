import * as z from 'zod';

/** How long CloudWatch Logs can keep a line, in days (PutRetentionPolicy). */
const logDaysOffered = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const arn = z.string().regex(/^arn:(aws|aws-cn):[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:.+$/);
const accountNumber = z.string().regex(/^\d{12}$/);

/** A copy of certificates and ledgers in an account that the county's own administrators cannot enter. */
const archiveSchema = z.strictObject({
  /** The archive account's number. */
  account: accountNumber,
  /** ARN of its bucket: versioned, with Object Lock, open to this stage's replication role. */
  bucketArn: arn,
  /** ARN of the key its bucket encrypts with. */
  keyArn: arn,
});

/** A name of the service's own, and the certificate it is served with. */
const domainSchema = z.strictObject({
  name: z.string().regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/),
  /** ARN of the certificate in ACM, in the stage's own region. */
  certificateArn: arn,
});

export const stageSettingsSchema = z.strictObject({
  /** What `--stage` calls it; part of every name in the account. */
  name: z.string().regex(/^[a-z][a-z0-9-]{0,17}[a-z0-9]$/),
  /** The account's number; without it the credentials in use decide. */
  account: accountNumber.optional(),
  /** `aws-cn` in mainland China, `aws` elsewhere; an account belongs to one for ever. */
  partition: z.enum(['aws', 'aws-cn']),
  /** Where everything lies. */
  region: z.string(),
  /** A `sample` home is a rehearsal for ever, and marks all it gives out as one. */
  mode: z.enum(['official', 'sample']),
  /** `real` is data of real elections, which stays in mainland China; `rehearsal` is invented or rehearsed. */
  dataClass: z.enum(['real', 'rehearsal']),
  /** `open` to whoever signs as the service asks; `iam` asks for an AWS signature before that. */
  perimeter: z.enum(['open', 'iam']),
  /** The account has an ICP licence: what faces the public in mainland China needs one. */
  icpLicence: z.boolean(),
  domain: domainSchema.optional(),
  /** X-Ray traces of the functions; there are none in `aws-cn`. */
  tracing: z.boolean(),
  /** CloudFront in front of the web pages. */
  cloudFront: z.boolean(),
  /** What the service key signs with; `ES256` where a region's KMS has no Ed25519. */
  alg: z.enum(['EdDSA', 'ES256']),
  /** Object Lock of the vault: `GOVERNANCE` ends with the bucket's policy, `COMPLIANCE` with its years only. */
  retention: z.strictObject({ mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), years: z.int().min(1).max(100) }),
  /** How long logs are kept. */
  logDays: z.literal(logDaysOffered),
  /** Requests a second the whole API takes, and how many at once on top. */
  throttle: z.strictObject({ rate: z.int().min(1), burst: z.int().min(1) }),
  /** Who is told when an alarm rises. */
  alarmEmail: z.email().optional(),
  /** Makes a CloudTrail trail, which alarms about keys rest on; `false` where the account has one already. */
  trail: z.boolean(),
  archive: archiveSchema.optional(),
  /** A table that a point-in-time restore made; the service uses it in the place of its own, which stays. */
  restoredTable: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{3,255}$/)
    .optional(),
});

/** Everything that differs from one stage to another. */
export type StageSettings = Readonly<z.infer<typeof stageSettingsSchema>>;
