import type { Plugin } from 'esbuild';

/**
 * Families of findings that only commands, spreadsheets and the checking of an evidence folder say. No function does, so
 * none carries their sentences: a test holds every function's sources to that.
 */
export const unspokenFindings: Plugin = {
  name: 'unspoken-findings',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]core[\\/]findings[\\/](archive|client|command|book|quota|verify)\.ts$/ },
      ({ path }) => {
        const family = /(\w+)\.ts$/.exec(path)![1]!;
        return { contents: `export const ${family}Findings = {};`, loader: 'js' };
      },
    );
  },
};
