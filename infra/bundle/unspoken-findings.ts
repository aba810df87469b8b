import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Families of findings that only commands, pages and spreadsheets say. No function does, so none carries their sentences: a
 * test holds every function's sources to that.
 */
const unspoken = /[\\/]core[\\/]findings[\\/](archive|client|command|book|page|quota)\.ts$/;

/** Families that only code loaded when asked for says: the catalogue starts without them, and `functions/late-findings.ts` adds them. */
const late = /[\\/]core[\\/]findings[\\/](enrolment|hall|import|served|verify)\.ts$/;

export const unspokenFindings: Plugin = {
  name: 'unspoken-findings',
  setup(build) {
    build.onLoad({ filter: unspoken }, ({ path }) => empty(path));
    build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ path, importer }) => {
      const file = resolve(dirname(importer), path);
      const isLate = late.test(file) && /[\\/]catalogue\.ts$/.test(importer);
      return isLate ? { path: file, suffix: '?late' } : undefined;
    });
    build.onLoad({ filter: late }, ({ path, suffix }) => (suffix === '' ? undefined : empty(path)));
  },
};

function empty(path: string) {
  const family = /(\w+)\.ts$/.exec(path)![1]!;
  return { contents: `export const ${family}Findings = {};`, loader: 'js' as const };
}
