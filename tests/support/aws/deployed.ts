import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StackLife, stackName } from '../../../infra/names.ts';
import type { StageSettings } from '../../../infra/settings.ts';
import type { LambdaSpec } from './lambda.ts';

/** What stands in this machine for what the account would have. */
export interface Doubles {
  readonly table: string;
  readonly vault: string;
  readonly scratch: string;
  readonly key: string;
  readonly origin: string;
  /** JSON list of the public root keys, as the parameter `Roots` takes it. */
  readonly roots: string;
}

/** What a synthesized assembly would deploy: functions by logical id, and where each route key leads. */
export interface Deployed {
  readonly functions: ReadonlyMap<string, LambdaSpec>;
  readonly routes: ReadonlyMap<string, string>;
}

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Json }>>;
  readonly Outputs: Readonly<
    Record<string, { readonly Value: Json; readonly Export?: { readonly Name: string } }>
  >;
}

// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, as deep as they are
type Json = any;

/** Reads an assembly as CloudFormation would, with doubles in the place of what it would make. */
export function readDeployed(assembly: string, settings: StageSettings, doubles: Doubles): Deployed {
  const template = (life: StackLife): Template =>
    JSON.parse(readFileSync(join(assembly, `${stackName(settings, life)}.template.json`), 'utf8'));
  const [service, data] = [template('service'), template('data')];
  const resolve = (value: Json): string => resolved(value, data, doubles);
  const functions = new Map<string, LambdaSpec>();
  const routes = new Map<string, string>();
  for (const [id, { Type, Properties }] of Object.entries(service.Resources)) {
    if (Type === 'AWS::Lambda::Function' && Properties.Environment?.Variables?.SCRUTINEER_STAGE) {
      const asset = `asset.${Properties.Code.S3Key.replace(/\.zip$/, '')}`;
      const [file] = Properties.Handler.split('.');
      const environment = Object.entries(Properties.Environment.Variables).map(
        ([name, value]) => [name, name === 'SCRUTINEER_ORIGIN' ? doubles.origin : resolve(value)] as const,
      );
      functions.set(id, {
        name: Properties.FunctionName,
        bundle: join(assembly, asset, `${file}.mjs`),
        environment: Object.fromEntries(environment),
        timeoutSeconds: Properties.Timeout,
      });
    }
    if (Type === 'AWS::ApiGatewayV2::Route') {
      const integration = Properties.Target['Fn::Join'][1][1].Ref;
      const [target] = service.Resources[integration]!.Properties.IntegrationUri['Fn::GetAtt'];
      routes.set(Properties.RouteKey, target);
    }
  }
  return { functions, routes };
}

/** The value of a property: as it stands, a parameter, or what the data stack gives out of its own. */
function resolved(value: Json, data: Template, doubles: Doubles): string {
  if (typeof value === 'string') return value;
  if (value.Ref === 'Roots') return doubles.roots;
  const name: string = value['Fn::ImportValue'];
  const output = Object.values(data.Outputs).find(({ Export }) => Export?.Name === name);
  const id: string = output?.Value.Ref ?? output?.Value['Fn::GetAtt']?.[0];
  const type = data.Resources[id]?.Type;
  if (type === 'AWS::DynamoDB::GlobalTable' || type === 'AWS::DynamoDB::Table') return doubles.table;
  if (type === 'AWS::KMS::Key') return doubles.key;
  if (type === 'AWS::S3::Bucket' && id.startsWith('Vault')) return doubles.vault;
  if (type === 'AWS::S3::Bucket' && id.startsWith('Scratch')) return doubles.scratch;
  throw new Error(`nothing stands for ${JSON.stringify(value)}`);
}
