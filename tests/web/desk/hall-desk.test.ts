import { describe, expect, it, vi } from 'vitest';
import { digestBytes } from '../../../core/ledger/canonical.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { HallDesk } from '../../../web/desk/hall-desk.ts';
import { forgetScans, type HallScans, type KeptScan } from '../../../web/desk/hall-scans.ts';
import { type HallStorage, type KeptHall, markOf } from '../../../web/desk/hall-storage.ts';
import { HallRegistry } from '../../../web/desk/hall-registry.ts';
import { HallStore } from '../../../web/desk/hall-store.ts';
import { StorageFault } from '../../../web/keys/storage-fault.ts';
import { makeActor } from '../../support/actors.ts';
import { attachScan, hold, plainVote, prepare } from '../../support/hall.ts';
import { packOf } from '../../support/halls.ts';
import { enrolled, invite, makeInvitee } from '../../support/invited.ts';
import { Story } from '../../support/story.ts';

/** What a browser keeps, with a way to have its disk full. */
class Memory implements HallStorage {
  kept: KeptHall | undefined;
  full = false;

  async read(): Promise<KeptHall | undefined> {
    return structuredClone(this.kept);
  }

  async write(kept: KeptHall, mark: string | undefined): Promise<boolean> {
    if (this.full) throw new StorageFault('full');
    if (markOf(this.kept) !== mark) return false;
    this.kept = structuredClone(kept);
    return true;
  }

  async forget(mark: string | undefined): Promise<boolean> {
    if (markOf(this.kept) !== mark) return false;
    this.kept = undefined;
    return true;
  }
}

/** The scans a browser keeps beside it. */
class Scans implements HallScans {
  readonly kept = new Map<string, KeptScan>();
  full = false;

  async list(): Promise<readonly KeptScan[]> {
    return [...this.kept.values()];
  }

  async put(key: string, scan: KeptScan): Promise<void> {
    if (this.full) throw new StorageFault('full');
    this.kept.set(key, structuredClone(scan));
  }

  async delete(key: string): Promise<void> {
    this.kept.delete(key);
  }
}

const noScans = () => new Scans();
const nothingElse = async () => {};

const story = prepare(new Story());
const pack = packOf(story);
const from = story.entries.length;
hold(story, plainVote);
const { id } = story.definition;
let clock = '';
const now = () => clock;
const stepsOf = ({ entries, envelopes }: Story, after: number) =>
  entries.slice(after).map(({ payload, type, at }) => ({ type, at, envelope: envelopes.get(payload)! }));
const steps = stepsOf(story, from);

async function openedStore(memory = new Memory()) {
  const store = new HallStore(memory, nodeCrypto);
  const scans = new Scans();
  expect(await store.take(pack)).toEqual([]);
  return { memory, store, scans, desk: new HallDesk(store, scans, now) };
}

async function sendAll(desk: HallDesk, some = steps) {
  for (const { type, at, envelope } of some) {
    clock = at;
    const answer = await (type === 'batch-accepted'
      ? desk.sendBundle(id, envelope, 'zh')
      : desk.sendAct(id, envelope, 'zh'));
    expect(answer.ok).toBe(true);
  }
}

