import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { type FunctionName, functionTable } from '../functions.ts';
import { roleOf, type Targets } from '../grant.ts';
import { functionName } from '../names.ts';
import type { StageSettings } from '../settings.ts';

interface ServiceFunctionProps {
  readonly settings: StageSettings;
  /** Folder of its bundle. */
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly targets: Targets;
  readonly dataKey: IKey;
  /** Where an event goes that it failed on; only one that nobody waits for has such. */
  readonly deadLetters?: IQueue;
}

/** One function with its own role and log group. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, name: FunctionName, props: ServiceFunctionProps) {
    super(scope, name);
    const { settings, bundle, environment, targets, dataKey, deadLetters } = props;
    const logGroup = new LogGroup(this, 'Logs', {
      retention: settings.logDays,
      encryptionKey: dataKey,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const own = {
      ...targets,
      'own log group': logGroup.logGroupArn,
      ...(deadLetters === undefined ? {} : { 'sweep’s dead letters': deadLetters.queueArn }),
    };
    const { role, policy } = roleOf(this, name, settings, own, 'lambda');
    const { memory, timeoutSeconds, temporary } = functionTable[name];
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: functionName(settings, name),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle),
      handler: 'index.handler',
      memorySize: memory,
      timeout: Duration.seconds(timeoutSeconds),
      ...(temporary === undefined ? {} : { ephemeralStorageSize: Size.mebibytes(temporary) }),
      environment: { ...environment },
      // What a construct would add of its own stands in the table of permissions or is not given.
      role: role.withoutPolicyUpdates(),
      logGroup,
      tracing: settings.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      ...(deadLetters === undefined ? {} : { deadLetterQueue: deadLetters }),
    });
    this.lambda.node.addDependency(policy);
    if (!settings.tracing) {
      acknowledge(
        this.lambda,
        'Serverless-LambdaTracing',
        'The stage’s settings leave tracing off; aws-cn has none.',
      );
    }
    if (deadLetters === undefined) {
      const waitedFor =
        'Whoever calls it waits for the answer and sees it fail: nothing is lost that a queue could keep.';
      acknowledge(this.lambda, 'Serverless-LambdaDLQ', waitedFor);
    }
  }
}
