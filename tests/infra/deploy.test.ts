import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSettings } from '../../infra/check-settings.ts';
import { deployStage } from '../../infra/deploy/deploy-stage.ts';
import type { DeployOptions } from '../../infra/deploy/options.ts';
import { deployRefusal } from '../../infra/deploy/refusals.ts';
import { functionNames } from '../../infra/functions.ts';
import { stackLives, stackName } from '../../infra/names.ts';
import type { StageSettings } from '../../infra/settings.ts';
import { stageSettings } from '../../infra/stage.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { listenOnLoopback } from '../support/listening.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { ended, FakeCloud } from './deploy-fake.ts';

const trial = stageSettings('trial');
const stackOf = (life: (typeof stackLives)[number]) => stackName(trial, life);
const allDeployed = stackLives.map((life) => `deploy ${stackOf(life)}`);

const otherKid = 'A'.repeat(43);

let synthesized: string;

beforeAll(() => {
  synthesized = mkdtempSync(join(tmpdir(), 'scrutineer-deploy-'));
  const bundles = new Map(
    functionNames.map((name) => {
      const path = join(synthesized, 'bundles', name);
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, 'index.mjs'), `export const handler = async () => '${name}';\n`);
      return [name, path] as const;
    }),
  );
  synthesize(trial, bundles, join(synthesized, 'out'));
});
afterAll(() => rmSync(synthesized, { recursive: true, force: true }));

/** A person at a keyboard with an account: what they have, and a way to run the command in it. */
function desk(settings: StageSettings = trial, bootstrapVersion?: number | null) {
  const folder = temporaryFolder();
  const keys = join(folder, 'keys');
  const version = bootstrapVersion === null ? Number.NaN : bootstrapVersion;
  const cloud = new FakeCloud(settings, join(folder, 'account'), version);
  if (bootstrapVersion === null) cloud.stacks.delete('CDKToolkit');
  const person = '蒋勇';
  const run = (options: DeployOptions = {}) =>
    ended(() =>
      deployStage(settings, { keys, person, yes: true, ...options }, cloud, async () =>
        join(synthesized, 'out'),
      ),
    );
  const key = (name: string) => JSON.parse(readFileSync(join(keys, `${name}.json`), 'utf8'));
  return { folder, keys, cloud, run, key };
}

