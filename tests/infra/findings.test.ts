import { join } from 'node:path';
import { Stack, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../infra/make-app.ts';
import { stages } from '../../infra/stages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { appOf, templatesOf } from './templates.ts';

describe.each(stages.map(({ name }) => name))('what cdk-nag finds in %s', (name) => {
  it('is explained to the last finding', () => {
    expect(() => templatesOf(name)).not.toThrow();
  });

  it('is all that is explained: no explanation outlives its finding', () => {
    const app = appOf(name, join(temporaryFolder(), 'out'));
    const found = [new AwsSolutionsChecks(app), new ServerlessChecks(app)].flatMap((pack) => {
      // As if nothing were explained.
      Object.assign(pack, { isAcknowledged: () => false });
      return pack
        .validateScope(app)
        .violations.flatMap(({ ruleName, violatingResources }) =>
          violatingResources.map(({ constructPath }) => ({ rule: ruleName, path: constructPath! })),
        );
    });
    expect(found.length).toBeGreaterThan(30);
    const outlived = app.node.findAll().flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.keys(data))
        .map((id) => id.replace(/^annotation::/i, ''))
        .filter(
          (id) => !found.some(({ rule, path }) => rule === id && `${path}/`.startsWith(`${node.path}/`)),
        )
        .map((id) => `${node.path}: ${id}`),
    );
    expect(outlived).toEqual([]);
  });
});

describe('a finding that nobody explained', () => {
  it('stops the synthesis', () => {
    const app = openApp(temporaryFolder());
    new Topic(new Stack(app, 'careless', { analyticsReporting: false }), 'Plain');
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow('SNS3');
  });
});
