import type { BuildOptions } from 'esbuild';

/** What both editions are built with: for the browsers of offices that have not changed theirs since 2020. */
export const buildOptions = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: ['chrome87', 'firefox85', 'safari14.1'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions;
