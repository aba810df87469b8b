import type { FunctionName } from './functions.ts';
import type { StageSettings } from './settings.ts';

/** Who holds permissions: the functions, and S3 where it copies evidence into an archive account. */
export type Holder = FunctionName | 'replication';

/** What a permission is for; where it has parts, `keys` names those meant. */
export type Target =
  | 'table'
  | 'index by-place'
  | 'vault'
  | 'vault objects'
  | 'scratch objects'
  | 'signing key'
  | 'data key'
  | 'own log group'
  | 'sweep’s dead letters'
  | 'archive objects'
  | 'archive key'
  | 'every trace';

export interface Permission {
  readonly holders: readonly Holder[];
  readonly actions: readonly string[];
  readonly on: Target;
  /** Beginnings of the object keys or partition keys that it is for; all of them where there are none. */
  readonly keys?: readonly string[];
  readonly why: string;
  /** Only stages set so hold it. */
  readonly where?: 'tracing' | 'archive';
}

/** `about` only tells what the service is, and opens neither table nor vault. */
const all = ['ingest', 'conduct', 'rule', 'read', 'sweep'] as const;
const everyFunction = [...all, 'about'] as const;
const signers = ['ingest', 'conduct', 'rule', 'read'] as const;

/** Ledgers, and who is registered or invited: keys, ids, places, fences, elections invited for. */
const ledgerKeys = ['E#', 'A#', 'I#', 'R#', 'P#', 'V#'] as const;

