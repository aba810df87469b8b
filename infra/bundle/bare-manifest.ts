import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Of `package.json` a bundle carries the version only, so that no script or tool in it makes other bundles. */
export const bareManifest: Plugin = {
  name: 'bare-manifest',
  setup(build) {
    const manifest = join(build.initialOptions.absWorkingDir!, 'package.json');
    build.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      if (path !== manifest) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
