import '../late-findings.ts';
import { finding } from '../../core/findings/finding.ts';
import { type HallChunk, hallChunkSchema } from '../../core/hall/documents.ts';
import { type Hall, keysOf } from '../../core/hall/hall.ts';
import { checkDoneInHalls } from '../../core/hall/needs-service.ts';
import { replayInHall, stopped } from '../../core/hall/replay-in-hall.ts';
import { checkNeverRevoked } from '../../core/hall/take.ts';
import { readShape } from '../../core/json/shape.ts';
import { headCode } from '../../core/ledger/canonical.ts';
import type { Entry } from '../../core/ledger/entry.ts';
import { foldEntries } from '../../core/ledger/fold.ts';
import { mostEntries } from '../../core/ledger/import/documents.ts';
import { type House, isRefusal, type Outcome, type Refusal, refuse } from '../http/route.ts';
import { hashOf, standingOf } from '../importing/compare-held.ts';
import { bringIn, type Incoming, type Recorded, readEntries } from '../importing/import-entry.ts';
import { completeCopy } from '../ledger/append.ts';
import { ledgerOf } from '../ledger/entries.ts';
import { type CheckedHead, checkHead, unknownElection } from '../ledger/head.ts';
import type { HeadItem } from '../ports.ts';
import { peopleHere } from './people.ts';
import { nameRefused } from './name-refused.ts';
import { checkPeople, registerPeople } from './register-people.ts';
import { checkTimes, sentSince } from './times.ts';

/** A hall's file on its way in, over the ledger it goes on from. */
interface Replay {
  readonly head: CheckedHead;
  readonly chunk: HallChunk;
  readonly recorded: readonly Recorded[];
  /** How many of the entries stand here already. */
  readonly standing: number;
}

/**
 * Takes what was done in a hall without a network: all who were registered there, and its entries, each decided anew at its
 * own time and appended byte for byte, up to the first that is not accepted; at most 40 a call. With `check` everything is
 * decided, and nothing written. Answers how far the ledger reaches, or would.
 */
export async function acceptHall(
  house: House,
  json: unknown,
  election: string,
  check: boolean,
): Promise<Outcome> {
  const shaped = readShape(hallChunkSchema, json);
  if (!shaped.ok) return refuse(shaped.findings);
  const chunk: HallChunk = shaped.value;
  if (chunk.election !== election)
    return refuse([finding('election-differs', '/election', { named: chunk.election, election })]);
  const recorded = readEntries(chunk.entries);
  if ('refused' in recorded) return recorded;
  const { head: item } = await house.store.read(election, {});
  if (item === undefined) return unknownElection(house, election);
  const head = await checkHead(house, item);
  const standing = await standingHere(house, head, chunk, recorded);
  if (typeof standing !== 'number') return standing;
  const replay: Replay = { head, chunk, recorded, standing };
  const since = sentSince(house, head, chunk);
  const untimely = checkTimes(house, since, timesOf(replay));
  if (untimely.length > 0) return refuse(untimely);
  const done = await (check ? checkAll(house, replay) : enter(house, replay, since));
  return isRefusal(done) ? nameRefused(house, chunk, done) : done;
}

/** How many of a hall's entries stand here; refused where the ledger went on otherwise since the hall took over. */
async function standingHere(
  house: House,
  { item, state }: CheckedHead,
  chunk: HallChunk,
  recorded: readonly Recorded[],
): Promise<number | Refusal> {
  const { from } = chunk;
  const moved = () => movedTo(item, chunk);
  const gap = (held: number, seq: number) => refuse([finding('hall-gap', '/entries', { held, seq })]);
  const { id: election } = state.definition;
  const last = await house.store.entry(election, from.seq);
  // Whoever does not know the ledger is not told how far it has come.
  if (last === undefined || hashOf(house, last) !== from.head)
    return refuse([finding('hall-head-unknown', '/from', { from: from.seq, code: headCode(from.head) })]);
  const [first] = recorded;
  if (first === undefined) return 0;
  if (first.entry.seq <= from.seq) return gap(item.seq, first.entry.seq);
  return standingOf(house, election, recorded, { gap, differs: moved });
}

function movedTo({ seq, entry }: HeadItem, { from }: HallChunk): Refusal {
  return refuse([finding('hall-ledger-moved', '/from', { seq, code: headCode(entry), from: from.seq })]);
}

