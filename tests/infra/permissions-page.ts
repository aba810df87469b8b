import { type Holder, type Permission, permissions } from '../../infra/permissions.ts';

const order: readonly Holder[] = ['ingest', 'conduct', 'rule', 'read', 'about', 'sweep', 'replication'];

/** docs/permissions.md, from the table of permissions itself. */
export function permissionsPage(): string {
  return [
    '# Who may do what in the cloud',
    '',
    'Everything that the functions of the cloud home, and S3 where it copies into an archive account, are allowed; they',
    'are allowed nothing else. The policies are made from this table (`infra/permissions.ts`), and',
    '`tests/infra/policies.test.ts` holds every synthesized template to it, to the last action, resource and condition.',
    'Written by `npx vitest run tests/infra/permissions.test.ts --update`.',
    '',
    'A place that ends in `*` is everything that begins so; of the table it is partition keys',
    '(`dynamodb:LeadingKeys`). The signing key signs with the stage’s one algorithm only (`kms:SigningAlgorithm`), the data',
    'key is used only through table and buckets (`kms:ViaService`).',
    '',
    ...order.flatMap(section),
    ...above,
  ].join('\n');
}

function section(holder: Holder): readonly string[] {
  const rows = permissions.filter(({ holders }) => holders.includes(holder));
  return [
    `## \`${holder}\``,
    '',
    '| may | on | why |',
    '|---|---|---|',
    ...rows.map(
      (row) => `| ${row.actions.map(code).join(' ')} | ${placeOf(row)} | ${row.why}${onlyWhere(row)} |`,
    ),
    '',
  ];
}

function placeOf({ on, keys }: Permission): string {
  return keys === undefined ? on : `${on} ${keys.map((key) => code(`${key}*`)).join(' ')}`;
}

function onlyWhere({ where }: Permission): string {
  return where === undefined ? '' : ` (only where the stage’s settings have \`${where}\`)`;
}

function code(text: string): string {
  return `\`${text}\``;
}

const above: readonly string[] = [
  '## What nobody may do',
  '',
  'Policies of the resources themselves deny these to everybody, whatever else an administrator allows; changing such a',
  'policy raises an alarm (`infra/constructs/tamper-events.ts`).',
  '',
  '| nobody | but | where |',
  '|---|---|---|',
  '| deletes an object, a version, or the vault | | vault (`NobodyDeletes`, `NobodyDropsTheVault`) |',
  '| shortens how long an object is locked | | vault (`NobodyShortens`), Object Lock |',
  '| puts an object without `If-None-Match` | | vault (`WriteOnce`) |',
  `| puts an object | ${whoMay('s3:PutObject', 'vault objects')} | vault (\`OnlyFunctionsWrite\`) |`,
  `| puts an object under \`certified/\` | ${whoMay('s3:PutObject', 'vault objects', 'certified/')} | vault (\`OnlyRuleCertifies\`) |`,
  `| reads a bundle | ${whoMay('s3:GetObject', 'vault objects', 'envelopes/')} | vault (\`OnlyFunctionsReadBundles\`) |`,
  '| deletes an item | | table (`NobodyDeletes`) |',
  `| writes an item | ${whoMay('dynamodb:PutItem', 'table')} | table (\`OnlyFunctionsWrite\`) |`,
  `| reads an item | ${whoMay('dynamodb:GetItem', 'table')} | table (\`OnlyFunctionsRead\`) |`,
  `| signs | ${whoMay('kms:Sign', 'signing key')} | signing key (\`OnlyFunctionsSign\`) |`,
  '| has a key deleted | the account’s root user | both keys (`NobodyElseDeletes`) |',
  '',
];

function whoMay(action: string, on: Permission['on'], key?: string): string {
  const rows = permissions.filter(
    (row) => row.on === on && row.actions.includes(action) && (key === undefined || row.keys?.includes(key)),
  );
  return rows.flatMap(({ holders }) => holders.map(code)).join(' ');
}
