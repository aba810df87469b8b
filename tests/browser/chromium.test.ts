import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from '../support/listening.ts';
import { inaccessible } from './support/accessible.ts';
import { browserTest, openBrowser, openTab, ownPixels } from './support/browsing.ts';
import { differingPixels } from './support/pixels.ts';
import { serveTinyPages } from './support/tiny-pages.ts';

const head = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>t</title>';
const counting = `${head}<main><h1>正字</h1><button>加一票</button> <output>0</output></main><script src="/count.js"></script>`;
const script = `const output = document.querySelector('output');
document.querySelector('button').onclick = () => { output.value = Number(output.value) + 1; };`;
const nameless = `${head}<main><h1>t</h1><button></button></main>`;
const inline = `${head}<main><h1>t</h1></main><script>document.title = 'ran'</script>`;

let pages: Listening;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scrutineer-'));
  writeFileSync(join(folder, '页.html'), counting);
  pages = await serveTinyPages(
    new Map([
      ['/', counting],
      ['/count.js', script],
      ['/nameless', nameless],
      ['/inline', inline],
    ]),
  );
});
afterAll(async () => {
  await pages.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('under a strict content policy', () => {
  browserTest('a page is clicked, and axe has nothing to say of it', async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await page.goto(pages.url);
    await page.getByRole('button', { name: '加一票' }).click();
    expect(await page.getByRole('status').textContent()).toBe('1');
    expect(await inaccessible(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  browserTest('axe finds a button without a name', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await page.goto(`${pages.url}/nameless`);
    expect(await inaccessible(page)).toEqual(['button-name: <button></button>']);
    await context.close();
  });

  browserTest('a script in the page itself is refused, which the tab tells', async () => {
    const context = await openBrowser();
    const { page, errors } = await openTab(context);
    await page.goto(`${pages.url}/inline`);
    expect(await page.title()).toBe('t');
    expect(errors).toEqual([expect.stringContaining('Content Security Policy')]);
    await context.close();
  });
});

/** Wraps a new P-256 key under a PIN, keeps it, and signs with what was kept. */
const keepAndSign = (page: Page) =>
  page.evaluate(async () => {
    const { subtle } = crypto;
    const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const [salt, iv] = [bytes(16), bytes(12)];
    const pin = await subtle.importKey('raw', new TextEncoder().encode('428617'), 'PBKDF2', false, [
      'deriveKey',
    ]);
    const stretched = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 };
    const wrapper = await subtle.deriveKey(stretched, pin, { name: 'AES-GCM', length: 256 }, false, [
      'wrapKey',
      'unwrapKey',
    ]);
    const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
    const pair = await subtle.generateKey(ecdsa, true, ['sign', 'verify']);
    const wrapped = await subtle.wrapKey('pkcs8', pair.privateKey, wrapper, { name: 'AES-GCM', iv });
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('t', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const kept = await new Promise<ArrayBuffer>((resolve, reject) => {
      const keys = opened.transaction('keys', 'readwrite').objectStore('keys');
      keys.put(wrapped, 'one');
      const got = keys.get('one');
      got.onsuccess = () => resolve(got.result);
      got.onerror = () => reject(got.error);
    });
    const key = await subtle.unwrapKey('pkcs8', kept, wrapper, { name: 'AES-GCM', iv }, ecdsa, false, [
      'sign',
    ]);
    const signature = await subtle.sign(ecdsa, key, salt);
    return subtle.verify(ecdsa, pair.publicKey, signature, salt);
  });

describe('a key is wrapped under a PIN, kept and signed with', () => {
  browserTest('from a service on loopback', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await page.goto(pages.url);
    expect(await keepAndSign(page)).toBe(true);
    await context.close();
  });

  browserTest('from a file', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    await page.goto(pathToFileURL(join(folder, '页.html')).href);
    expect(await keepAndSign(page)).toBe(true);
    await context.close();
  });
});

describe('text', () => {
  /** A picture of some words in a family. */
  const drawn = async (page: Page, words: string, family = 'sans-serif') => {
    await page.setContent(`<p style="font: 18px '${family}', ${family}; width: 8em">${words}</p>`);
    return page.locator('p').screenshot();
  };

  browserTest('is drawn with one font, whatever family a form names', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    const usual = await drawn(page, '监票人 123');
    for (const family of ['SimSun', 'FangSong', 'KaiTi', 'serif', 'monospace']) {
      expect(await differingPixels(context, usual, await drawn(page, '监票人 123', family)), family).toBe(0);
    }
    await context.close();
  });

  browserTest('has glyphs for characters that are rare in names', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    // Nothing is ever assigned here, so it is drawn as what stands for a missing glyph.
    const missing = await drawn(page, '\u{10FFFE}');
    for (const rare of ['㛃', '𬀩', '䶮', '·']) {
      expect(await differingPixels(context, missing, await drawn(page, rare)), rare).toBeGreaterThan(0);
    }
    await context.close();
  });

  browserTest('is drawn the same twice, and one digit changed is seen', async () => {
    const context = await openBrowser();
    const { page } = await openTab(context);
    const once = await drawn(page, '赞成 13 票');
    expect(await differingPixels(context, once, await drawn(page, '赞成 13 票'))).toBe(0);
    expect(await differingPixels(context, once, await drawn(page, '赞成 18 票'))).toBeGreaterThan(10);
    expect(await differingPixels(context, once, await drawn(page, '赞成 13 票<br>x'))).toBe(undefined);
    await context.close();
  });
});

/** What a process has in its memory; nothing where it has ended meanwhile. */
function mapsOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/maps`, 'utf8');
  } catch (fault) {
    if (['ENOENT', 'ESRCH'].includes((fault as NodeJS.ErrnoException).code ?? '')) return '';
    throw fault;
  }
}

test.runIf(ownPixels)('the browser from the registry needs nothing of a machine but glibc', async () => {
  const context = await openBrowser();
  const { page } = await openTab(context);
  await page.goto(pages.url);
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const libraries = processInfo.flatMap(({ id }) =>
    mapsOf(id)
      .split('\n')
      .map((line) => line.slice(line.indexOf('/')))
      .filter((path) => /\.so(\.|$)/.test(path)),
  );
  const ofGlibc =
    /\/(ld-linux-x86-64|libc|libm|libdl|libpthread|librt|libresolv|libnss_\w+|libgcc_s)[-.][^/]*$/;
  const foreign = new Set(libraries.filter((path) => !ofGlibc.test(path)));
  expect(libraries.length).toBeGreaterThan(0);
  expect([...foreign].filter((path) => !path.includes('/.cache/chromium-'))).toEqual([]);
  expect([...foreign].some((path) => path.endsWith('/libnss3.so'))).toBe(true);
  await context.close();
});
