import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../core/findings/catalogue.ts';
import type { CatalogueEntry } from '../../../core/findings/entry.ts';
import { argumentsAt, keysOf } from '../../support/source-text.ts';

const root = join(import.meta.dirname, '../../..');
const rows = new Map(Object.entries(catalogue as Record<string, CatalogueEntry>));
const sources = globSync(
  ['core/**/*.ts', 'functions/**/*.ts', 'cli/**/*.ts', 'samples/**/*.ts', 'web/**/*.{ts,tsx}'],
  {
    cwd: root,
  },
);
const texts = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const isTable = (text: string) => /\bfamily\(\{/.test(text);

const placeholders = (sentence: string) =>
  new Set([...sentence.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name!));
const needed = ({ what, next }: CatalogueEntry) =>
  [...placeholders(what.zh + next.zh)].filter((name) => name !== 'at').sort();

/** Codes of the rows a file lays down. */
async function codesIn(path: string): Promise<readonly string[]> {
  const exported: Record<string, object> = await import(join(root, path));
  return Object.values(exported).flatMap((family) => Object.keys(family));
}

/** A call in the source that names a code, with the text of the numbers it passes. */
interface Raised {
  readonly path: string;
  readonly code: string;
  readonly numbers: string | undefined;
  readonly before: string;
}

function raised(): readonly Raised[] {
  return [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/\b(?:finding|broken|Fault|refuse(?=\('))\(/g)].flatMap((call) => {
      const args = argumentsAt(text, call.index + call[0].length);
      const codes = [...(args[0] ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => code!);
      const numbers = call[0] === 'Fault(' ? args[1] : args[2];
      const before = text.slice(0, call.index);
      return codes.filter((code) => rows.has(code)).map((code) => ({ path, code, numbers, before }));
    }),
  );
}

/** The names a call passes: those of its literal, or of the constant it names, which stands above it. */
function namesIn({ numbers, before }: Raised): readonly string[] {
  if (numbers === undefined) return [];
  if (numbers.startsWith('{')) return keysOf(numbers);
  const declared = `const ${numbers} = {`;
  const at = before.lastIndexOf(declared);
  return at < 0 ? [] : keysOf(`{${argumentsAt(before, at + declared.length).join(',')}}`);
}

describe('the catalogue', () => {
  it('lays down every code once', async () => {
    const tables = [...texts].filter(([path, text]) => path.startsWith('core/findings/') && isTable(text));
    const codes = (await Promise.all(tables.map(([path]) => codesIn(path)))).flat();
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
    expect([...codes].sort()).toEqual([...rows.keys()].sort());
  });

  it.each([...rows])('%s says the same in both languages', (_code, { what, next }) => {
    expect(placeholders(what.en)).toEqual(placeholders(what.zh));
    expect(placeholders(next.en)).toEqual(placeholders(next.zh));
  });

  it('has no row that nothing raises', () => {
    const elsewhere = [...texts.values()].filter((text) => !isTable(text)).join('\n');
    expect([...rows.keys()].filter((code) => !elsewhere.includes(`'${code}'`))).toEqual([]);
  });

  it('is given the numbers its sentences use wherever a code is raised', () => {
    const calls = raised();
    expect(calls.length).toBeGreaterThan(200);
    const short = calls.flatMap((call) => {
      const names = namesIn(call);
      const missing = needed(rows.get(call.code)!).filter((name) => !names.includes(name));
      return missing.length > 0 ? [`${call.path} ${call.code}: ${missing.join(', ')}`] : [];
    });
    expect(short).toEqual([]);
  });

  it('is given no number called `at`, which its sentences take for the place', () => {
    const named = raised().filter((call) => namesIn(call).includes('at'));
    expect(named.map(({ path, code }) => `${path} ${code}`)).toEqual([]);
  });
});