describe('the desk without a network', () => {
  it('takes a whole meeting, and shows its ledger, its count and its slips', async () => {
    const { desk } = await openedStore();
    await sendAll(desk);
    const ledger = await desk.ledger(id, 'zh');
    expect(ledger.ok && ledger.value.state.contests[0]!.phase).toBe(story.phase());
    const again = await desk.ledger(id, 'zh');
    expect(ledger.ok && again.ok && ledger.value === again.value).toBe(true);
    const [contest] = story.definition.contests;
    const count = await desk.count(id, contest!.id, 1, 'zh');
    expect(count.ok && count.value.status).toBe('complete');
    const slips = await desk.slips(id, 'zh');
    expect(slips.ok && slips.value.map(({ slip }) => slip)).toEqual(
      expect.arrayContaining([1, 2, 3, 4, 5, 6, 7]),
    );
    expect(await desk.elections()).toMatchObject({ ok: true, value: [{ election: id }] });
  });

  it('goes on after a closed tab where it was, by deciding everything anew', async () => {
    const { memory, desk, store } = await openedStore();
    await sendAll(desk, steps.slice(0, 5));
    const other = new HallStore(memory, nodeCrypto);
    await other.resume();
    expect(other.hall).toEqual(store.hall);
    await sendAll(new HallDesk(other, noScans(), now), steps.slice(5));
    expect(other.hall!.state.seq).toBe(from + steps.length);
  });

  it('changes nothing where a step cannot be kept, and takes the same step later', async () => {
    const { memory, desk, store } = await openedStore();
    await sendAll(desk, steps.slice(0, 2));
    const before = store.hall;
    memory.full = true;
    const unkept = { ok: false, unreachable: true, findings: [{ code: 'hall-not-kept' }] };
    expect(await desk.sendAct(id, steps[2]!.envelope, 'zh')).toMatchObject(unkept);
    const someone = makeInvitee(makeActor('keyer', { actor: 'keyer-c', election: id }), '1');
    const invited = new HallRegistry(store, now).invite(invite(someone, story.cast.county), 'zh');
    expect(await invited).toMatchObject(unkept);
    expect(store.hall).toBe(before);
    memory.full = false;
    await sendAll(desk, steps.slice(2));
  });

  it('takes in one window the step after that of another, and keeps both', async () => {
    const { memory, desk } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    const other = new HallDesk(second, noScans(), now);
    for (const [index, step] of steps.entries()) await sendAll(index % 2 === 0 ? desk : other, [step]);
    expect(memory.kept!.file.entries).toHaveLength(steps.length);
  });

  it('takes a step of another window’s as the one that is in', async () => {
    const { memory, desk } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    await sendAll(desk, steps.slice(0, 1));
    const late = await new HallDesk(second, noScans(), now).sendAct(id, steps[0]!.envelope, 'zh');
    expect(late).toMatchObject({ ok: true, value: { seq: from + 1, again: true } });
    expect(memory.kept!.file.entries).toHaveLength(1);
  });

  it('lets one window go on at a time, where both do at once', async () => {
    const { memory, desk } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    const before = await memory.read();
    await sendAll(desk, steps.slice(0, 1));
    // The second has looked just before the first was done.
    memory.read = async () => before;
    const late = await new HallDesk(second, noScans(), now).sendAct(id, steps[0]!.envelope, 'zh');
    expect(late).toMatchObject({ ok: false, findings: [{ code: 'hall-other-tab' }] });
    expect(memory.kept!.file.entries).toHaveLength(1);
  });

  it('counts, draws the slips and saves the file of what was done in another window', async () => {
    const { memory, desk, scans } = await openedStore();
    const [first, second, third] = [0, 1, 2].map(() => new HallStore(memory, nodeCrypto));
    for (const store of [first!, second!, third!]) await store.resume();
    await sendAll(desk);
    const [contest] = story.definition.contests;
    const count = await new HallDesk(first!, scans, now).count(id, contest!.id, 1, 'zh');
    expect(count.ok && count.value.status).toBe('complete');
    const slips = await new HallDesk(second!, scans, now).slips(id, 'zh');
    expect(slips).toEqual(await desk.slips(id, 'zh'));
    expect((await third!.file()).entries).toHaveLength(steps.length);
  });

  it('enrols in one window by a code given out in another, and lists in both who did', async () => {
    const { memory, store } = await openedStore();
    const other = new HallStore(memory, nodeCrypto);
    await other.resume();
    const someone = makeInvitee(makeActor('keyer', { actor: 'keyer-c', election: id }), '1');
    const at = () => steps[0]!.at;
    const given = await new HallRegistry(store, at).invite(invite(someone, story.cast.county), 'zh');
    expect(given).toMatchObject({ ok: true });
    const there = new HallRegistry(other, at);
    const { actor } = someone.invitation;
    expect(await there.lookUp(actor, someone.code.kid, 'zh')).toMatchObject({ ok: true });
    expect(await there.enrol(enrolled(someone), 'zh')).toMatchObject({ ok: true });
    const known = await new HallRegistry(store, at).actors();
    expect(known.ok && known.value.map((each) => each.actor)).toContain(actor);
  });

  it('shows in one window what is done in another, and takes nothing back that only it has', async () => {
    const { memory, desk } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    const screen = new HallDesk(second, noScans(), now);
    await sendAll(desk, steps.slice(0, 4));
    const seen = await screen.ledger(id, 'zh');
    expect(seen.ok && seen.value.entries.length).toBe(from + 4);
    const again = await screen.ledger(id, 'zh');
    expect(seen.ok && again.ok && seen.value === again.value).toBe(true);
    await sendAll(screen, steps.slice(4, 5));

    memory.kept = undefined;
    const third = new HallStore(memory, nodeCrypto);
    expect(await third.take(pack)).toEqual([]);
    const stays = await screen.ledger(id, 'zh');
    expect(stays.ok && stays.value.entries.length).toBe(from + 5);
  });

  it('shows what it has where the storage can no longer be read', async () => {
    const { memory, desk } = await openedStore();
    await sendAll(desk, steps.slice(0, 1));
    memory.read = async () => {
      throw new StorageFault('forbidden');
    };
    expect(await desk.ledger(id, 'zh')).toMatchObject({ ok: true });
  });

  it('is not cleared by a window that has not seen what another did', async () => {
    const { memory, desk, store } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    await sendAll(desk, steps.slice(0, 2));
    expect(await second.forget(nothingElse)).toMatchObject([{ code: 'hall-other-tab' }]);
    await sendAll(desk, steps.slice(2, 3));
    expect(await store.forget(nothingElse)).toEqual([]);
    expect(memory.kept).toBeUndefined();
  });

  it('takes no step and no other meeting until all that lies beside it is gone too', async () => {
    const { memory, desk, store } = await openedStore();
    const told: unknown[] = [];
    store.watch(() => told.push(store.hall));
    await store.forget(async () => {
      expect(told).toEqual([]);
      clock = steps[0]!.at;
      const late = await desk.sendAct(id, steps[0]!.envelope, 'zh');
      expect(late).toMatchObject({ ok: false, findings: [{ code: 'hall-other-tab' }] });
      expect(await store.take(pack)).toMatchObject([{ code: 'hall-begun-here' }]);
    });
    expect(told).toEqual([undefined]);
    expect(memory.kept).toBeUndefined();
    expect(await store.take(pack)).toEqual([]);
  });

  it('is there only to be cleared, be the window another, where what lies beside it could not go', async () => {
    const { memory, desk, store } = await openedStore();
    const failing = async () => Promise.reject(new StorageFault('failed'));
    await expect(store.forget(failing)).rejects.toThrow(StorageFault);
    const reloaded = new HallStore(memory, nodeCrypto);
    await reloaded.resume();
    for (const each of [store, reloaded]) {
      expect([each.hall, each.stuck]).toMatchObject([undefined, [{ code: 'hall-half-gone' }]]);
      // Nothing is begun among what is left.
      expect(await each.take(pack)).toMatchObject([{ code: 'hall-other-tab' }]);
    }
    expect(await desk.ledger(id, 'zh')).toMatchObject({ ok: false });
    expect(await reloaded.forget(nothingElse)).toEqual([]);
    expect([memory.kept, reloaded.stuck]).toEqual([undefined, []]);
  });

  it('takes no step in any other window once what lies beside it begins to go', async () => {
    const { memory, store } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    const desk = new HallDesk(second, noScans(), now);
    await store.forget(async () => {
      await second.follow();
      clock = steps[0]!.at;
      const late = await desk.sendAct(id, steps[0]!.envelope, 'zh');
      expect(late).toMatchObject({ ok: false, findings: [{ code: 'hall-other-tab' }] });
    });
    expect(memory.kept).toBeUndefined();
  });

  it('is cleared once where it is asked for twice', async () => {
    const { store } = await openedStore();
    const { promise, resolve } = Promise.withResolvers<void>();
    const both = [store.forget(() => promise), store.forget(nothingElse)];
    resolve();
    expect(await Promise.all(both)).toEqual([[], []]);
  });

  it('that cannot be gone on with may only be cleared, and lets no other be begun before', async () => {
    const { memory, desk } = await openedStore();
    await sendAll(desk, steps.slice(0, 2));
    const { file } = memory.kept!;
    for (const strange of [
      { ...file, entries: file.entries.slice(1) },
      { format: 'scrutineer/hall-file@9' },
    ]) {
      memory.kept = { pack, file: strange as never };
      const store = new HallStore(memory, nodeCrypto);
      await store.resume();
      expect(store.stuck).not.toEqual([]);
      await store.forget(async () =>
        expect(await store.take(pack)).toMatchObject([{ code: 'hall-other-tab' }]),
      );
      expect(memory.kept).toBeUndefined();
      expect(store.stuck).toEqual([]);
      expect(await store.take(pack)).toEqual([]);
    }
  });

  it('says that nothing could be read, until a pack is taken in', async () => {
    const memory = new Memory();
    const fault = new StorageFault('forbidden');
    const read = vi.spyOn(memory, 'read').mockRejectedValueOnce(fault);
    const store = new HallStore(memory, nodeCrypto);
    await store.resume();
    expect(store.unread).toBe(fault);
    read.mockRestore();
    await store.take(pack);
    expect(store.unread).toBeUndefined();
  });

  it('is not replaced by a pack that was read more slowly, nor gone on with once it is cleared', async () => {
    const { memory, store } = await openedStore();
    const { pack: first } = store.hall!;
    const other = { ...pack, origin: 'https://elsewhere.example' };
    expect(await store.take(other)).toMatchObject([{ code: 'hall-begun-here' }]);
    expect([store.hall!.pack, memory.kept!.file.pack]).toEqual([first, first]);
    const file = await store.file();
    await store.forget(nothingElse);
    expect(await store.goOn(file)).toMatchObject([{ code: 'hall-pack-needed' }]);
  });

  it('never writes over another meeting, though it has come as far', async () => {
    const { memory, desk } = await openedStore();
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    await second.forget(nothingElse);
    const other = { ...pack, origin: 'https://elsewhere.example' };
    expect(await second.take(other)).toEqual([]);
    clock = steps[0]!.at;
    const late = await desk.sendAct(id, steps[0]!.envelope, 'zh');
    expect(late).toMatchObject({ ok: false, findings: [{ code: 'hall-other-tab' }] });
    expect(memory.kept!.file.pack).toBe(second.hall!.pack);
  });

  it('loses no code that another window gave out in the place of one before', async () => {
    const { memory, store } = await openedStore();
    const who = makeActor('keyer', { actor: 'keyer-c', person: '何静', election: id });
    const registry = (of: HallStore) => new HallRegistry(of, () => steps[0]!.at);
    const give = (of: HallStore, which: string) =>
      registry(of).invite(invite(makeInvitee(who, which), story.cast.county), 'zh');
    expect(await give(store, '1')).toMatchObject({ ok: true });
    const second = new HallStore(memory, nodeCrypto);
    await second.resume();
    const before = await memory.read();
    expect(await give(second, '2')).toMatchObject({ ok: true });
    // The first has looked just before that.
    memory.read = async () => before;
    const late = await give(store, '3');
    expect(late).toMatchObject({ ok: false, findings: [{ code: 'hall-other-tab' }] });
  });

  it('refuses what the service would refuse, in the same words', async () => {
    const { desk } = await openedStore();
    const early = steps.find(({ type }) => type === 'ballots-issued')!;
    const refused = await desk.sendAct(id, early.envelope, 'en');
    expect(refused).toMatchObject({ ok: false, findings: [{ code: 'phase-wrong' }], unreachable: false });
    expect(await desk.ledger('469021199-2026-x', 'zh')).toMatchObject({
      ok: false,
      findings: [{ code: 'election-unknown' }],
    });
  });

  it('keeps nothing of a pack that is broken, and nothing once it is cleared', async () => {
    const memory = new Memory();
    const store = new HallStore(memory, nodeCrypto);
    const { entries } = pack;
    const broken = { ...pack, entries: [...entries.slice(0, 3), ...entries.slice(4)] };
    expect((await store.take(broken)).map(({ code }) => code)).toContain('hall-pack-broken');
    expect(memory.kept).toBeUndefined();
    await store.take(pack);
    await store.forget(nothingElse);
    expect(memory.kept).toBeUndefined();
    expect(store.hall).toBeUndefined();
  });

  it('takes in a file saved on another computer', async () => {
    const { desk, store } = await openedStore();
    await sendAll(desk, steps.slice(0, 4));
    const saved = JSON.parse(JSON.stringify(await store.file()));
    const { store: elsewhere } = await openedStore();
    expect(await elsewhere.goOn(saved)).toEqual([]);
    expect(elsewhere.hall).toEqual(store.hall);
  });

  it('takes in no file in the place of what was done on this computer, be it a registration', async () => {
    const { desk, store } = await openedStore();
    await sendAll(desk, steps.slice(0, 4));
    const saved = JSON.parse(JSON.stringify(await store.file()));
    const { memory, store: second } = await openedStore();
    const someone = makeInvitee(makeActor('keyer', { actor: 'keyer-c', election: id }), '1');
    const registry = new HallRegistry(second, () => steps[0]!.at);
    expect(await registry.invite(invite(someone, story.cast.county), 'zh')).toMatchObject({ ok: true });
    const refused = [{ code: 'hall-begun-here', numbers: { registrations: 1, entries: 0 } }];
    expect(await second.goOn(saved)).toMatchObject(refused);
    // Though it was done in another window, and this one had not looked since.
    const third = new HallStore(memory, nodeCrypto);
    await third.resume();
    const entry = new HallDesk(second, noScans(), now);
    await sendAll(entry, steps.slice(0, 1));
    expect(await third.goOn(saved)).toMatchObject([{ numbers: { registrations: 1, entries: 1 } }]);
    expect(memory.kept!.file.entries).toHaveLength(1);
  });
});

