import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundleConsole } from '../../../web/build/bundle-console.ts';
import { bundleOffline } from '../../../web/build/bundle-offline.ts';

const files = new Map(await bundleConsole());
const offline = new TextDecoder().decode(await bundleOffline());
const textOf = (path: string) => new TextDecoder().decode(files.get(path));

/** What a browser fetches before the first screen: the page, what it names, and what that imports at once. */
function firstLoad(): readonly string[] {
  const named = [...textOf('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, path]) => path!,
  );
  const fetched = new Set(['index.html', ...named]);
  for (const path of fetched) {
    if (!path.endsWith('.js')) continue;
    for (const [, from] of textOf(path).matchAll(/(?:^|[;\n}])(?:im|ex)port[^;"'()]*["']\.\/([^"']+)["']/g))
      fetched.add(`assets/${from}`);
  }
  return [...fetched];
}

describe('the console', () => {
  it('has its first screen with at most 120 KB, zipped', () => {
    const fetched = firstLoad();
    expect(fetched.length).toBeGreaterThan(3);
    expect(fetched.every((path) => files.has(path))).toBe(true);
    const bytes = fetched.reduce((sum, path) => sum + gzipSync(files.get(path)!).length, 0);
    expect(bytes).toBeLessThanOrEqual(120 * 1024);
    expect(fetched.some((path) => /docx|xlsx/.test(path))).toBe(false);
  });

  it('names every file but the page by its content, and is the same from the same sources', async () => {
    for (const path of files.keys())
      expect(path).toMatch(/^(index\.html|assets\/[a-z0-9-]+-[A-Z0-9]{8}\.(js|css))$/);
    expect(await bundleConsole()).toEqual([...files]);
  });

  it('has no script or style in its page, and fetches nothing from elsewhere', () => {
    const page = textOf('index.html');
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*src=)|\son\w+="/);
    for (const path of files.keys())
      expect(textOf(path)).not.toMatch(/@import|@font-face|url\(\s*["']?https?:/);
  });
});

describe('the edition without a network', () => {
  it('is one file that fetches nothing and may send nothing', () => {
    expect(offline).not.toMatch(/<script[^>]+src=|<link[^>]+stylesheet/);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(offline)!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/connect-src|unsafe/);
  });

  it('allows exactly its own script and style', () => {
    const hashOf = (tag: string) => {
      const inside = offline.slice(offline.indexOf(`<${tag}>`) + tag.length + 2);
      const text = inside.slice(0, inside.indexOf(`</${tag}>`));
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(offline).toContain(`script-src ${hashOf('script')}`);
    expect(offline).toContain(`style-src ${hashOf('style')}`);
  });
});
