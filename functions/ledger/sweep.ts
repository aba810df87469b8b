import type { FindingCode } from '../../core/findings/catalogue.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { currentRound } from '../../core/ledger/change.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { epochSeconds } from '../../core/ledger/instant.ts';
import type { Phase } from '../../core/ledger/phase.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { Fault } from '../fault.ts';
import type { House } from '../http/route.ts';
import type { HeadItem } from '../ports.ts';
import { examineLedger, firstFault } from './examine.ts';
import { checkHead } from './head.ts';
import { vaultPath } from './vault-path.ts';

const pageSize = 25;

/** What says something of a service, and nothing of a ledger. */
const passing: ReadonlySet<FindingCode> = new Set([
  'cloud-busy',
  'cloud-unreachable',
  'cloud-denied',
  'cloud-misconfigured',
  'signing-refused',
]);

/** What a look over some elections found. `openHours`: how long the oldest round among them has been open. */
export interface Sweep {
  readonly elections: number;
  readonly broken: readonly Finding[];
  /** Certificates that the next ruling will complete. */
  readonly certificatesMissing: number;
  readonly openHours: number;
  /** The election to go on after; absent when all were looked at. */
  readonly next?: string;
}

/** Looks over elections after `after`, page by page while `more` says so; changes nothing. */
export async function sweep(house: House, after: string | undefined, more: () => boolean): Promise<Sweep> {
  const broken: Finding[] = [];
  let [elections, certificatesMissing, openHours] = [0, 0, 0];
  for (let place = after; ; ) {
    const page = await house.store.board('', {
      limit: pageSize,
      ...(place === undefined ? {} : { after: place }),
    });
    for (const head of page.items) {
      const fault = await firstFault(async () => {
        const { state } = await checkHead(house, head);
        const entries = await examineLedger(house, head, (path) => house.vault.has(path));
        openHours = Math.max(openHours, hoursOpen(house, state, entries));
        certificatesMissing += await missingCertificates(house, head, state);
      });
      // A service that is busy or away accuses nobody: the sweep fails, and is tried again.
      if (fault && passing.has(fault.code)) throw new Fault(fault.code, fault.numbers);
      if (fault) broken.push(fault);
      elections += 1;
    }
    place = page.next;
    const found = { elections, broken, certificatesMissing, openHours };
    if (place === undefined) return found;
    if (!more()) return { ...found, next: place };
  }
}

async function missingCertificates(
  { vault }: House,
  { election }: HeadItem,
  { contests }: ElectionState,
): Promise<number> {
  let missing = 0;
  for (const { id, certificate } of contests) {
    if (certificate === undefined) continue;
    if (!(await vault.has(vaultPath.certificate(election, id, certificate.version)))) missing += 1;
  }
  return missing;
}

const open: ReadonlySet<Phase> = new Set(['quorate', 'voting', 'counting', 'counted', 'signed']);

/** Whole hours since the oldest round still open began with its attendance. */
function hoursOpen({ clock }: House, { contests }: ElectionState, entries: readonly Entry[]): number {
  const now = epochSeconds(clock.now());
  const hours = contests
    .filter((contest) => open.has(contest.phase))
    .map((contest) => {
      const began = entries.find(
        (entry) =>
          entry.type === 'attendance-recorded' &&
          entry['contest'] === contest.id &&
          entry['round'] === currentRound(contest).round,
      );
      return began === undefined ? 0 : Math.floor((now - epochSeconds(began.at)) / 3600);
    });
  return Math.max(0, ...hours);
}
