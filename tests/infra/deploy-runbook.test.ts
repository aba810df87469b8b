import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deployRefusal } from '../../infra/deploy/refusals.ts';
import { stages } from '../../infra/stages.ts';
import { resourcesOf, templatesOf } from './templates.ts';

const runbook = readFileSync('docs/operations.md', 'utf8');
const headings = [...runbook.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
const { watch } = templatesOf('trial').of;

/** Logical ids without the eight digits the CDK puts behind them. */
const named = (type: string) =>
  Object.keys(resourcesOf(watch, type)).map((id) => id.replace(/[0-9A-F]{8}$/, ''));

describe('the runbook', () => {
  it('says of every alarm what it means and what to do', () => {
    const alarms = named('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(20);
    const missing = alarms.filter((id) => !runbook.includes(`\`${id}\``) && !headings.includes(id));
    // The functions' throttles stand there as first to last.
    expect(missing.filter((id) => !/^(conduct|rule|read|about)Throttles$/.test(id))).toEqual([]);
  });

  it('says so of every event that tells of tampering', () => {
    const events = named('AWS::Events::Rule');
    expect(events).toHaveLength(6);
    for (const id of events) expect(runbook).toContain(`| \`${id}\` |`);
  });

  it('has the sections that programs and alarms send people to', () => {
    const sources = ['refusals', 'first-login', 'remains'].map((name) => `infra/deploy/${name}.ts`);
    const texts = [...sources, 'infra/constructs/watched.ts'].map((path) => readFileSync(path, 'utf8'));
    const sent = texts.flatMap((text) =>
      [...text.matchAll(/docs\/operations\.md(?: 的)?,? “([^”]+)”/g)].map(([, heading]) => heading!),
    );
    expect(new Set(sent).size).toBe(4);
    for (const heading of sent) expect(headings).toContain(heading);
  });

  it('shows what is said without credentials as it is said', () => {
    const reason = 'Could not load credentials from any providers';
    const { message } = deployRefusal('credentials-missing', { reason, partition: 'aws-cn' });
    expect(runbook).toContain(`$ npm run --silent deploy -- --stage trial\n${message}\n`);
  });

  it('leads to sections it has', () => {
    const anchors = headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\d -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(anchors).toContain(link);
  });

  it('speaks of stages and Regions there are', () => {
    const used = [...runbook.matchAll(/--stage (\S+?)[`\s]/g)].map(([, stage]) => stage!);
    expect(stages.map(({ name }) => name)).toEqual(expect.arrayContaining([...new Set(used)]));
  });
});
