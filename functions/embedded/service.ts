import { readFileSync } from 'node:fs';
import { type Finding, finding } from '../../core/findings/finding.ts';
import type { Root } from '../../core/ledger/registration.ts';
import { Fault } from '../fault.ts';
import type { Log } from '../http/log.ts';
import { Metrics } from '../http/metrics.ts';
import { pipeline } from '../http/pipeline.ts';
import { type House, type OpenRoute, type Route, refuse } from '../http/route.ts';
import { bodyLimit } from '../http/router.ts';
import { examine } from '../ledger/examine.ts';
import { nodeCrypto } from '../node-crypto.ts';
import { systemClock } from '../system-clock.ts';
import type { ConfigFile } from './config-file.ts';
import type { Connections } from './connections.ts';
import { type Home, openHome } from './home.ts';
import { authorityRoute } from './tls/authority-route.ts';
import { localNames } from './tls/local-names.ts';
import type { OwnTls } from './tls/own-tls.ts';
import { type Address, checkHost, listen } from './server.ts';

export interface ServiceOptions {
  readonly folder: string;
  readonly mode: ConfigFile['mode'];
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** What clients call the service; the address itself where neither this nor the configuration says. */
  readonly origin?: string;
  /** Roots of another home, which a new folder adopts in place of its own. */
  readonly roots?: readonly Root[];
  /** Paths of PEM files. */
  readonly tls?: { readonly cert: string; readonly key: string } | 'auto';
}

export interface Service {
  /** The address itself; `house.config.origin` is what clients and tokens call it. */
  readonly url: string;
  readonly house: House;
  /** Whether this start made the data folder. */
  readonly created: boolean;
  /** Where it made its certificates itself. */
  readonly ownTls?: OwnTls;
  /** What was found broken at the start: those elections are refused, the others served. */
  readonly findings: readonly Finding[];
  /** Finishes what is under way, logs what was counted, and gives the folder back. */
  close(): Promise<void>;
}

/**
 * Serves a data folder until closed. `prepare` runs against the service as it answers already, and until it is through
 * `/v1/health` says 503: a sample is loaded as users would load it. Throws a `Fault` that says what is in the way.
 */
export async function startService(
  options: ServiceOptions,
  routes: readonly Route[],
  log: Log,
  prepare: (service: Pick<Service, 'url' | 'house' | 'created'>) => Promise<void>,
): Promise<Service> {
  // What was asked is looked at before a folder is made for it.
  const given = addressOf(options);
  if (options.tls !== 'auto') checkHost(given);
  checkOrigin(options.origin);
  const home = await openHome(options.folder, options.mode, options.roots);
  const metrics = new Metrics();
  let connections: Connections | undefined;
  const end = async () => {
    await connections?.close();
    log({ time: systemClock.now(), event: 'stopped', counted: metrics.totals() });
    home.close();
  };
  let ended: Promise<void> | undefined;
  // Once, however often a person presses Ctrl-C.
  const close = () => {
    ended ??= end();
    return ended;
  };
  try {
    const named = options.origin ?? home.config.origin;
    checkOrigin(named);
    const own = options.tls === 'auto' ? await makeTls(options.folder) : undefined;
    const { port, answer } = await listen(own === undefined ? given : { ...given, tls: own });
    const url = urlOf(options, port);
    const house = houseOf(home, metrics, named ?? url);
    let ready = false;
    const all = own === undefined ? routes : [...routes, authorityRoute(own.authority)];
    const table = all.map((route) => whenReady(route, () => ready));
    connections = answer({
      handle: pipeline(table, house, log),
      bodyLimit: (method, path) => bodyLimit(table, method, path),
    });
    const findings = await examine(house);
    await prepare({ url, house, created: home.created });
    ready = true;
    return {
      url,
      house,
      created: home.created,
      findings,
      close,
      ...(own === undefined ? {} : { ownTls: own }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Loaded only where it is wanted. */
async function makeTls(folder: string): Promise<OwnTls> {
  return (await import('./tls/own-tls.ts')).ownTls(folder, new Date());
}

const healthPath = '/v1/health';

function whenReady(route: Route, ready: () => boolean): Route {
  if (route.who !== 'anyone' || route.path !== healthPath) return route;
  const notReady = refuse([finding('not-ready', '')]);
  const handle: OpenRoute['handle'] = async (request, house) =>
    ready() ? route.handle(request, house) : notReady;
  return { ...route, handle };
}

function houseOf(
  { store, vault, sealed, signer, config: { mode, roots } }: Home,
  metrics: Metrics,
  origin: string,
): House {
  return {
    store,
    vault,
    sealed,
    signer,
    clock: systemClock,
    crypto: nodeCrypto,
    config: { mode, roots, origin },
    metrics,
  };
}

function addressOf({ host, port, tls }: ServiceOptions): Address {
  if (tls === undefined || tls === 'auto') return { host, port };
  try {
    return { host, port, tls: { cert: readFileSync(tls.cert, 'utf8'), key: readFileSync(tls.key, 'utf8') } };
  } catch (error) {
    throw new Fault('tls-unreadable', {}, error);
  }
}

/** A service that answers at every address of the machine is called by the likeliest on the local network. */
function urlOf({ host, tls }: ServiceOptions, port: number): string {
  const every = ['0.0.0.0', '::'].includes(host);
  const called = every ? (localNames().addresses[0] ?? 'localhost') : host;
  const named = called.includes(':') ? `[${called}]` : called;
  return `${tls === undefined ? 'http' : 'https'}://${named}:${port}`;
}

function checkOrigin(text: string | undefined): void {
  const holds =
    text === undefined || (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text);
  if (!holds) throw new Fault('origin-malformed', { origin: text });
}
