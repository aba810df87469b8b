import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildOptions } from './options.ts';
import { webFile } from './web-file.ts';

/** The console without a network as one file that opens from a USB stick: script and style inline, nothing fetched. */
export async function bundleOffline(): Promise<Uint8Array> {
  const web = join(import.meta.dirname, '..');
  const { outputFiles } = await build({
    ...buildOptions,
    entryPoints: [join(web, 'offline.tsx'), join(web, 'style/main.css')],
    format: 'iife',
    outdir: 'offline',
    write: false,
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  // Inside a page only this ends a script, and in a string literal the backslash changes nothing.
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  const style = textOf('.css');
  const page = (await webFile('offline.html'))
    .replace('{policy}', () => policyOf(script, style))
    .replace('/*{style}*/', () => style)
    .replace('/*{script}*/', () => script);
  return new TextEncoder().encode(page);
}

/** Exactly this script and this style may run, and nothing may be sent anywhere. */
function policyOf(script: string, style: string): string {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
