import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { operations } from '../../functions/operations.ts';

/** Of the calls that other functions answer, a function knows where they go and what they take; what they are for is told elsewhere. */
export const bareOperations: Plugin = {
  name: 'bare-operations',
  setup(build) {
    build.onResolve({ filter: /\/operations\.ts$/ }, ({ path, importer }) =>
      /[\\/]functions[\\/]aws[\\/]signposts\.ts$/.test(importer)
        ? { path: resolve(dirname(importer), path), suffix: '?bare' }
        : undefined,
    );
    build.onLoad({ filter: /[\\/]functions[\\/]operations\.ts$/ }, ({ suffix }) =>
      suffix === '?bare' ? { contents: bare(), loader: 'js' } : undefined,
    );
  },
};

function bare(): string {
  const calls = Object.entries(operations).map(([call, { takes }]) => [call, { takes }]);
  return `export const operations = ${JSON.stringify(Object.fromEntries(calls))};`;
}
