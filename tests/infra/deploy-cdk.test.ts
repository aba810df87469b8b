import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../support/listening.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const account = '111111111111';
const name = 'scrutineer-trial-service';
const template = JSON.stringify({
  Parameters: { Roots: { Type: 'String' } },
  Resources: { Queue: { Type: 'AWS::SQS::Queue' } },
});
const roots = '[{"actor":"root-1","person":"根密钥甲","jwk":{"kty":"OKP","crv":"Ed25519","x":"11qY-_a="}}]';

/** An assembly of one stack, as the CDK writes them. */
function assembly(): string {
  const folder = temporaryFolder();
  const stack = {
    type: 'aws:cloudformation:stack',
    environment: `aws://${account}/cn-northwest-1`,
    properties: { templateFile: `${name}.template.json`, validateOnSynth: false },
    displayName: name,
  };
  writeFileSync(join(folder, `${name}.template.json`), template);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ version: '54.0.0', artifacts: { [name]: stack } }),
  );
  return folder;
}

/** STS and CloudFormation in their query protocol; `deployed` is the parameter of the one stack that is there. */
async function accountWith(deployed?: string) {
  const asked: Record<string, string>[] = [];
  const server = await listenOnLoopback(async (incoming, response) => {
    const query = Object.fromEntries(new URLSearchParams(await text(incoming)));
    asked.push(query);
    const action = query['Action'];
    const answer = answers(deployed)[`${action} ${query['StackName'] ?? ''}`.trim()];
    if (answer !== undefined) {
      response.end(`<${action}Response><${action}Result>${answer}</${action}Result></${action}Response>`);
      return;
    }
    const error = `<Error><Code>ValidationError</Code><Message>Stack with id ${query['StackName']} does not exist</Message></Error>`;
    response.writeHead(400).end(`<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`);
  });
  onTestFinished(() => server.close());
  return { url: server.url, asked };
}

function answers(deployed: string | undefined): Readonly<Record<string, string>> {
  const arn = `<Arn>arn:aws-cn:iam::${account}:user/deployer</Arn>`;
  const caller = { GetCallerIdentity: `${arn}<Account>${account}</Account><UserId>AIDA</UserId>` };
  if (deployed === undefined) return caller;
  const parameter = `<member><ParameterKey>Roots</ParameterKey><ParameterValue>${deployed}</ParameterValue></member>`;
  const stack = [
    `<StackName>${name}</StackName><StackId>arn:aws-cn:cloudformation:cn-northwest-1:${account}:stack/${name}/1</StackId>`,
    '<CreationTime>2026-11-26T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>',
    `<Parameters>${parameter}</Parameters>`,
  ].join('');
  return {
    ...caller,
    [`DescribeStacks ${name}`]: `<Stacks><member>${stack}</member></Stacks>`,
    [`GetTemplate ${name}`]: `<TemplateBody>${template}</TemplateBody>`,
    // What CloudFormation answers for a change set that never was, too.
    [`DeleteChangeSet ${name}`]: '<Nothing/>',
  };
}

/** Runs a call of the real account's in a process of its own: what the CDK writes goes to its terminal. */
async function inProcess(call: string, url: string) {
  const program = `
    const { openCloud } = await import('./infra/deploy/real-cloud.ts');
    const { runProgram } = await import('./infra/deploy/run-program.ts');
    const { stageSettings } = await import('./infra/stage.ts');
    const cloud = openCloud(stageSettings('trial'));
    await runProgram(() => ${call});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: {
      PATH: process.env['PATH'],
      HOME: temporaryFolder(),
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL: url,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = [text(child.stdout), text(child.stderr)] as const;
  const [stdout, stderr, [code]] = await Promise.all([...written, once(child, 'close')]);
  return { code: code as number | null, said: stdout + stderr };
}

const deploy = (folder: string) => {
  const args = [folder, name, { Roots: roots }].map((arg) => JSON.stringify(arg));
  return `cloud.deployStack(${args.join(', ')})`;
};

describe('the CDK’s own command line, as pinned', () => {
  it('takes a stack with its roots to CloudFormation as they are, and ends with 1 where that refuses', async () => {
    const { url, asked } = await accountWith();
    const { code, said } = await inProcess(deploy(assembly()), url);
    const created = asked.find(({ Action }) => Action === 'CreateChangeSet');
    expect(created, said).toMatchObject({
      StackName: name,
      'Parameters.member.1.ParameterKey': 'Roots',
      'Parameters.member.1.ParameterValue': roots,
    });
    expect(said).toContain(`cdk deploy ${name} did not complete (cdk: 1)`);
    expect(code).toBe(1);
  });

  it('changes nothing where stack and roots stand as they are', async () => {
    const { url, asked } = await accountWith(roots);
    const { code, said } = await inProcess(deploy(assembly()), url);
    expect(code, said).toBe(0);
    const actions = asked.map(({ Action }) => Action);
    expect(actions).toContain('GetTemplate');
    expect(actions).not.toContain('CreateChangeSet');
    expect(actions).not.toContain('UpdateStack');
  });

  it('is asked to bootstrap the stage’s own account and region', async () => {
    const { url, asked } = await accountWith();
    const call = `cloud.bootstrap(${JSON.stringify(assembly())}, '${account}')`;
    const { code, said } = await inProcess(call, url);
    const created = asked.find(({ Action }) => Action === 'CreateChangeSet');
    expect(created, said).toMatchObject({ StackName: 'CDKToolkit' });
    expect(said).toContain(`aws://${account}/cn-northwest-1`);
    expect(said).toContain('cdk bootstrap did not complete (cdk: 1)');
    expect(code).toBe(1);
  });
});
