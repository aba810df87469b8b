import { type App, CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { placeIndex } from '../../functions/aws/dynamo-table.ts';
import { deadLetters } from '../constructs/dead-letters.ts';
import { HttpService } from '../constructs/http-service.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { sweepSchedule } from '../constructs/sweep-schedule.ts';
import { type FunctionName, functionNames } from '../functions.ts';
import type { Targets } from '../grant.ts';
import { stackName } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { stackProps } from '../stack-props.ts';
import type { DataStack } from './data.ts';

/** Folders of the functions' bundles. */
export type Bundles = ReadonlyMap<FunctionName, string>;

/** What answers: functions and API. It holds nothing, and may be made anew at any time. */
export class ServiceStack extends Stack {
  readonly api: HttpApi;
  readonly deadLetters: IQueue;

  constructor(app: App, settings: StageSettings, data: DataStack, bundles: Bundles) {
    super(app, stackName(settings, 'service'), {
      ...stackProps(settings),
      description: 'Scrutineer: functions and HTTP API',
    });
    const roots = new CfnParameter(this, 'Roots', {
      description:
        'JSON list of the root keys that every registration leads up to: [{actor, person, jurisdiction, jwk}]',
      allowedPattern: '^\\[\\{.*\\}\\]$',
    });
    const http = new HttpService(this, settings);
    this.api = http.api;
    this.deadLetters = deadLetters(this, 'SweepDeadLetters');
    // Given out whether it is used or not: an export in use cannot be taken away.
    const ownTable = data.exportValue(data.table.tableName);
    const known = { SCRUTINEER_STAGE: settings.name, SCRUTINEER_ORIGIN: http.origin };
    const environment = {
      ...known,
      SCRUTINEER_TABLE: settings.restoredTable ?? ownTable,
      SCRUTINEER_VAULT: data.vault.bucketName,
      SCRUTINEER_KEY: data.signingKey.keyArn,
      SCRUTINEER_ALG: settings.alg,
      SCRUTINEER_MODE: settings.mode,
      SCRUTINEER_ROOTS: roots.valueAsString,
    };
    // Each is told of what it may reach, and of nothing else.
    const environments: Readonly<Partial<Record<FunctionName, Readonly<Record<string, string>>>>> = {
      read: { ...environment, SCRUTINEER_SCRATCH: data.scratch.bucketName },
      about: { ...known, SCRUTINEER_BUCKETS: this.#originsOf(data) },
    };
    const targets = this.#targetsIn(data, settings);
    const functions = new Map(
      functionNames.map((name) => {
        const { lambda } = new ServiceFunction(this, name, {
          settings,
          bundle: bundles.get(name)!,
          environment: environments[name] ?? environment,
          targets,
          dataKey: data.dataKey,
          ...(name === 'sweep' ? { deadLetters: this.deadLetters } : {}),
        });
        return [name, lambda] as const;
      }),
    );
    http.route(functions);
    http.open(data.dataKey);
    sweepSchedule(this, functions.get('sweep')!, this.deadLetters);
    new CfnOutput(this, 'Origin', { value: http.origin });
  }

  /** What the pages' policy lets a browser reach beside the service, as presigned addresses name it. */
  #originsOf({ vault, scratch }: DataStack): string {
    const origins = [vault, scratch].map(
      ({ bucketName }) => `https://${bucketName}.s3.${this.region}.${this.urlSuffix}`,
    );
    return origins.join(' ');
  }

  /** As exports of the data stack, whose names stand from now on: what explains a permission must name its resource. */
  #targetsIn(data: DataStack, { restoredTable }: StageSettings): Targets {
    const { table, vault, scratch, signingKey, dataKey } = data;
    const ownArn = data.exportValue(table.tableArn);
    const tableArn =
      restoredTable === undefined
        ? ownArn
        : this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: restoredTable });
    const vaultArn = data.exportValue(vault.bucketArn);
    return {
      table: tableArn,
      'index by-place': `${tableArn}/index/${placeIndex}`,
      vault: vaultArn,
      'vault objects': vaultArn,
      'scratch objects': data.exportValue(scratch.bucketArn),
      'signing key': data.exportValue(signingKey.keyArn),
      'data key': data.exportValue(dataKey.keyArn),
    };
  }
}
