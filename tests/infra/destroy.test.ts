import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { destroyStage } from '../../infra/deploy/destroy-stage.ts';
import { deployRefusal } from '../../infra/deploy/refusals.ts';
import { type StackLife, stackLives, stackName } from '../../infra/names.ts';
import { stageSettings } from '../../infra/stage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { ended, FakeCloud } from './deploy-fake.ts';

const trial = stageSettings('trial');
const stackOf = (life: StackLife) => stackName(trial, life);

const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const roots = [{ actor: 'root-1', person: '根密钥甲', jurisdiction: '', jwk }];

const held: Readonly<Record<StackLife, readonly (readonly [type: string, id: string, kept: boolean])[]>> = {
  data: [
    ['AWS::DynamoDB::Table', 'the-table', true],
    ['AWS::S3::Bucket', 'the-vault', true],
    ['AWS::S3::BucketPolicy', 'the-policy', true],
    ['AWS::KMS::Key', 'key-1', true],
    ['AWS::KMS::Key', 'key-2', true],
  ],
  service: [
    ['AWS::Lambda::Function', 'scrutineer-trial-ingest', false],
    ['AWS::Logs::LogGroup', 'logs-of-ingest', true],
  ],
  watch: [['AWS::CloudWatch::Alarm', 'an-alarm', false]],
  site: [['AWS::S3::Bucket', 'the-pages', true]],
};

function deployed(lives: readonly StackLife[] = stackLives) {
  const folder = temporaryFolder();
  const cloud = new FakeCloud(trial, join(folder, 'account'));
  for (const life of lives) {
    const parameters: Record<string, string> = life === 'service' ? { Roots: JSON.stringify(roots) } : {};
    const outputs: Record<string, string> =
      life === 'data' ? { ScratchName: 'the-scratch', VaultName: 'the-vault' } : {};
    cloud.stand(stackOf(life), { parameters, outputs });
    cloud.held.set(
      stackOf(life),
      held[life].map(([type, id, kept]) => ({ type, id, kept })),
    );
  }
  const run = (typed?: string) => ended(() => destroyStage(trial, typed, cloud, folder));
  return { cloud, folder, run };
}

const gone = [
  ...['site', 'watch', 'service'].map((life) => `delete ${stackOf(life as StackLife)}`),
  'empty the-scratch',
];

describe('taking a stage down', () => {
  it('deletes what answers and looks on, and never what holds evidence', async () => {
    const { cloud, run } = deployed();
    expect(await run('trial')).toEqual({ code: 0, says: '' });
    expect(cloud.changes).toEqual(gone);
    expect(cloud.stacks.has(stackOf('data'))).toBe(true);
  });

  it('says beforehand exactly what remains, until when and for how much', async () => {
    const { cloud, run } = deployed();
    await run('');
    const { words } = cloud;
    for (const id of ['the-table', 'the-vault', 'key-1', 'key-2', 'logs-of-ingest', 'the-pages']) {
      expect(words).toContain(id);
    }
    for (const id of ['the-policy', 'scrutineer-trial-ingest', 'an-alarm']) expect(words).not.toContain(id);
    const until = new Date();
    until.setUTCFullYear(until.getUTCFullYear() + 1);
    expect(words).toContain(until.toISOString().slice(0, 10));
    expect(words).toContain('logs for 180 days');
    expect(words).toContain('14.4 CNY a month for 2 keys');
  });

  it('writes the public roots down, with which the same ledgers are served again', async () => {
    const { cloud, folder, run } = deployed();
    await run('trial');
    const file = join(folder, 'scrutineer-trial-roots.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(roots);
    expect(cloud.words).toContain(`--roots ${file}`);
  });

  it('goes on when it was interrupted, and has nothing to do the second time', async () => {
    const half = deployed(['data', 'service']);
    await half.run('trial');
    expect(half.cloud.changes).toEqual([`delete ${stackOf('service')}`, 'empty the-scratch']);
    await half.run('trial');
    expect(half.cloud.changes).toHaveLength(2);
    expect(half.cloud.words).toContain('nothing, it was done before');
  });

  it('empties the scratch bucket once nothing can hand out more, and comes back to what is left in it', async () => {
    const { cloud, run } = deployed(['data']);
    cloud.copies.set('the-scratch', 2);
    expect(await run('trial')).toEqual({ code: 0, says: '' });
    expect(cloud.words).toContain('Deleted: the copies handed out that lie in the-scratch.');
    expect(cloud.changes).toEqual(['empty the-scratch']);
  });

  it('says where it was interrupted, and not that nothing was changed', async () => {
    const { cloud, run } = deployed();
    const name = stackOf('watch');
    const deleteStack = cloud.deleteStack.bind(cloud);
    cloud.deleteStack = async (stack) => {
      if (stack === name) throw deployRefusal('cloud-denied', { action: 'DeleteStack', reason: name });
      return deleteStack(stack);
    };
    const { code, says } = await run('trial');
    expect([code, cloud.changes]).toEqual([1, [`delete ${stackOf('site')}`]]);
    expect(says).toContain('The account does not allow DeleteStack');
    cloud.deleteStack = deleteStack;
    expect((await run('trial')).code).toBe(0);
    expect(cloud.changes).toEqual(gone);
  });

  it('asks for the stage’s name, which nobody types by mistake', async () => {
    const { cloud, run } = deployed();
    cloud.answers.push('trial');
    expect((await run()).code).toBe(0);
    expect(cloud.asked).toEqual([expect.stringContaining('Type the stage’s name')]);
  });
});

describe('taking a stage down is refused', () => {
  it.each([['y'], ['yes'], ['county'], ['']])('when “%s” is typed for its name', async (typed) => {
    const { cloud, folder, run } = deployed();
    const { code, says } = await run(typed);
    expect(says).toContain('nothing was changed');
    expect([code, cloud.changes]).toEqual([2, []]);
    expect(existsSync(join(folder, 'scrutineer-trial-roots.json'))).toBe(false);
  });

  it('where it is not deployed', async () => {
    const { cloud, run } = deployed([]);
    const { code, says } = await run('trial');
    expect(says).toContain('There are no stacks of stage “trial” in cn-northwest-1');
    expect([code, cloud.changes]).toEqual([2, []]);
  });

  it('where one of the names is somebody else’s', async () => {
    const { cloud, run } = deployed();
    cloud.stand(stackOf('site'), { tags: {} });
    const { code, says } = await run('trial');
    expect(says).toContain(`There is a stack ${stackOf('site')}`);
    expect([code, cloud.changes]).toEqual([2, []]);
  });
});

describe('npm run destroy', () => {
  it.each([
    [['--stage', 'nowhere'], 'There is no stage “nowhere”'],
    [['--stage', 'trial', '--yes', 'trial'], 'There are no AWS credentials to use'],
  ])('%j says in one sentence what is in the way and ends with 2', (args, says) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['infra/destroy.ts', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: temporaryFolder(), AWS_EC2_METADATA_DISABLED: 'true' },
    });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect([status, stdout]).toEqual([2, '']);
  });
});
