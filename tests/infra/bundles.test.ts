import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../functions/version.ts';
import { bundleAll } from '../../infra/bundle/bundle-all.ts';
import { markDroppable } from '../../infra/bundle/droppable-schemas.ts';
import { type FunctionName, functionNames } from '../../infra/functions.ts';
import { stageSettings } from '../../infra/stage.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { bundlesFolder } from './bundles-folder.ts';

/** What cold starts and uploads are held to, in bytes. */
const most = 700_000;

const folder = bundlesFolder();
let bundles: ReadonlyMap<FunctionName, string>;

beforeAll(async () => {
  bundles = await bundleAll(join(folder, 'once'));
});

describe('the bundles', () => {
  it.each(functionNames)('%s is small enough to start fast', (name) => {
    const { length } = readFileSync(join(bundles.get(name)!, 'index.mjs'));
    expect(length, `${name} has ${length} bytes`).toBeLessThanOrEqual(most);
  });

  it.each(functionNames)('%s loads where nothing else is, and has a handler', (name) => {
    const load = `const { handler } = await import('./index.mjs'); console.log(typeof handler)`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', load], {
      cwd: bundles.get(name)!,
      env: {},
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['function\n', '']);
  });

  it('are the same bytes wherever and whenever they are made', async () => {
    const again = join(folder, 'another', 'place', 'twice');
    await bundleAll(again);
    const files = readdirSync(join(folder, 'once'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(mjs|map)$/.test(file),
    );
    expect(files).toHaveLength(2 * functionNames.length);
    for (const file of files) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, 'once', file))), file).toBe(
        true,
      );
    }
  });

  it('say nothing of the machine they were made on', () => {
    for (const [name, path] of bundles) {
      const code = readFileSync(join(path, 'index.mjs'), 'utf8');
      const { sources } = JSON.parse(readFileSync(join(path, 'index.mjs.map'), 'utf8')) as {
        sources: readonly string[];
      };
      expect(code.includes(process.cwd()), name).toBe(false);
      expect(sources).toContain(`functions/aws/handlers/${name}.ts`);
      expect(
        sources.filter(
          (source) => !/^(core|functions|node_modules|infra\/bundle|package\.json$)/.test(source),
        ),
      ).toEqual([]);
    }
  });

  it('carry nothing of package.json but the version', () => {
    const code = readFileSync(join(bundles.get('about')!, 'index.mjs'), 'utf8');
    expect(code).toContain(version);
    expect(code).not.toContain('devDependencies');
  });

  it('take credentials from the environment and know no other way', () => {
    const code = readFileSync(join(bundles.get('read')!, 'index.mjs'), 'utf8');
    expect(code).toContain('AWS_ACCESS_KEY_ID');
    expect(code).not.toContain('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
  });

  it('make the same templates, to the last hash, from two syntheses', () => {
    const of = (outdir: string) => {
      synthesize(stageSettings('trial'), bundles, outdir);
      const templates = readdirSync(outdir).filter((file) => file.endsWith('.template.json'));
      return templates.map((file) => readFileSync(join(outdir, file), 'utf8'));
    };
    const first = of(join(folder, 'first'));
    expect(first).toHaveLength(4);
    expect(of(join(folder, 'second'))).toEqual(first);
  });
});

describe('tables that may be dropped', () => {
  it('are constants in brackets, on one line or over many', () => {
    expect(markDroppable('export var A$ = [-3, n0,\n  [1]\n];\nconst b = [2];\n')).toBe(
      'export var A$ = /* @__PURE__ */ (() => [-3, n0,\n  [1]\n])();\nconst b = /* @__PURE__ */ (() => [2])();\n',
    );
  });

  it('are nothing else', () => {
    const source = 'registry.registerError(A$, A);\nvar c = make([1]);\nconst d = "[";\n';
    expect(markDroppable(source)).toBe(source);
  });
});