/** The times of what is not here yet, by their places in what was sent. */
function timesOf({ chunk, recorded, standing }: Replay) {
  const registrations = chunk.registrations.map(({ at }, index) => ({
    place: `/registrations/${index}`,
    time: at,
  }));
  const entries = recorded.map(({ entry }, index) => ({ place: `/entries/${index}`, time: entry.at }));
  return [...registrations, ...entries.slice(standing)];
}

/** Decides everything anew from where the hall took over, and writes nothing. */
async function checkAll(house: House, { head, chunk, recorded }: Replay): Promise<Outcome> {
  const { from } = chunk;
  const entries = (await ledgerOf(house, head)).slice(0, from.seq);
  const first = recorded[0]?.entry.seq ?? from.seq + 1;
  if (first !== from.seq + 1)
    return refuse([finding('hall-gap', '/entries', { held: from.seq, seq: first })]);
  const state = head.item.seq === from.seq ? head.state : foldEntries(entries, house.crypto);
  const hall = await hallHere(house, { ...head, state }, chunk, recorded, entries);
  const done = replayInHall(hall, chunk, house.crypto);
  if (!done.ok) return refuse(done.findings);
  const barred = await checkPeople(house, chunk, done.value);
  if (barred) return barred;
  const { seq, head: code } = done.value.state;
  return { status: 200, body: { election: chunk.election, seq, head: code } };
}

/** Registers who was registered, once the first missing entry is found to hold or none is missing, and appends those. */
async function enter(house: House, replay: Replay, since: string): Promise<Outcome> {
  const { head, chunk, recorded, standing } = replay;
  const { election, from } = chunk;
  const registered = replayInHall(
    await hallHere(house, head, chunk, recorded, []),
    { registrations: chunk.registrations, entries: [] },
    house.crypto,
  );
  if (!registered.ok) return refuse(registered.findings);
  const hall = registered.value;
  let prepared: Promise<Refusal | undefined> | undefined;
  const prepare = () => {
    prepared ??= registerPeople(house, chunk, hall);
    return prepared;
  };
  const incoming: Incoming = {
    election,
    keys: keysOf(hall),
    prepare,
    taken: async () => movedTo((await house.store.read(election, {})).head!, chunk),
    differs: () => refuse([finding('hall-differs', '')]),
    told: false,
    note: { hall: { from: from.seq, since } },
  };
  for (const each of recorded.slice(standing, standing + mostEntries)) {
    const barring = [
      ...checkDoneInHalls(hall, { type: each.entry.type, fields: { ...each.entry } }),
      ...checkNeverRevoked(hall, each.entry.by, each.entry.at),
    ];
    const done = barring.length > 0 ? refuse(barring) : await bringIn(house, each, incoming);
    if (done) return stoppedAt(each.entry, recorded.indexOf(each), done);
  }
  const barred = recorded.length === standing ? await prepare() : undefined;
  return barred ?? reached(house, election);
}

function stoppedAt(entry: Entry, index: number, { refused }: Refusal): Refusal {
  const [first] = refused;
  // That somebody else was faster concerns them all, and so does what keeps people from being registered.
  if (first.code === 'hall-ledger-moved' || first.at.startsWith('/registrations/')) return refuse(refused);
  return refuse(stopped(entry, index, refused).findings);
}

/** The ledger here as a hall, as far as replaying takes it: of the people only those who had to do with it. */
async function hallHere(
  house: House,
  { state }: Pick<CheckedHead, 'state'>,
  chunk: HallChunk,
  recorded: readonly Recorded[],
  entries: readonly Entry[],
): Promise<Hall> {
  const { election, from } = chunk;
  const { origin, roots } = house.config;
  const { jwk: service } = house.signer;
  return {
    election,
    origin,
    service,
    roots,
    pack: from.head,
    packed: state.at,
    from,
    state,
    entries,
    recorded: [],
    registrations: [],
    people: await peopleHere(house, chunk, recorded),
    bundles: new Map(),
  };
}

async function reached(house: House, election: string): Promise<Outcome> {
  const { head } = await house.store.read(election, {});
  if (head === undefined) throw new Error('a ledger just written to has no head');
  await completeCopy(house, head);
  return { status: 200, body: { election, seq: head.seq, head: head.entry } };
}
