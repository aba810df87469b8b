import { stackLives, stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import type { Caller } from './cloud.ts';
import type { RootsPlan } from './roots.ts';
import type { Standing } from './standing.ts';
import { electionCost, electionCosted, monthlyCost } from './standing-cost.ts';
import { countsByType, type Templates } from './templates.ts';

/** Everything a deployment is about to do. */
export interface Plan {
  readonly settings: StageSettings;
  readonly caller: Caller;
  readonly standing: Standing;
  readonly bootstrap: boolean;
  readonly roots: RootsPlan;
  readonly folder: string;
  readonly templates: Templates;
}

/** The plan in plain words: where, what, what stays, what it costs. */
export function planText(plan: Plan): string {
  return [
    ...where(plan),
    '',
    ...stacks(plan),
    '',
    ...keys(plan),
    '',
    ...stays(plan),
    '',
    ...costs(plan),
  ].join('\n');
}

function where({ settings, caller, standing, bootstrap }: Plan): readonly string[] {
  const { name, region, partition, mode, dataClass, perimeter } = settings;
  return [
    standing.has('service')
      ? `Upgrade of stage “${name}” (环境升级)`
      : standing.size > 0
        ? `Stage “${name}”, going on from where it was left (继续未完成的部署)`
        : `New deployment of stage “${name}” (新部署)`,
    `  account    ${caller.account}, as ${caller.arn}`,
    `  region     ${region} (partition ${partition})`,
    `  mode       ${mode}, data: ${dataClass}`,
    `  perimeter  ${perimeter}: ${perimeterSays(settings)}`,
    ...(bootstrap
      ? [
          '  bootstrap  this account and region have none of the CDK’s yet, or an old one: a stack CDKToolkit with a bucket,',
          '             a repository and five roles is made first',
        ]
      : []),
    ...(perimeter === 'iam' ? [] : partition === 'aws-cn' ? ['  licence    ICP, as the settings say'] : []),
  ];
}

function perimeterSays({ perimeter, partition }: StageSettings): string {
  if (perimeter === 'open') return 'whoever signs as the service asks may call';
  const licence = partition === 'aws-cn' ? '; no ICP licence is needed for that' : '';
  return `every call needs an AWS signature by somebody of this account (SCRUTINEER_SIGV4)${licence}`;
}

function stacks({ settings, standing, templates }: Plan): readonly string[] {
  return stackLives.flatMap((life) => [
    `${stackName(settings, life)}: ${standing.has(life) ? 'changed where it differs' : 'made'}`,
    `  ${countsByType(templates[life].map(({ Type }) => Type))}`,
  ]);
}

function keys({ roots, folder }: Plan): readonly string[] {
  if (roots.from === 'deployed') return ['Root keys: the deployed ones stay.'];
  if (roots.from === 'file') return [`Root keys: the ${roots.roots.length} public ones given; none is made.`];
  return roots.there
    ? [`Root keys: the two that lie in ${folder}.`]
    : [
        `Root keys: two are made in ${folder}, on this machine only; only their public halves go to the cloud.`,
      ];
}

function stays({ settings, templates }: Plan): readonly string[] {
  const { mode, years } = settings.retention;
  const kept = templates.data.filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain').length;
  const lock =
    mode === 'COMPLIANCE'
      ? [
          `  证据写入后 ${years} 年内任何人都不能删除或缩短（COMPLIANCE），账户的根用户也不能。`,
          `  Evidence cannot be deleted for ${years} years from its writing, by nobody, the root user included (COMPLIANCE).`,
        ]
      : [
          `  证据写入后锁定 ${years} 年（GOVERNANCE）：存储桶策略不许任何人绕过；能改该策略的人可以解除，改动会告警。`,
          `  Evidence is locked for ${years} ${years === 1 ? 'year' : 'years'} from its writing (GOVERNANCE): the bucket’s policy lets nobody past it; whoever may`,
          '  change that policy can end it, and an alarm tells of that.',
        ];
  return [
    `What stays whatever is deleted (依法保留): ${kept} resources of ${stackName(settings, 'data')}`,
    ...lock,
    `  Logs are kept for ${settings.logDays} days.`,
  ];
}

function costs({ settings, templates }: Plan): readonly string[] {
  const { holding, keeping } = electionCost(settings);
  const { years } = settings.retention;
  return [
    'What it costs, about, by infra/scale/prices.ts (put your own prices there):',
    `  a month, though nobody votes: ${monthlyCost(templates, settings)} (keys, alarms, dashboard)`,
    `  a township congress (${electionCosted}): ${holding}; keeping its evidence for ${years} ${years === 1 ? 'year' : 'years'}: ${keeping}`,
    '  more of both, up to a county and the whole country: docs/scale.md',
  ];
}
