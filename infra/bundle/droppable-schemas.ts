import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The SDK describes every message of a service in a table of constants that refer to each other, of which a function
 * uses a tenth. Marked as what has no effects, a constant nobody uses can be left out.
 */
export const droppableSchemas: Plugin = {
  name: 'droppable-schemas',
  setup(build) {
    build.onLoad({ filter: /[\\/]schemas[\\/]schemas_0\.js$/ }, async ({ path }) => ({
      contents: markDroppable(forgetErrors(await readFile(path, 'utf8'))),
      loader: 'js',
    }));
  },
};

/** Errors of a service that a function tells from others by their class; any other comes as the service's own, by its name. */
const told = ['TransactionCanceledException', 'ConditionalCheckFailedException'];

/** Leaves out the classes of errors nobody asks for. */
function forgetErrors(source: string): string {
  return source.replace(/^[\w$]+\.registerError\([\w$]+, ([\w$]+)\);$/gm, (line, name: string) =>
    told.includes(name) || /^\w+ServiceException$/.test(name) ? line : '',
  );
}

/** `var X = […];`, over lines or on one, becomes a call that a bundler may drop with its `X`. */
export function markDroppable(source: string): string {
  return source.replace(
    /^(export )?(var|let|const) ([\w$]+) = (\[[\s\S]*?\]);$/gm,
    (_, exported = '', kind: string, name: string, value: string) =>
      `${exported}${kind} ${name} = /* @__PURE__ */ (() => ${value})();`,
  );
}
