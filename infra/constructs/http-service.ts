import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { type FunctionName, functionNames, functionTable } from '../functions.ts';
import type { StageSettings } from '../settings.ts';

/** A line a request: no path, which names elections, and no address. */
const accessLine = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  integrationStatus: '$context.integrationStatus',
  error: '$context.error.responseType',
};

/** The HTTP API: which function answers what, how many may ask, and who may come that far. */
export class HttpService extends Construct {
  readonly api: HttpApi;
  /** What clients and tokens call the service. */
  readonly origin: string;
  readonly #settings: StageSettings;
  readonly #authorizer: { readonly authorizer?: IHttpRouteAuthorizer };

  constructor(scope: Construct, settings: StageSettings) {
    super(scope, 'Api');
    this.#settings = settings;
    const { name, region, perimeter, domain } = settings;
    this.#authorizer = perimeter === 'iam' ? { authorizer: new HttpIamAuthorizer() } : {};
    this.api = new HttpApi(this, 'Http', {
      apiName: `scrutineer-${name}`,
      createDefaultStage: false,
      // One name only: tokens are made out to it.
      disableExecuteApiEndpoint: domain !== undefined,
    });
    const own = `${this.api.apiId}.execute-api.${region}.${Stack.of(this).urlSuffix}`;
    this.origin = `https://${domain?.name ?? own}`;
  }

  /** Sends every call to the function in whose table it stands, and whatever is in none to `read`, which refuses it. */
  route(functions: ReadonlyMap<FunctionName, IFunction>): void {
    for (const name of functionNames) {
      const to = functions.get(name)!;
      const integration = new HttpLambdaIntegration(name, to, { scopePermissionToRoute: false });
      for (const { method, path } of functionTable[name].routes) {
        this.#add(HttpRouteKey.with(path, HttpMethod[method]), integration);
      }
      if (name !== 'read') continue;
      this.#add(HttpRouteKey.DEFAULT, integration);
      // Its ARN has neither method nor path, and so is not among those permitted with the others.
      const [resource, resourceName] = [this.api.apiId, '*/$default'];
      to.addPermission('UnknownRoutes', {
        principal: new ServicePrincipal('apigateway.amazonaws.com'),
        sourceArn: Stack.of(this).formatArn({ service: 'execute-api', resource, resourceName }),
      });
    }
  }

  /** Opens the API to callers, with its limits and its access log. */
  open(key: IKey): void {
    const { logDays, throttle, domain } = this.#settings;
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: logDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: throttle.rate, burstLimit: throttle.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
      ...(domain === undefined ? {} : { domainMapping: { domainName: this.#domainName(domain) } }),
    });
  }

  #add(routeKey: HttpRouteKey, integration: HttpLambdaIntegration): void {
    const route = new HttpRoute(this, routeKey.key, {
      httpApi: this.api,
      routeKey,
      integration,
      ...this.#authorizer,
    });
    if (this.#settings.perimeter === 'open') {
      acknowledge(
        route,
        'AwsSolutions-APIG4',
        'Whatever counts is signed by its author, and reads carry a token signed by the reader’s own key.',
      );
    }
  }

  #domainName({ name, certificateArn }: NonNullable<StageSettings['domain']>): DomainName {
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    const named = new DomainName(this, 'Domain', { domainName: name, certificate });
    // What the name must lead to, in whatever zone it stands.
    new CfnOutput(Stack.of(this), 'DomainTarget', { value: named.regionalDomainName });
    return named;
  }
}