/** Everything anyone in the service may do. Nobody may do anything else: tests hold every template to this table. */
export const permissions: readonly Permission[] = [
  {
    holders: ['ingest', 'read'],
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    on: 'table',
    keys: ledgerKeys,
    why: 'reads heads, entries, bundles and registrations, by consistent reads; nothing sealed',
  },
  {
    holders: ['conduct', 'rule'],
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    on: 'table',
    keys: [...ledgerKeys, 'X#'],
    why: 'reads the same, and what is sealed: facts about people that only checks need',
  },
  {
    holders: ['sweep'],
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    on: 'table',
    keys: [...ledgerKeys, 'S#'],
    why: 'reads the same but nothing sealed, and where the last sweep stopped',
  },
  {
    holders: ['read', 'sweep'],
    actions: ['dynamodb:Query'],
    on: 'index by-place',
    why: 'lists the elections of a place; what is listed is then read from the table',
  },
  {
    holders: ['ingest'],
    actions: ['dynamodb:PutItem'],
    on: 'table',
    keys: ['E#'],
    why: 'adds bundles to ledgers: head, entry and bundle in one transaction, each a put',
  },
  {
    holders: ['conduct'],
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    on: 'table',
    keys: ['E#', 'X#'],
    why: 'adds acts to ledgers; a withdrawal marks the bundle that stands; seals what organisers bring for checks',
  },
  {
    holders: ['rule'],
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
    on: 'table',
    keys: [...ledgerKeys, 'X#'],
    why: 'adds entries to ledgers, its own and whole ones from elsewhere; erases what is sealed; registers, invites and revokes actors, only while those above them stand; counts codes tried',
  },
  {
    holders: ['sweep'],
    actions: ['dynamodb:PutItem'],
    on: 'table',
    keys: ['S#'],
    why: 'notes where the next sweep goes on',
  },
  {
    holders: all,
    actions: ['s3:ListBucket'],
    on: 'vault',
    why: 'without it S3 says “denied” of an object that is missing; lists revocations, and copies for the sweep',
  },
  {
    holders: ['ingest'],
    actions: ['s3:GetObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'refusals/', 'revocations/', 'scans/'],
    why: 'looks for what a cut-off step left to do, and whether the very bytes stand there already',
  },
  {
    holders: ['conduct'],
    actions: ['s3:GetObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'revocations/'],
    why: 'recounts from the envelopes, and looks for what a cut-off step left to do',
  },
  {
    holders: ['rule'],
    actions: ['s3:GetObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'certified/', 'revocations/', 'imports/'],
    why: 'recounts what it certifies, and completes certificates that a stop cut off',
  },
  {
    holders: ['read'],
    actions: ['s3:GetObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'certified/', 'revocations/', 'scans/', 'imports/'],
    why: 'shows certificates, and puts evidence folders together',
  },
  {
    holders: ['sweep'],
    actions: ['s3:GetObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'certified/', 'revocations/'],
    why: 'compares the copies in the vault with the table',
  },
  {
    holders: ['ingest'],
    actions: ['s3:PutObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'refusals/', 'scans/'],
    why: 'keeps bundles, their entries, refusals it owes and scans; it cannot write a certificate',
  },
  {
    holders: ['conduct'],
    actions: ['s3:PutObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/'],
    why: 'keeps acts and their entries',
  },
  {
    holders: ['rule'],
    actions: ['s3:PutObject'],
    on: 'vault objects',
    keys: ['ledgers/', 'envelopes/', 'certified/', 'revocations/', 'imports/'],
    why: 'keeps rulings, certificates, revocations and what is brought in from another home',
  },
  {
    holders: ['read'],
    actions: ['s3:PutObject', 's3:GetObject'],
    on: 'scratch objects',
    keys: ['evidence/'],
    why: 'hands out what no answer can hold, for a day; S3 asks the right to read of whoever signs an address',
  },
  {
    holders: all,
    actions: ['kms:GetPublicKey'],
    on: 'signing key',
    why: 'knows the service’s own signatures',
  },
  {
    holders: signers,
    actions: ['kms:Sign'],
    on: 'signing key',
    why: 'signs receipts, refusals, certificates, heads and manifests, with the one algorithm of the stage',
  },
  {
    holders: all,
    actions: ['kms:Decrypt', 'kms:DescribeKey'],
    on: 'data key',
    why: 'table and buckets are encrypted with it; only through them',
  },
  {
    holders: signers,
    actions: ['kms:GenerateDataKey'],
    on: 'data key',
    why: 'what it writes is encrypted with it; only through table and buckets',
  },
  {
    holders: everyFunction,
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    on: 'own log group',
    why: 'writes its log lines and figures',
  },
  {
    holders: ['sweep'],
    actions: ['sqs:SendMessage'],
    on: 'sweep’s dead letters',
    why: 'a sweep that failed is put where the alarm sees it',
  },
  {
    holders: everyFunction,
    actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
    on: 'every trace',
    where: 'tracing',
    why: 'X-Ray knows no resources: these two actions can be had for all or not at all',
  },
  {
    holders: ['replication'],
    actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'],
    on: 'vault',
    where: 'archive',
    why: 'S3 reads what it is to copy',
  },
  {
    holders: ['replication'],
    actions: [
      's3:GetObjectVersionForReplication',
      's3:GetObjectVersionAcl',
      's3:GetObjectVersionTagging',
      's3:GetObjectRetention',
      's3:GetObjectLegalHold',
    ],
    on: 'vault objects',
    keys: ['certified/', 'ledgers/'],
    where: 'archive',
    why: 'S3 reads certificates and ledgers with how long they are locked',
  },
  {
    holders: ['replication'],
    actions: ['s3:ReplicateObject', 's3:ReplicateTags', 's3:ObjectOwnerOverrideToBucketOwner'],
    on: 'archive objects',
    keys: ['certified/', 'ledgers/'],
    where: 'archive',
    why: 'S3 copies them into the archive account, which then owns the copies; deletions are not copied',
  },
  {
    holders: ['replication'],
    actions: ['kms:Decrypt'],
    on: 'data key',
    where: 'archive',
    why: 'S3 reads what it copies; only through the vault',
  },
  {
    holders: ['replication'],
    actions: ['kms:Encrypt'],
    on: 'archive key',
    where: 'archive',
    why: 'the copies are encrypted with the archive account’s key; only through its bucket',
  },
];

/** What one holder may do in a stage. */
export function permissionsOf(holder: Holder, settings: StageSettings): readonly Permission[] {
  return permissions.filter(({ holders, where }) => holders.includes(holder) && applies(where, settings));
}

function applies(where: Permission['where'], { tracing, archive }: StageSettings): boolean {
  switch (where) {
    case undefined:
      return true;
    case 'tracing':
      return tracing;
    case 'archive':
      return archive !== undefined;
  }
}
