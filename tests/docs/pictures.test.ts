import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const textsOf = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');

const kept = readdirSync(join(root, 'docs/pictures'))
  .map((name) => name.replace(/\.png$/, ''))
  .sort();
const pages = textsOf('docs', '.md') + readFileSync(join(root, 'README.md'), 'utf8');
const tests = textsOf('tests/browser', '.test.ts');

const all = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();

describe('the pictures of the documents', () => {
  it('are each shown by a document, and each that is shown is kept', () => {
    expect(all(pages, /\((?:docs\/)?pictures\/([\w-]+)\.png\)/g)).toEqual(kept);
  });

  it('are each compared with the page by a browser test', () => {
    const slips = Array.from({ length: 8 }, (_, index) => `slip-${index + 1}`);
    expect([...all(tests, /looksAs\('([\w-]+)'/g), ...slips].sort()).toEqual(kept);
  });
});
