import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type OutputFile } from 'esbuild';
import { type FunctionName, functionNames } from '../functions.ts';
import { bareManifest } from './bare-manifest.ts';
import { bareOperations } from './bare-operations.ts';
import { bringPages } from './bring-pages.ts';
import { droppableSchemas } from './droppable-schemas.ts';
import { envCredentials } from './env-credentials.ts';
import { unspokenFindings } from './unspoken-findings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles every function into `<outdir>/<name>/`, the folder that is uploaded: the same bytes from the same sources,
 * wherever they lie. Answers the folders by the functions' names. The source map goes with it for whoever reads a stack
 * in the logs; a function loads none (that takes `--enable-source-maps`), which would slow every cold start by a sixth.
 * What a function imports only when it is asked for (`import()`) lies beside its `index.mjs` and is not loaded with it.
 */
export async function bundleAll(outdir: string): Promise<ReadonlyMap<FunctionName, string>> {
  const made = functionNames.map(async (name) => [name, await bundle(name, outdir)] as const);
  return new Map(await Promise.all(made));
}

async function bundle(name: FunctionName, outdir: string): Promise<string> {
  const folder = join(outdir, name);
  const { outputFiles } = await build({
    entryPoints: [join('functions', 'aws', 'handlers', `${name}.ts`)],
    absWorkingDir: root,
    // A chunk's name follows from its bytes and its map's; both name the sources from here, wherever it is written.
    outdir: root,
    entryNames: 'index',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    charset: 'utf8',
    legalComments: 'none',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The packages' ES modules, of which what is not used can be left out.
    mainFields: ['module', 'main'],
    // Packages that are no ES modules ask for Node's own modules in the old way.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [envCredentials, droppableSchemas, bareManifest, bareOperations, unspokenFindings],
    logLevel: 'warning',
  });
  // What an earlier run left there would be uploaded too.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const file of outputFiles) {
    const contents = file.path.endsWith('.map') ? fromRoot(file) : file.contents;
    await writeFile(join(folder, basename(file.path)), contents);
  }
  if (name === 'about') await bringPages(join(root, 'dist'), folder);
  return folder;
}

/** A source map names its sources from the root of the repository, not from where it happens to be made. */
function fromRoot({ path, text }: OutputFile): string {
  const map = JSON.parse(text) as { sources: readonly string[] };
  const named = (source: string) =>
    relative(root, resolve(dirname(path), source))
      .split(sep)
      .join('/');
  return JSON.stringify({ ...map, sources: map.sources.map(named) });
}
