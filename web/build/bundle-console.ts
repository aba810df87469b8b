import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { buildOptions } from './options.ts';
import { webFile } from './web-file.ts';

/** The console's files by path: `index.html`, and under `assets/` everything else, named by its content. */
export async function bundleConsole(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const web = join(import.meta.dirname, '..');
  const { outputFiles } = await build({
    ...buildOptions,
    entryPoints: ['old-browsers.ts', 'main.tsx', 'style/main.css'].map((path) => join(web, path)),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    outdir: 'assets',
    write: false,
  });
  const assets = outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, contents] as const);
  const named = (pattern: RegExp) => assets.find(([path]) => pattern.test(path))![0];
  const page = (await webFile('index.html'))
    .replace('/assets/old-browsers.js', `/${named(/^assets\/old-browsers-/)}`)
    .replace('/assets/main.js', `/${named(/^assets\/main-[^.]*\.js$/)}`)
    .replace('/assets/main.css', `/${named(/^assets\/main-[^.]*\.css$/)}`);
  return [['index.html', new TextEncoder().encode(page)], ...assets];
}
