import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const instead = fileURLToPath(import.meta.resolve('./default-provider.ts'));

/**
 * Lambda hands credentials over in the environment. The SDK's own chain of eight other ways to come by them would be a
 * fifth of every bundle and never run.
 */
export const envCredentials: Plugin = {
  name: 'env-credentials',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: instead }));
  },
};
