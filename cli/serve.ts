import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { FindingCode } from '../core/findings/catalogue.ts';
import type { Lang } from '../core/findings/entry.ts';
import type { Root } from '../core/ledger/registration.ts';
import { type ServiceOptions, startService } from '../functions/embedded/service.ts';
import { Fault } from '../functions/fault.ts';
import { type Log, stderrLog } from '../functions/http/log.ts';
import type { House } from '../functions/http/route.ts';
import { countOrphans } from '../functions/ledger/orphans.ts';
import { once, readBuilt } from '../functions/pages/built.ts';
import { pagesOf } from '../functions/pages/pages.ts';
import { readRootList } from '../functions/root-list.ts';
import { routes } from '../functions/routes.ts';
import { langOption } from './lang.ts';
import { refuse } from './refuse.ts';
import { brokenText, loadingText, readyText, stoppedText } from './serve-words.ts';

interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly origin?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly tls?: 'auto';
  readonly roots?: string;
  readonly sample?: true;
  readonly lang: Lang;
}

/** `serve`: the embedded service over a data folder, until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .option('--data <dir>', '数据目录 / data folder', './data')
    .option('--host <host>', '监听地址；除本机外须用 TLS / address; any but loopback needs TLS', '127.0.0.1')
    .option('--port <n>', '端口，0 为任选 / port, 0 for any', readPort, 8080)
    .option('--origin <url>', '对外地址，身份令牌据此签发 / origin, the audience of tokens')
    .option('--tls-cert <file>', 'TLS 证书 (PEM)')
    .option('--tls-key <file>', 'TLS 私钥 (PEM)')
    .addOption(
      new Option('--tls <how>', 'auto：自行制作局域网证书 / makes a certificate of its own')
        .choices(['auto'])
        .conflicts(['tlsCert', 'tlsKey']),
    )
    .option('--roots <file>', '首次启动沿用另一服务的根密钥 / adopts another home’s roots at the first start')
    .option('--sample', '装入演练用的样例县；该目录永远只能演练 / loads the sample county')
    .addOption(langOption())
    .action(serve);
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('');
}

/** What whoever typed the command must put right; everything else is the machine's. */
const refused: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'folder-is-sample',
  'folder-is-official',
  'host-needs-tls',
  'origin-malformed',
  'roots-differ',
  'roots-malformed',
  'roots-of-sample',
  'tls-unreadable',
]);

async function serve(options: ServeOptions): Promise<void> {
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve());
  });
  // For good: npm passes Ctrl-C on to a process that the terminal has told already.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  // Whoever reads the log may go away, or its disk be full; the service goes on.
  process.stderr.on('error', () => {});
  try {
    await run(options, stopping.signal, stopped);
  } catch (error) {
    if (stopping.signal.aborted) {
      process.stdout.write(stoppedText(options.lang));
      return;
    }
    if (!(error instanceof Fault)) throw error;
    refuse('scrutineer serve', [error.found], refused.has(error.found.code) ? 2 : 1, options.lang);
  }
}

/** As `npm run build` left them beside this program. */
const pages = pagesOf(once(() => readBuilt(join(import.meta.dirname, '../dist'))));

async function run(options: ServeOptions, signal: AbortSignal, stopped: Promise<void>): Promise<void> {
  const { data, host, port, origin, sample, lang } = options;
  let loading = true;
  // What loads the sample is this program itself: nobody needs a line about each of its thousand requests.
  const log: Log = (line) => {
    if (!loading || line.event !== 'request') stderrLog(line);
  };
  const service = await startService(
    {
      folder: data,
      mode: sample ? 'sample' : 'official',
      host,
      port,
      ...originOption(origin),
      ...rootsOption(options),
      ...tlsOption(options),
    },
    [...routes, ...pages],
    log,
    async ({ url, house }) => {
      // A second start finds the list that the first one wrote last, and loads nothing of all that.
      if (!sample || existsSync(join(data, 'sample.json'))) return;
      process.stdout.write(loadingText(url, lang));
      await (await import('./serve-sample.ts')).loadSampleInto(data, house, signal);
    },
  );
  loading = false;
  if (service.findings.length > 0) process.stderr.write(brokenText(data, service.findings, lang));
  process.stdout.write(
    readyText(
      {
        url: service.url,
        data,
        created: service.created,
        adopted: options.roots !== undefined,
        sample: sample === true,
        ...(service.ownTls ? { authority: service.ownTls.fingerprint } : {}),
      },
      lang,
    ),
  );
  reportOrphans(service.house);
  await stopped;
  await service.close();
  process.stdout.write(stoppedText(lang));
}

/** Counts them behind the requests, and only tells: a service stopped meanwhile, or a ledger it was told of, is no news. */
function reportOrphans(house: House): void {
  countOrphans(house).then(
    (orphans) => {
      if (orphans > 0) stderrLog({ time: house.clock.now(), event: 'orphans', orphans });
    },
    () => {},
  );
}

function rootsOption({ roots: file, sample }: ServeOptions): { readonly roots?: readonly Root[] } {
  if (file === undefined) return {};
  if (sample) throw new Fault('roots-of-sample');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Fault('roots-malformed', { place: file }, error);
  }
  const roots = readRootList(bytes);
  if (!roots.ok) throw new Fault('roots-malformed', { place: `${file}${roots.findings[0]!.at}` });
  return { roots: roots.value };
}

function originOption(origin: string | undefined): { readonly origin?: string } {
  return origin === undefined ? {} : { origin };
}

/** One half of a TLS identity without the other is no identity. */
function tlsOption({ tlsCert: cert, tlsKey: key, tls }: ServeOptions): Pick<ServiceOptions, 'tls'> {
  if (tls !== undefined) return { tls };
  if (cert === undefined && key === undefined) return {};
  if (cert === undefined || key === undefined) throw new Fault('tls-unreadable');
  return { tls: { cert, key } };
}
