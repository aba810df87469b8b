import type { Crypto } from '../../crypto.ts';
import type { Finding } from '../../findings/finding.ts';
import { headCode } from '../canonical.ts';
import { thumbprint } from '../keys.ts';
import { Broken } from './broken.ts';
import { checkCertificates } from './certificates.ts';
import { checkChain } from './chain.ts';
import { checkEnvelopes } from './envelopes.ts';
import { checkHead } from './head.ts';
import { checkManifest } from './manifest.ts';
import { checkRegistrations } from './registrations.ts';
import { replay } from './replay.ts';
import { checkScans, scansNamed } from './scans.ts';
import { checkMoves, checkService } from './service.ts';
import { checkSignOffs } from './sign-offs.ts';
import { checkSince } from './since.ts';
import { checkTrust } from './trust.ts';

/** What a verification goes through, in this order; `moves` only of a ledger that moved, the last two only where they are asked for. */
const checkNames = [
  'manifest',
  'chain',
  'registrations',
  'moves',
  'envelopes',
  'replay',
  'head',
  'recount',
  'sign-offs',
  'scans',
  'since',
  'trust',
] as const;

export type CheckName = (typeof checkNames)[number];

/** One step and what it went through, or the first thing it found broken. */
export type Check =
  | {
      readonly name: CheckName;
      readonly ok: true;
      readonly numbers: Readonly<Record<string, number | string>>;
    }
  | { readonly name: CheckName; readonly ok: false; readonly finding: Finding };

/** `anchored`: the keys were pinned. Otherwise roots, service key (thumbprints) and head code are for people to compare. */
export type Verdict =
  | {
      readonly passed: true;
      readonly anchored: boolean;
      readonly roots: readonly string[];
      readonly service: string;
      readonly head: string;
    }
  | { readonly passed: false; readonly finding: Finding };

export interface Verification {
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
}

type Files = ReadonlyMap<string, Uint8Array>;

export interface VerifyOptions {
  /** Thumbprints of root or service keys known from elsewhere. */
  readonly trust?: readonly string[];
  /** An older folder of the same election. */
  readonly since?: Files;
}

/**
 * Recomputes an election from its evidence folder (`files` by path with `/`), with no server and no network. It stops at the
 * first broken thing and names it. What it trusts is mathematics and, where given, the pinned keys: neither the service nor
 * whoever handed over the folder.
 */
export function verify(files: Files, options: VerifyOptions, crypto: Crypto): Verification {
  const checks: Check[] = [];
  const steps = verifySteps(files, options, crypto);
  for (;;) {
    const step = steps.next();
    if (step.done) return { checks, verdict: step.value };
    checks.push(step.value);
  }
}

/** As `verify`, giving each check as soon as it is done, for whoever watches. */
export function* verifySteps(
  files: Files,
  { trust = [], since }: VerifyOptions,
  crypto: Crypto,
): Generator<Check, Verdict> {
  let name: CheckName = 'manifest';
  const passed = (numbers: Readonly<Record<string, number | string>>): Check => ({ name, ok: true, numbers });
  try {
    const { election, actors, digests } = checkManifest(files, crypto);
    const folder = { files, digests };
    yield passed({ election, files: digests.size });

    name = 'chain';
    const ledger = checkChain(files, crypto);
    checkService(ledger, actors, crypto);
    const head = headCode(ledger.hashes[ledger.hashes.length - 1]!);
    yield passed({ entries: ledger.entries.length, head });

    name = 'registrations';
    const keys = checkRegistrations(actors, actors.roots, crypto);
    yield passed({ keys: keys.chains.size, roots: keys.roots.length });

    if (actors.imports !== undefined) {
      name = 'moves';
      yield passed(checkMoves(ledger, actors, keys, crypto));
    }

    name = 'envelopes';
    const signed = checkEnvelopes(folder, ledger, keys, crypto);
    const signatures = signed.reduce((sum, each) => sum + each.signers.length, 0);
    yield passed({ envelopes: signed.length, signatures });

    name = 'replay';
    const { state, certificates } = replay(ledger, signed, keys, crypto);
    yield passed({ entries: state.seq, contests: state.contests.length });

    name = 'head';
    checkHead(files, election, state, actors.service, crypto);
    yield passed({ seq: state.seq, at: state.at });

    name = 'recount';
    checkCertificates(files, certificates, actors.service, crypto);
    const rounds = certificates.flatMap((certificate) => certificate.rounds);
    const bundles = rounds.reduce((sum, round) => sum + round.bundles.length, 0);
    yield passed({ certificates: certificates.length, rounds: rounds.length, bundles });

    name = 'sign-offs';
    checkSignOffs(certificates);
    yield passed({ signOffs: certificates.reduce((sum, each) => sum + each.signOffs.length, 0) });

    name = 'scans';
    yield passed({ scans: checkScans(folder, ledger.entries), named: scansNamed(ledger.entries).size });

    if (since !== undefined) {
      name = 'since';
      yield passed({ entries: checkSince(files, since) });
    }

    let anchored = false;
    const service = thumbprint(actors.service, crypto.sha256);
    if (trust.length > 0) {
      name = 'trust';
      anchored = checkTrust(trust, keys.roots, service);
      yield passed({ keys: trust.length });
    }
    return { passed: true, anchored, roots: keys.roots, service, head };
  } catch (thrown) {
    if (!(thrown instanceof Broken)) throw thrown;
    const { found } = thrown;
    yield { name, ok: false, finding: found };
    return { passed: false, finding: found };
  }
}
