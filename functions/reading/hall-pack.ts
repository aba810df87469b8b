import '../late-findings.ts';
import { type Finding, finding } from '../../core/findings/finding.ts';
import type { HallPack } from '../../core/hall/documents.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { openEnvelope, type Envelope } from '../../core/ledger/envelope.ts';
import { parentOf } from '../../core/ledger/jurisdiction.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { checkWindows } from '../../core/ledger/key-window.ts';
import type { Role } from '../../core/ledger/registration.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import { openInvitation } from '../enrolment/invited.ts';
import { Fault } from '../fault.ts';
import { type AskedRequest, type House, isRefusal, type Outcome, refuse } from '../http/route.ts';
import { inParallel } from '../in-parallel.ts';
import { timeAfter } from '../ledger/at.ts';
import { type ChainedEntry, readEntries } from '../ledger/entries.ts';
import { actorsDocument } from '../ledger/evidence-actors.ts';
import { headDocument } from '../ledger/evidence-files.ts';
import { chainOf } from '../ledger/registrants.ts';
import { vaultPath } from '../ledger/vault-path.ts';
import { openElection } from './open-election.ts';

/** A pack names everybody who may sign, so only those who answer for the meeting take one. */
const takers: readonly (Role | 'root')[] = ['chief', 'chair', 'organiser', 'superior', 'root'];

const atOnce = 16;

/** What a hall needs to hold its meeting without this service; to nobody while ballots of a round lie here that is not declared. */
export async function readHallPack({ params, reader }: AskedRequest, house: House): Promise<Outcome> {
  const head = await openElection(house, reader, params['id']!, 'election');
  if (isRefusal(head)) return head;
  const { role, jurisdiction } = reader;
  if (!takers.includes(role)) return refuse([finding('reader-not-entitled', '', { role, jurisdiction })]);
  const counting = countingIn(head.state);
  if (counting.length > 0) return refuse(counting);
  const { election } = head.item;
  const at = timeAfter(house, head.item.at);
  const chained = await readEntries(house, head.item, 1);
  const entries: HallPack['entries'][number][] = [];
  for await (const entry of inParallel(chained, atOnce, (each) => packed(house, each))) entries.push(entry);
  const kids = await signersOf(house, head.state, at);
  const { envelope } = await headDocument(house, head, at);
  const signed = chained.map(({ entry }) => entry);
  const actors = await actorsDocument(house, election, signed, kids);
  const invitations = await invitationsTo(house, election, new Set(kids));
  const pack: HallPack = {
    format: 'scrutineer/hall-pack@1',
    election,
    origin: house.config.origin,
    at,
    head: envelope,
    actors: { ...actors, registrations: [...actors.registrations, ...invitations] },
    entries,
  };
  return { status: 200, body: pack, headers: { 'cache-control': 'private, no-store' } };
}

/** Rounds whose ballots are here and whose result is not declared: to go on with them elsewhere takes the ballots. */
function countingIn({ contests }: ElectionState): readonly Finding[] {
  return contests.flatMap((contest) => {
    const { round, stations = [], declared } = currentRound(contest);
    const hasBundles = stations.some(({ accepted }) => accepted.bundles > 0);
    const open = hasBundles && declared === undefined && contest.phase !== 'void';
    return open
      ? [finding('hall-round-counting', `/contests/${contest.id}`, { contest: contest.id, round })]
      : [];
  });
}

/** An entry with what was signed for it; of a bundle, whose envelope holds its ballots, the entry alone. */
async function packed(
  { vault, crypto }: House,
  { line, entry }: ChainedEntry,
): Promise<HallPack['entries'][number]> {
  if (entry.type === 'batch-accepted') return { line };
  const path = vaultPath.envelope(entry.envelope);
  const bytes = await vault.get(path);
  if (bytes === undefined) throw new Fault('evidence-missing', { path });
  const envelope = parsed(bytes);
  const opened = openEnvelope(envelope, 'act', crypto.sha256);
  if (!opened.ok || opened.payloadDigest !== entry.payload) throw new Fault('evidence-altered', { path });
  return { line, envelope: envelope as Envelope };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Kids of everybody whose key counts and who may sign in this election: of its own place, or of one above. */
async function signersOf(
  house: House,
  { definition }: ElectionState,
  now: string,
): Promise<readonly string[]> {
  const kids: string[] = [];
  for (let code = definition.jurisdiction; code !== ''; code = parentOf(code)) {
    for (const item of await house.store.actorsAt(code)) {
      const { registrant, windows } = chainOf(house, item);
      const { role, election, kid } = registrant;
      const dead = checkWindows(windows, now, '').some((found) => found.code !== 'key-not-yet');
      const bound = election === undefined || election === definition.id;
      if (!dead && bound && role !== 'auditor') kids.push(kid);
    }
  }
  return kids;
}

/** The invitations by which people may still enrol in the hall; those above them are in the pack themselves. */
async function invitationsTo(
  house: House,
  election: string,
  kids: ReadonlySet<string>,
): Promise<HallPack['actors']['registrations']> {
  const roots = new Set(house.config.roots.map(({ jwk }) => thumbprint(jwk, house.crypto.sha256)));
  const open: HallPack['actors']['registrations'] = [];
  for (const { actor } of await house.store.invitations(election)) {
    const invited = await openInvitation(house, actor);
    if (isRefusal(invited)) continue;
    const { link, opened } = invited;
    if (opened.signatures.every(({ kid }) => kids.has(kid) || roots.has(kid)))
      open.push(link.registration as (typeof open)[number]);
  }
  return open;
}
