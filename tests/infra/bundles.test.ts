import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { archiveFindings } from '../../core/findings/archive.ts';
import { bookFindings } from '../../core/findings/book.ts';
import { clientFindings } from '../../core/findings/client.ts';
import { commandFindings } from '../../core/findings/command.ts';
import { enrolmentFindings } from '../../core/findings/enrolment.ts';
import { hallFindings } from '../../core/findings/hall.ts';
import { importFindings } from '../../core/findings/import.ts';
import { pageFindings } from '../../core/findings/page.ts';
import { quotaFindings } from '../../core/findings/quota.ts';
import { servedFindings } from '../../core/findings/served.ts';
import { verifyFindings } from '../../core/findings/verify.ts';
import { version } from '../../functions/version.ts';
import { bundleAll } from '../../infra/bundle/bundle-all.ts';
import { markDroppable } from '../../infra/bundle/droppable-schemas.ts';
import { type FunctionName, functionNames } from '../../infra/functions.ts';
import { stageSettings } from '../../infra/stage.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { makeEvent } from '../support/event.ts';
import { bundlesFolder } from './bundles-folder.ts';

/** What cold starts and uploads are held to, in bytes. */
const most = 700_000;

/** Families that only commands and pages say. */
const unspoken = [
  archiveFindings,
  bookFindings,
  clientFindings,
  commandFindings,
  pageFindings,
  quotaFindings,
];

/** Families that only code loaded when asked for says. */
const late = [enrolmentFindings, hallFindings, importFindings, servedFindings, verifyFindings];

const folder = bundlesFolder();
let bundles: ReadonlyMap<FunctionName, string>;

beforeAll(async () => {
  bundles = await bundleAll(join(folder, 'once'));
});

/** `index.mjs` and whatever it imports without being asked, and so on. */
function loadedAtStart(of: string): readonly string[] {
  const found = new Set<string>();
  const load = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g)) load(join(of, name!));
  };
  load(join(of, 'index.mjs'));
  return [...found];
}

describe('the bundles', () => {
  it.each(functionNames)('%s is small enough to start fast', (name) => {
    const bytes = loadedAtStart(bundles.get(name)!).reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(bytes, `${name} has ${bytes} bytes`).toBeLessThanOrEqual(most);
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
    expect(files.length).toBeGreaterThanOrEqual(2 * functionNames.length);
    for (const file of files) {
      expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, 'once', file))), file).toBe(
        true,
      );
    }
  });

  it('say nothing of the machine they were made on', () => {
    for (const [name, path] of bundles) {
      const code = readdirSync(path)
        .filter((file) => /\.(mjs|map)$/.test(file))
        .map((file) => readFileSync(join(path, file), 'utf8'));
      const sources = readdirSync(path)
        .filter((file) => file.endsWith('.map'))
        .flatMap((file) => {
          const map = JSON.parse(readFileSync(join(path, file), 'utf8')) as { sources: readonly string[] };
          return map.sources;
        });
      expect(code.join('').includes(process.cwd()), name).toBe(false);
      expect(sources).toContain(`functions/aws/handlers/${name}.ts`);
      expect(
        sources.filter(
          (source) => !/^(core|functions|node_modules|infra\/bundle|package\.json$)/.test(source),
        ),
      ).toEqual([]);
    }
  });

  it.each(['/', '/offline.html'])('of about serve the pages that lie beside it: %s', (url) => {
    const event = makeEvent({ url });
    const call = `const { handler } = await import('./index.mjs');
      const { statusCode, body } = await handler(${JSON.stringify(event)}, {});
      process.stdout.write(JSON.stringify({ statusCode, body }));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', call], {
      cwd: bundles.get('about')!,
      env: { SCRUTINEER_ORIGIN: 'https://count.example' },
      encoding: 'utf8',
      maxBuffer: 16 * 1024 * 1024,
    });
    // Before it stands the log's line.
    const answer = JSON.parse(stdout.split('\n').at(-1)!) as { statusCode: number; body: string };
    const file = join('dist', url === '/' ? 'web/index.html' : '离线计票.html');
    expect(answer.statusCode).toBe(200);
    expect(Buffer.from(answer.body, 'base64').equals(readFileSync(file))).toBe(true);
  });

  it('have nothing beside them that an earlier run left', async () => {
    const place = join(folder, 'used');
    for (const left of ['about/pages/web/assets/main-OLD.js', 'read/chunk-OLD.mjs']) {
      mkdirSync(dirname(join(place, left)), { recursive: true });
      writeFileSync(join(place, left), 'old');
    }
    await bundleAll(place);
    const files = (at: string) => readdirSync(at, { recursive: true, encoding: 'utf8' }).sort();
    expect(files(place)).toEqual(files(join(folder, 'once')));
  });

  it('carry nothing of package.json but the version', () => {
    const code = loadedAtStart(bundles.get('about')!)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    expect(code).toContain(version);
    expect(code).not.toContain('devDependencies');
  });

  // `about` has the pages’ own code from its start, and is half as large.
  const whoWaits = functionNames.filter((name) => name !== 'about');

  it.each(whoWaits)('%s starts without what only code loaded later says, and says none of it', (name) => {
    const code = loadedAtStart(bundles.get(name)!)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    for (const [codeOf, row] of late.flatMap((family) => Object.entries(family))) {
      expect(code.includes(row.what.zh), codeOf).toBe(false);
      expect(code.includes(`"${codeOf}"`), codeOf).toBe(false);
    }
  });

  it.each(['read', 'rule'] as const)('%s has those sentences once such code is loaded', (name) => {
    const code = readdirSync(bundles.get(name)!)
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => readFileSync(join(bundles.get(name)!, file), 'utf8'))
      .join('');
    for (const row of late.flatMap((family) => Object.values(family))) expect(code).toContain(row.what.zh);
  });

  it('carry no sentence that only a command line or a page says', () => {
    const code = readdirSync(bundles.get('read')!)
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => readFileSync(join(bundles.get('read')!, file), 'utf8'))
      .join('');
    for (const family of unspoken) {
      for (const [codeOf, row] of Object.entries(family)) expect(code, codeOf).not.toContain(row.what.zh);
    }
    expect(unspoken.flatMap((family) => Object.keys(family)).length).toBeGreaterThan(30);
  });

  it.each(unspoken.flatMap((family) => Object.keys(family)))('no function ever says %s', (code) => {
    const said = globSync('functions/**/*.ts')
      .concat(globSync('core/{ledger,ballot,count,names,meeting,polls,slate,json,schedule}/**/*.ts'))
      .filter((file) => !/core\/ledger\/verify\//.test(file) && !/^core\/slate\/quota/.test(file));
    const naming = said.filter((file) => readFileSync(file, 'utf8').includes(`'${code}'`));
    expect(naming).toEqual([]);
  });

  it('take credentials from the environment and know no other way', () => {
    const code = loadedAtStart(bundles.get('read')!)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
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
