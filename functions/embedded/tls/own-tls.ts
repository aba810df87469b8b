import { X509Certificate } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { BlockList, isIPv6 } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readIfThere } from '../data-folder.ts';
import { fileFault } from '../file-fault.ts';
import { type LocalNames, localNames } from './local-names.ts';
import { localRanges } from './name-constraints.ts';

/** What a service that makes its own certificates serves with; `authority` (PEM) is what other computers must trust. */
export interface OwnTls {
  readonly cert: string;
  readonly key: string;
  readonly authority: string;
  /** SHA-256 of the authority's certificate, as browsers show it. */
  readonly fingerprint: string;
}

const identitySchema = z.strictObject({
  cert: z.string(),
  key: z.string(),
  host: z.string(),
  addresses: z.array(z.string()),
});

/** A certificate with its key, and what it was made for. */
interface Kept extends LocalNames {
  readonly cert: string;
  readonly key: string;
}

/** A certificate is issued anew once it has less than this left. Milliseconds. */
const spare = 30 * 24 * 3_600_000;

/**
 * The service's own certificate out of `<data>/tls`, issued anew where it does not name all this machine is called or runs
 * out soon. The authority stays while it may vouch for these names, so that nobody need trust another.
 */
export async function ownTls(data: string, now: Date, names: LocalNames = localNames()): Promise<OwnTls> {
  const folder = join(data, 'tls');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const authority = await authorityOf(folder, names, now);
    const service = await serviceOf(folder, authority, names, now);
    const { fingerprint256: fingerprint } = new X509Certificate(authority.cert);
    // For the command line on this machine: NODE_EXTRA_CA_CERTS names a file.
    await replace(join(folder, 'ca.crt'), authority.cert);
    return { cert: service.cert, key: service.key, authority: authority.cert, fingerprint };
  } catch (error) {
    throw fileFault(error);
  }
}

async function authorityOf(folder: string, names: LocalNames, now: Date): Promise<Kept> {
  const kept = read(folder, 'authority');
  if (kept !== undefined && lasts(kept, now) && kept.host === names.host && vouchesFor(kept, names))
    return kept;
  const { makeAuthority } = await import('./certificates.ts');
  return keep(folder, 'authority', { ...(await makeAuthority(names, now)), ...names });
}

async function serviceOf(folder: string, authority: Kept, names: LocalNames, now: Date): Promise<Kept> {
  const kept = read(folder, 'service');
  const isFor =
    kept?.host === names.host &&
    names.addresses.every((address) => kept.addresses.includes(address)) &&
    kept.cert.endsWith(authority.cert);
  if (kept !== undefined && isFor && lasts(kept, now)) return kept;
  const { issueCertificate } = await import('./certificates.ts');
  return keep(folder, 'service', { ...(await issueCertificate(authority, names, now)), ...names });
}

/** Nor one of a clock that was fast and has been set right: no browser takes it before its time. */
function lasts({ cert }: Kept, now: Date): boolean {
  const { validFrom, validTo } = new X509Certificate(cert);
  return Date.parse(validFrom) <= now.getTime() && Date.parse(validTo) - now.getTime() > spare;
}

/** Addresses of a local network, and those the machine had when the authority was made. */
function vouchesFor(authority: Kept, { addresses }: LocalNames): boolean {
  const local = new BlockList();
  for (const [address, bits] of localRanges) local.addSubnet(address, bits, family(address));
  return addresses.every(
    (address) => local.check(address, family(address)) || authority.addresses.includes(address),
  );
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** Absent where there is none, or what is there is none: it is made anew then. */
function read(folder: string, name: string): Kept | undefined {
  const bytes = readIfThere(join(folder, `${name}.json`));
  try {
    const kept = bytes && identitySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!kept?.success) return undefined;
    new X509Certificate(kept.data.cert);
    return kept.data;
  } catch {
    return undefined;
  }
}

async function keep(folder: string, name: string, identity: Kept): Promise<Kept> {
  const { cert, key, host, addresses } = identity;
  await replace(join(folder, `${name}.json`), JSON.stringify({ cert, key, host, addresses }));
  return identity;
}

/** Whole or not at all, and for this service's user alone. */
async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