describe('a scan in a hall without a network', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 slip');
  const digest = digestBytes(bytes, nodeCrypto.sha256);

  /** A hall in which an act names the scan. */
  async function named() {
    const meeting = prepare(new Story());
    const store = new HallStore(new Memory(), nodeCrypto);
    expect(await store.take(packOf(meeting))).toEqual([]);
    const scans = new Scans();
    const desk = new HallDesk(store, scans, now);
    const packed = meeting.entries.length;
    attachScan(hold(meeting, plainVote), { digest });
    await sendAll(desk, stepsOf(meeting, packed));
    return { desk, scans };
  }

  it('is kept once an act names it, and forgotten with the hall', async () => {
    const { desk, scans } = await named();
    expect(await desk.attach(id, digest, bytes, 'zh')).toEqual({ ok: true, value: true });
    expect(await scans.list()).toEqual([{ digest, bytes }]);
    await forgetScans(scans);
    expect(await scans.list()).toEqual([]);
  });

  it('is kept for no act that is not in, and for no other election', async () => {
    const { desk, scans } = await openedStore();
    for (const [election, code] of [
      [id, 'scan-not-named'],
      ['elsewhere', 'election-unknown'],
    ] as const)
      expect(await desk.attach(election, digest, bytes, 'zh')).toMatchObject({ findings: [{ code }] });
    expect(await scans.list()).toEqual([]);
  });

  it('that finds no room is told so, and may be tried again', async () => {
    const { desk, scans } = await named();
    scans.full = true;
    expect(await desk.attach(id, digest, bytes, 'zh')).toMatchObject({
      unreachable: true,
      findings: [{ code: 'scan-not-kept' }],
    });
    scans.full = false;
    expect(await desk.attach(id, digest, bytes, 'zh')).toMatchObject({ ok: true });
  });
});
