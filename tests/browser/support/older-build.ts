import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const dist = join(import.meta.dirname, '../../../dist/web');

/** Every file of a build of before by its path: the same pages under names that the service no longer has. */
function olderBuild(): ReadonlyMap<string, string> {
  const names = readdirSync(join(dist, 'assets'));
  const paths = ['index.html', ...names.map((name) => `assets/${name}`)];
  const renamed = (text: string) =>
    text.replace(/\b([a-z0-9-]+)-([0-9A-Z]{8})\.(js|css)\b/g, (whole, name, hash, kind) =>
      names.includes(whole) ? `${name}-OLD${hash}.${kind}` : whole,
    );
  return new Map(
    paths.map((path) => [
      `/${renamed(path)}`.replace('/index.html', '/'),
      renamed(readFileSync(join(dist, path), 'utf8')),
    ]),
  );
}

const media: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

interface OlderService {
  /** Files that the page has not asked for yet. */
  notAsked(): readonly string[];
  bringUpToDate(): Promise<void>;
}

/** Answers for pages and their files as a service of before would, until it is brought up to date. */
export async function serveOlder(page: Page): Promise<OlderService> {
  const files = olderBuild();
  const asked = new Set<string>();
  const isPage = (url: URL) => url.pathname === '/' || url.pathname.startsWith('/assets/');
  await page.route(isPage, (route) => {
    const { pathname } = new URL(route.request().url());
    asked.add(pathname);
    const body = files.get(pathname);
    const kind = media[pathname.split('.').pop()!] ?? 'text/html; charset=utf-8';
    return body === undefined
      ? route.fulfill({ status: 404, body: '{}' })
      : route.fulfill({ status: 200, headers: { etag: '"older"', 'content-type': kind }, body });
  });
  return {
    notAsked: () => [...files.keys()].filter((path) => !asked.has(path)),
    bringUpToDate: () => page.unroute(isPage),
  };
}
