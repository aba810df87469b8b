import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { InfraRefusal, orRefused } from '../../infra/refusal.ts';

describe('a refusal', () => {
  it('says in both languages, a line each, what is in the way, with the facts in their places', () => {
    const { message } = new InfraRefusal(
      'taken',
      { zh: '{name} 已被占用。', en: '{name} is taken.' },
      { name: 'trial' },
    );
    expect(message).toBe('trial 已被占用。\ntrial is taken.');
  });

  it('is never told with a gap in it', () => {
    expect(() => new InfraRefusal('taken', { zh: '{name}', en: '{name}' })).toThrow('without its name');
  });
});

describe('a program', () => {
  it('lets through what is no refusal', async () => {
    const bug = async () => {
      throw new TypeError('a bug');
    };
    await expect(orRefused(bug)).rejects.toThrow('a bug');
  });

  it.each([
    ['infra/synth.ts', ['--stage', 'nowhere'], 'There is no stage “nowhere”'],
    ['infra/synth.ts', ['--stag', 'trial'], "Unknown option '--stag'"],
    ['infra/app.ts', [], 'There is no stage “”'],
  ])('%s %s says so and ends with 2', (program, args, says) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect([status, stdout]).toEqual([2, '']);
  });
});
