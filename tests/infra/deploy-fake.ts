import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { makeKeyFile, writeKeyFile } from '../../functions/embedded/key-file.ts';
import { type Service, startService } from '../../functions/embedded/service.ts';
import { routes } from '../../functions/routes.ts';
import type { Caller, Cloud, DeployedStack, StackResource } from '../../infra/deploy/cloud.ts';
import { Unfinished } from '../../infra/deploy/refusals.ts';
import { runProgram } from '../../infra/deploy/run-program.ts';
import { stackName } from '../../infra/names.ts';
import type { StageSettings } from '../../infra/settings.ts';

/** An account of the tests' own. What would be a Lambda function in it is the embedded service, with the roots deployed. */
export class FakeCloud implements Cloud {
  readonly stacks = new Map<string, DeployedStack>();
  readonly held = new Map<string, readonly StackResource[]>();
  /** What was made or deleted, in order. */
  readonly changes: string[] = [];
  readonly parameters = new Map<string, Readonly<Record<string, string>>>();
  readonly said: string[] = [];
  readonly asked: string[] = [];
  readonly answers: string[] = [];
  readonly requests: string[] = [];
  /** Copies handed out, by bucket. */
  readonly copies = new Map<string, number>();
  who: Caller = { account: '111111111111', arn: 'arn:aws-cn:iam::111111111111:user/deployer' };
  /** A stack whose deployment comes to grief. */
  failing: string | undefined;
  /** Seconds that were waited. */
  waited = 0;
  /** How many requests meet an API that nobody knows yet. */
  unknownFor = 0;
  readonly #folder: string;
  readonly #settings: StageSettings;
  #service: Service | undefined;

  constructor(settings: StageSettings, folder: string, bootstrapVersion: number | undefined = 28) {
    this.#settings = settings;
    this.#folder = folder;
    if (bootstrapVersion === undefined) return;
    this.stand('CDKToolkit', { outputs: { BootstrapVersion: String(bootstrapVersion) }, tags: {} });
  }

  /** Puts a stack there, this stage's unless said otherwise. */
  stand(name: string, stack: Partial<DeployedStack> = {}): void {
    const { name: stage, dataClass } = this.#settings;
    const tags = { 'scrutineer-stage': stage, 'scrutineer-data': dataClass };
    this.stacks.set(name, { status: 'CREATE_COMPLETE', tags, outputs: {}, parameters: {}, ...stack });
  }

  async caller(): Promise<Caller> {
    return this.who;
  }

  async stack(name: string): Promise<DeployedStack | undefined> {
    return this.stacks.get(name);
  }

  async resources(stack: string): Promise<readonly StackResource[]> {
    return this.held.get(stack) ?? [];
  }

  async bootstrap(_assembly: string, account: string): Promise<void> {
    this.changes.push(`bootstrap ${account}`);
    this.stand('CDKToolkit', { outputs: { BootstrapVersion: '28' } });
  }

  async deployStack(
    _assembly: string,
    name: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<void> {
    this.changes.push(`deploy ${name}`);
    if (this.failing === name) throw new Unfinished('step-failed', { step: name, reason: 'cdk: 1' });
    this.parameters.set(name, parameters);
    const isService = name === stackName(this.#settings, 'service');
    const outputs: Record<string, string> = isService
      ? { Origin: await this.#serve(parameters['Roots']!) }
      : {};
    this.stand(name, { outputs, parameters });
  }

  async deleteStack(name: string): Promise<void> {
    this.changes.push(`delete ${name}`);
    this.stacks.delete(name);
  }

  async holdsCopies(bucket: string): Promise<boolean> {
    return (this.copies.get(bucket) ?? 0) > 0;
  }

  async deleteCopies(bucket: string): Promise<void> {
    this.changes.push(`empty ${bucket}`);
    this.copies.delete(bucket);
  }

  async request(url: string, init: { readonly method: string; readonly body?: string }): Promise<Response> {
    this.requests.push(`${init.method} ${new URL(url).pathname}`);
    if (this.unknownFor > 0) {
      this.unknownFor -= 1;
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
    }
    const headers: Record<string, string> =
      init.body === undefined ? {} : { 'content-type': 'application/jose+json' };
    return fetch(url, { ...init, headers });
  }

  say(text: string): void {
    this.said.push(text);
  }

  async ask(question: string): Promise<string> {
    this.asked.push(question);
    return this.answers.shift() ?? '';
  }

  async pause(seconds: number): Promise<void> {
    this.waited += seconds;
  }

  get words(): string {
    return this.said.join('\n');
  }

  /** As Lambda would: the roots given, ledgers and keys as they stand from before. */
  async #serve(roots: string): Promise<string> {
    if (this.#service !== undefined) return this.#service.url;
    const { mode } = this.#settings;
    mkdirSync(this.#folder, { recursive: true });
    const config = { format: 'scrutineer/config@1', mode, roots: JSON.parse(roots) };
    writeFileSync(join(this.#folder, 'config.json'), JSON.stringify(config));
    const owner = { actor: 'service', person: '记账服务', role: 'service', jurisdiction: '' } as const;
    await writeKeyFile(join(this.#folder, 'service-key.json'), makeKeyFile(owner, 'EdDSA'));
    const options = { folder: this.#folder, mode, host: '127.0.0.1', port: 0 };
    const service = await startService(
      options,
      routes,
      () => {},
      async () => {},
    );
    onTestFinished(() => service.close());
    this.#service = service;
    return service.url;
  }
}

/** How a program ended, and what it wrote to stderr. */
export async function ended(program: () => Promise<void>): Promise<{ code: number; says: string }> {
  const written: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const before = process.exitCode;
  try {
    process.exitCode = 0;
    await runProgram(program);
    return { code: process.exitCode, says: written.join('') };
  } finally {
    process.exitCode = before;
    stderr.mockRestore();
  }
}
