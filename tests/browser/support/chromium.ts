import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { extract } from 'tar-stream';
import { fontsFile } from './fonts.ts';

const root = join(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache');

/** What starts a program linked to glibc, which the registry's is. */
const loader = '/lib64/ld-linux-x86-64.so.2';

/** A browser to run, and what its process needs in its environment. */
interface Binary {
  readonly path: string;
  /** Whether it is the registry's: pictures are compared with its pixels only. */
  readonly own: boolean;
  readonly libraries?: string;
}

/** One from the registry where it runs, so that everybody's pictures are the same; else the machine's own. */
async function findChromium(): Promise<Binary | undefined> {
  const named = process.env['SCRUTINEER_CHROMIUM'];
  if (named !== undefined) return { path: named, own: false };
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(loader)) return unpacked();
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ];
  const path = usual.find((each) => existsSync(each));
  return path === undefined ? undefined : { path, own: false };
}

/** The registry's Chromium, which lies compressed in its package, unpacked once; two processes may do so at once. */
async function unpacked(): Promise<Binary> {
  const folderOfPackage = join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(folderOfPackage, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(`${folder}.`);
    const packed = join(folderOfPackage, 'bin');
    await writeFile(
      join(fresh, 'chromium'),
      createReadStream(join(packed, 'chromium.br')).pipe(createBrotliDecompress()),
      { mode: 0o755 },
    );
    // The libraries beside glibc that it links to: an empty machine has none of them.
    await untar(join(packed, 'al2023.tar.br'), fresh);
    await rename(fresh, folder).catch(async (error: unknown) => {
      await rm(fresh, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    });
  }
  return { path: join(folder, 'chromium'), own: true, libraries: join(folder, 'lib') };
}

async function untar(packed: string, folder: string): Promise<void> {
  const entries = extract();
  entries.on('entry', (header, content, next) => {
    const path = join(folder, header.name);
    buffer(content)
      .then(async (bytes) => {
        if (header.type !== 'file') return;
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, bytes, { mode: 0o755 });
      })
      .then(() => next(), next);
  });
  await pipeline(createReadStream(packed), createBrotliDecompress(), entries);
}

export interface Launched {
  readonly browser: Browser;
  readonly own: boolean;
}

/** Starts a browser that asks nothing of any network; `undefined`, with the reason printed, where this machine has none. */
export async function launchChromium(): Promise<Launched | undefined> {
  const binary = await findChromium();
  if (binary === undefined) {
    console.warn('browser tests skipped: no Chromium here; name one in SCRUTINEER_CHROMIUM');
    return undefined;
  }
  const libraries = [binary.libraries, process.env['LD_LIBRARY_PATH']].filter((each) => each !== undefined);
  const browser = await chromium.launch({
    executablePath: binary.path,
    headless: true,
    env: {
      ...process.env,
      FONTCONFIG_FILE: await fontsFile(cache),
      // A browser’s own parts, as a date field, speak the language of its office and not of a page.
      LANGUAGE: 'zh_CN',
      ...(libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(':') } : {}),
    },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      '--disable-lcd-text',
      '--hide-scrollbars',
    ],
  });
  return { browser, own: binary.own };
}