/** Runs a line as a person would type it, while whatever this process serves goes on. */
async function shell(line: string, cwd: string, env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(line, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = [text(child.stdout), text(child.stderr)] as const;
  const [stdout, stderr, [code]] = await Promise.all([...written, once(child, 'close')]);
  return { code: code as number | null, stdout, stderr };
}

/** One sentence in each language, exit code 2, and nothing changed anywhere. */
function expectRefused({ code, says }: { code: number; says: string }, cloud: FakeCloud, part: string): void {
  expect(says).toContain(part);
  const [zh, en, ...more] = says.trimEnd().split('\n');
  expect(zh).toMatch(/\p{Script=Han}.*。$/u);
  expect(en).toMatch(/\.$/);
  expect(more).toEqual([]);
  expect(code).toBe(2);
  expect([cloud.changes, cloud.requests]).toEqual([[], []]);
}

describe('a deployment into an empty account', () => {
  it('deploys everything in order and registers the county with the service itself', async () => {
    const { cloud, run, keys } = desk();
    expect(await run()).toEqual({ code: 0, says: '' });
    expect(cloud.changes).toEqual(allDeployed);
    expect(cloud.requests).toEqual(['GET /v1/health', 'PUT /v1/actors/county']);
    expect(cloud.words).toContain(`The county’s key is registered: ${join(keys, 'county.json')}`);
  });

  it('makes two root keys of which only the public halves leave the machine', async () => {
    const { cloud, run, keys, key } = desk();
    await run();
    const roots = cloud.parameters.get(stackOf('service'))!['Roots']!;
    for (const name of ['root-1', 'root-2', 'county']) {
      expect(statSync(join(keys, `${name}.json`)).mode & 0o777).toBe(0o600);
    }
    expect(JSON.parse(roots)).toHaveLength(2);
    expect(roots).toContain(key('root-1').jwk.x);
    expect(roots).toContain(key('root-2').jwk.x);
    expect(roots).not.toContain(key('root-1').jwk.d);
    expect(roots).toMatch(/^\[\{.*\}\]$/);
    expect(roots.length).toBeLessThanOrEqual(4096);
  });

  it('says before it asks what it creates, what stays and what that costs', async () => {
    const { cloud, run } = desk();
    cloud.answers.push('n');
    await run({ yes: false });
    for (const part of [
      'New deployment of stage “trial”',
      '111111111111',
      'cn-northwest-1 (partition aws-cn)',
      'Lambda::Function 6',
      'DynamoDB::Table 1',
      'Evidence is locked for 1 year from its writing (GOVERNANCE)',
      'a month, though nobody votes:',
      'CNY',
      'no ICP licence is needed',
    ]) {
      expect(cloud.words).toContain(part);
    }
  });

  it('ends with the very commands of the first login', async () => {
    const { cloud, run, keys } = desk();
    await run({ jurisdiction: '469021' });
    const { Origin } = cloud.stacks.get(stackOf('service'))!.outputs;
    expect(cloud.words).toContain(
      `SCRUTINEER_SIGV4=cn-northwest-1 npm run --silent scrutineer -- board 469021 --url ${Origin} --key ${keys}/county.json`,
    );
    expect(cloud.words).toContain(`Move ${keys}/root-2.json to the safe`);
  });

  it('ends with commands that do what they say, as they stand', async () => {
    const { cloud, run, folder } = desk({ ...trial, perimeter: 'open', icpLicence: true });
    await run();
    const printed = cloud.words
      .split('\n')
      .filter((line) => line.startsWith('  npm run --silent scrutineer'));
    expect(printed.map((line) => line.split(' ')[7])).toEqual(['board', 'keygen', 'sign', 'send']);
    const filled = printed.map((line) =>
      line
        .replace('npm run --silent scrutineer --', `"${process.execPath}" "${resolve('cli/scrutineer.js')}"`)
        .replace('NAME', '卫芳')
        .replace('TOWNSHIP', '469021101')
        .replaceAll('ID', 'wei-fang'),
    );
    for (const line of filled) {
      const { code, stderr } = await shell(line, folder);
      expect([code, stderr], stderr).toEqual([0, line.includes(' keygen ') ? expect.any(String) : '']);
    }
  });

  it('bootstraps the account where that was not done, or long ago', async () => {
    for (const version of [null, 5]) {
      const { cloud, run } = desk(trial, version);
      await run();
      expect(cloud.words).toContain('a stack CDKToolkit');
      expect(cloud.changes).toEqual(['bootstrap 111111111111', ...allDeployed]);
    }
  });

  it('waits until the new API is known', async () => {
    const { cloud, run } = desk();
    cloud.unknownFor = 3;
    expect((await run()).code).toBe(0);
    expect(cloud.waited).toBe(15);
  });

  it('tells the key that the service signs with', async () => {
    const { cloud, run } = desk();
    await run();
    const { Origin } = cloud.stacks.get(stackOf('service'))!.outputs;
    const { service } = await (await fetch(`${Origin}/v1/health`)).json();
    expect(cloud.words).toContain(`Its key, for “verify --trust”: ${service.kid}`);
  });

  it.each([
    ['another origin', { origin: 'https://elsewhere' }, 'origin: https://elsewhere'],
    ['another mode', { mode: 'official' }, 'mode: official'],
    ['no key', { service: undefined }, '(/service)'],
    ['a key without its number', { service: { kid: otherKid } }, '(/service/jwk)'],
    ['another key’s thumbprint', { kid: otherKid }, `service.kid: ${otherKid}`],
  ])('registers nobody with a service that says %s', async (_, changes, reason) => {
    const { cloud, run, keys } = desk();
    const request = cloud.request.bind(cloud);
    cloud.request = async (url, init) => {
      const { service, ...said } = await (await request(url, init)).json();
      const { kid = service.kid, ...others } = changes as { readonly kid?: string };
      return Response.json({ ...said, service: { ...service, kid }, ...others });
    };
    const { code, says } = await run();
    expect(code).toBe(1);
    expect(says).toContain(reason);
    expect(cloud.requests).not.toContain('PUT /v1/actors/county');
    expect(existsSync(join(keys, 'county.json'))).toBe(false);
  });

  it('asks who will hold the county’s key where nobody said so', async () => {
    const { cloud, folder, keys, key } = desk();
    cloud.answers.push(' 蒋勇 ', '是');
    await ended(() => deployStage(trial, { keys }, cloud, async () => join(synthesized, 'out')));
    expect(cloud.asked).toHaveLength(2);
    expect(key('county')).toMatchObject({ person: '蒋勇', role: 'superior', jurisdiction: '469021' });
    expect(existsSync(join(folder, 'keys', 'county-registration.json'))).toBe(true);
  });
});

describe('a deployment that is refused', () => {
  it.each([['n'], [''], ['maybe']])('changes nothing when the answer is “%s”', async (answer) => {
    const { cloud, run, keys } = desk();
    cloud.answers.push(answer);
    expectRefused(await run({ yes: false }), cloud, 'nothing was changed');
    expect(existsSync(keys)).toBe(false);
  });

  it('is one in another account than the stage’s', async () => {
    const { cloud, run } = desk({ ...trial, account: '222222222222' });
    expectRefused(await run(), cloud, 'account 111111111111, but stage “trial” is for 222222222222');
  });

  it('is one with credentials of the other partition', async () => {
    const { cloud, run } = desk();
    cloud.who = { account: '111111111111', arn: 'arn:aws:iam::111111111111:user/deployer' };
    expectRefused(await run(), cloud, 'belong to aws, but stage “trial” is in aws-cn');
  });

  it.each(stackLives)('is one whose %s stack has a name that somebody else took', async (life) => {
    const { cloud, run } = desk();
    cloud.stand(stackOf(life), { tags: { team: 'billing' } });
    expectRefused(await run(), cloud, `There is a stack ${stackOf(life)} in cn-northwest-1 already`);
  });

  it('is one beside another that is under way', async () => {
    const { cloud, run } = desk();
    cloud.stand(stackOf('data'), { status: 'UPDATE_IN_PROGRESS' });
    expectRefused(await run(), cloud, 'is being changed (UPDATE_IN_PROGRESS)');
  });

  it.each([
    ['data', 'ROLLBACK_COMPLETE'],
    ['service', 'UPDATE_ROLLBACK_FAILED'],
  ] as const)('is one over a %s stack that stands at %s', async (life, status) => {
    const { cloud, run } = desk();
    cloud.stand(stackOf(life), { status });
    expectRefused(await run(), cloud, `stands at ${status}`);
  });

  it('is one that would put real elections where rehearsals lie', async () => {
    const { cloud, run } = desk();
    const tags = { 'scrutineer-stage': 'trial', 'scrutineer-data': 'real' };
    cloud.stand(stackOf('data'), { tags });
    expectRefused(await run(), cloud, 'deployed for real data and the settings say rehearsal');
  });

  it('is one that would give ledgers new roots', async () => {
    const { cloud, run } = desk();
    cloud.stand(stackOf('data'));
    expectRefused(await run(), cloud, 'new ones would void every registration');
  });

  it.each([
    [{ person: '' }, 'cannot be a name'],
    [{ jurisdiction: '46902' }, '“46902” is no jurisdiction'],
  ])('is one for %o', async (options, says) => {
    const { cloud, run } = desk();
    expectRefused(await run(options), cloud, says);
  });

  it('is one that nobody is named for and nobody can be asked about', async () => {
    const { cloud, keys } = desk();
    const run = () =>
      ended(() => deployStage(trial, { keys, yes: true }, cloud, async () => join(synthesized, 'out')));
    expectRefused(await run(), cloud, 'add --person NAME');
  });

  it('is an official one without a jurisdiction', async () => {
    const { cloud, run } = desk(stageSettings('county'));
    expectRefused(await run(), cloud, 'must be told its jurisdiction');
  });

  it('is one over a key file that is damaged', async () => {
    const { cloud, run, keys } = desk();
    mkdirSync(keys);
    writeFileSync(join(keys, 'root-1.json'), '{');
    expectRefused(await run(), cloud, 'root-1.json cannot be read');
  });
});

describe('a stage whose settings no law or region allows', () => {
  const county = stageSettings('county');
  it.each([
    ['outside mainland China', { partition: 'aws', region: 'ap-southeast-1' }, 'outside mainland China'],
    ['kept too short', { retention: { mode: 'COMPLIANCE', years: 5 } }, 'for 5 years, fewer than the 30'],
    ['open without a licence', { perimeter: 'open' }, 'for which the account needs an ICP licence'],
    ['with CloudFront in aws-cn', { cloudFront: true }, 'set cloudFront of stage “county” to false'],
    ['in a region of the other partition', { region: 'eu-west-1' }, 'Region eu-west-1 is in aws'],
  ] as const)('is refused before the account is looked at: %s', async (_, changes, says) => {
    const { cloud } = desk();
    const changed = { ...county, ...changes };
    const outcome = await ended(async () => {
      checkSettings(changed);
      await deployStage(changed, { yes: true }, cloud, async () => synthesized);
    });
    expectRefused(outcome, cloud, says);
  });
});

describe('a deployment that was interrupted', () => {
  it.each(stackLives)('at the %s stack is resumed with the same keys', async (life) => {
    const { cloud, run, key } = desk();
    cloud.failing = stackOf(life);
    const first = await run();
    expect(first.code).toBe(1);
    expect(first.says).toContain('run the same command again');
    const root = key('root-1');
    cloud.failing = undefined;
    expect(await run()).toEqual({ code: 0, says: '' });
    expect(key('root-1')).toEqual(root);
    expect(cloud.parameters.get(stackOf('service'))!['Roots']).toContain(root.jwk.x);
  });

  it('before the service answered is resumed, and not for ever waited for', async () => {
    const { cloud, run } = desk();
    cloud.unknownFor = 60;
    const first = await run();
    expect(first.code).toBe(1);
    expect(first.says).toContain('was not ready within 300 seconds (fetch failed: getaddrinfo ENOTFOUND)');
    expect((await run()).code).toBe(0);
    expect(cloud.words).toContain('The county’s key is registered:');
  });

  it.each([
    ['a key folder that cannot be made', 'EEXIST'],
    ['credentials that expire half-way', 'The AWS credentials have expired'],
  ])('by %s says so, and not that nothing was changed', async (what, reason) => {
    const { cloud, run, keys } = desk();
    if (reason === 'EEXIST') writeFileSync(keys, '');
    else cloud.bootstrap = async () => Promise.reject(deployRefusal('credentials-expired'));
    cloud.stacks.delete('CDKToolkit');
    const { code, says } = await run();
    expect(code, what).toBe(1);
    expect(says).toContain(reason);
    expect(says.trimEnd().split('\n')).toHaveLength(2);
  });

  it('after the registration sends the very same one again', async () => {
    const { cloud, run } = desk();
    await run();
    cloud.said.length = 0;
    expect(await run()).toEqual({ code: 0, says: '' });
    expect(cloud.words).toContain('The county’s key was registered before:');
  });

  it('says so when the service knows another county', async () => {
    const { run, keys } = desk();
    await run();
    unlinkSync(join(keys, 'county.json'));
    unlinkSync(join(keys, 'county-registration.json'));
    const { code, says } = await run();
    expect(code).toBe(1);
    expect(says).toContain('did not register the county’s key (409');
  });

  it('does not hand a key to another person than the one it was made for', async () => {
    const { cloud, run } = desk();
    await run();
    const before = [...cloud.changes];
    const { code, says } = await run({ person: '朱琳' });
    expect([code, cloud.changes]).toEqual([2, before]);
    expect(says).toContain('is the key of 蒋勇 (469021), not of 朱琳 (469021)');
  });
});

describe('an upgrade', () => {
  it('keeps the deployed roots and makes no keys', async () => {
    const { cloud, run, folder } = desk();
    await run();
    const roots = cloud.parameters.get(stackOf('service'))!['Roots'];
    const elsewhere = join(folder, 'elsewhere');
    cloud.said.length = 0;
    expect(await run({ keys: elsewhere })).toEqual({ code: 0, says: '' });
    expect(cloud.parameters.get(stackOf('service'))!['Roots']).toBe(roots);
    expect(existsSync(elsewhere)).toBe(false);
    expect(cloud.words).toContain('Upgrade of stage “trial”');
    expect(cloud.words).toContain('Everybody who was registered stays registered');
  });

  it('may add a root and not leave one out', async () => {
    const { cloud, run, folder } = desk();
    await run();
    const deployed = JSON.parse(cloud.parameters.get(stackOf('service'))!['Roots']!);
    const file = join(folder, 'roots.json');
    const changes = cloud.changes.length;
    writeFileSync(file, JSON.stringify([deployed[0]]));
    const { code, says } = await run({ roots: file });
    expect([code, cloud.changes.length]).toEqual([2, changes]);
    expect(says).toContain('lacks the deployed root root-2');
    writeFileSync(file, JSON.stringify([...deployed, { ...deployed[1], actor: 'root-3' }]));
    expect((await run({ roots: file })).code).toBe(0);
    expect(JSON.parse(cloud.parameters.get(stackOf('service'))!['Roots']!)).toHaveLength(3);
  });
});

describe('a county that moves here', () => {
  it('brings its roots, from its configuration or as a list, and no key is made', async () => {
    const other = desk();
    await other.run();
    const roots = JSON.parse(other.cloud.parameters.get(stackOf('service'))!['Roots']!);
    for (const document of [{ format: 'scrutineer/config@1', mode: 'sample', roots }, roots]) {
      const { cloud, run, folder, keys } = desk();
      const file = join(folder, 'config.json');
      writeFileSync(file, JSON.stringify(document));
      expect(await run({ roots: file })).toEqual({ code: 0, says: '' });
      expect(JSON.parse(cloud.parameters.get(stackOf('service'))!['Roots']!)).toEqual(roots);
      expect(existsSync(keys)).toBe(false);
      expect(cloud.words).toContain('import FOLDER --url');
    }
  });

  it.each([
    ['{"roots":[]}', 'is no list of roots'],
    ['[{"actor":"root-1"}]', 'is no list of roots'],
    ['{', 'is no list of roots'],
  ])('is refused with %s for its roots', async (text, says) => {
    const { cloud, run, folder } = desk();
    writeFileSync(join(folder, 'roots.json'), text);
    expectRefused(await run({ roots: join(folder, 'roots.json') }), cloud, says);
  });

  it('is refused with a file that is not there', async () => {
    const { cloud, run } = desk();
    expectRefused(await run({ roots: '/nowhere/roots.json' }), cloud, 'ENOENT');
  });
});

describe('npm run deploy', () => {
  it.each([
    [['--stage', 'production'], 'There is no stage “production”'],
    [['--stage', 'trial', '--region', 'us-east-1'], 'Region us-east-1 is in aws'],
    [['--stage', 'trial'], 'There are no AWS credentials to use'],
    [['--stage', 'trial', '--force'], "Unknown option '--force'"],
  ])('%j says in one sentence what is in the way and ends with 2', (args, says) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['infra/deploy.ts', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: temporaryFolder(), AWS_EC2_METADATA_DISABLED: 'true' },
    });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('with an account prints the plan of what would really be uploaded, and takes no answer for a no', async () => {
    const folder = temporaryFolder();
    const account = await emptyAccount();
    const line = `"${process.execPath}" infra/deploy.ts --stage trial --person 蒋勇 --keys "${folder}/keys"`;
    const { code, stdout, stderr } = await shell(line, '.', {
      PATH: process.env['PATH'],
      HOME: folder,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL: account.url,
    });
    await account.close();
    expect(stderr).toContain('nothing was changed');
    expect(code).toBe(2);
    expect(stdout).toContain('account    111111111111');
    expect(stdout).toContain('Lambda::Function 6');
    expect(stdout).toContain('Go ahead? [y/N]');
    expect(new Set(account.asked)).toEqual(new Set(['GetCallerIdentity', 'DescribeStacks']));
    expect(existsSync(join(folder, 'keys'))).toBe(false);
  });
});

/** STS and CloudFormation of an account that has nothing in it, in their query protocol. */
async function emptyAccount() {
  const asked: string[] = [];
  const server = await listenOnLoopback(async (incoming, response) => {
    const query = new URLSearchParams(await text(incoming));
    asked.push(query.get('Action')!);
    if (query.get('Action') === 'GetCallerIdentity') {
      const arn = 'arn:aws-cn:iam::111111111111:user/deployer';
      const result = `<Arn>${arn}</Arn><Account>111111111111</Account><UserId>AIDA</UserId>`;
      response.end(
        `<GetCallerIdentityResponse><GetCallerIdentityResult>${result}</GetCallerIdentityResult></GetCallerIdentityResponse>`,
      );
      return;
    }
    const message = `Stack with id ${query.get('StackName')} does not exist`;
    const error = `<Error><Type>Sender</Type><Code>ValidationError</Code><Message>${message}</Message></Error>`;
    response.writeHead(400).end(`<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`);
  });
  return { ...server, url: server.url, asked };
}
