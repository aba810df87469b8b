import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActorItem, BatchItem, InvitationItem, LedgerStore, NonceItem } from '../../functions/ports.ts';
import { appendAt, digestOfLetter, headAt } from './ledger-append.ts';

/** One store over lasting data: `reopen` gives another instance over the same data, as after a restart. */
export interface StoreHome {
  readonly store: LedgerStore;
  reopen(): Promise<LedgerStore>;
  close(): Promise<void>;
}

const election = '469021101-2026-congress';
const key = { contest: 'committee', round: 1, station: 's1', batch: '03' };
const bundle = (seq: number, fields: Partial<BatchItem> = {}): BatchItem => ({
  ...key,
  payload: digestOfLetter('b'),
  seq,
  withdrawn: false,
  ...fields,
});
const nonce = (text: string, seq: number): NonceItem => ({ nonce: text, payload: digestOfLetter('a'), seq });
const registration = (fields: Partial<ActorItem> = {}): ActorItem => ({
  kid: 'kid-keyer',
  actor: 'keyer-1',
  person: '阿里木·买买提',
  jurisdiction: '469021101',
  payload: digestOfLetter('c'),
  links: '[{"registration":{"payload":"登记"}},{"registration":{"payload":"above"}}]',
  ...fields,
});

const invitation = (fields: Partial<InvitationItem> = {}): InvitationItem => ({
  actor: 'keyer-1',
  kid: 'kid-code',
  election,
  payload: digestOfLetter('c'),
  link: '{"registration":{"payload":"邀请"}}',
  wrong: 0,
  ...fields,
});

/** The promises every LedgerStore keeps; run for each adapter with a factory of empty homes. */
export function ledgerStoreContract(open: () => Promise<StoreHome>): void {
  let home: StoreHome;
  let store: LedgerStore;
  beforeEach(async () => {
    home = await open();
    store = home.store;
  });
  afterEach(() => home.close());

  const fill = async (count: number, id = election) => {
    for (let seq = 1; seq <= count; seq++) expect(await store.append(appendAt(id, seq))).toBe('appended');
  };

  const put = async (item: ActorItem, above: readonly ActorItem[] = [], from = store) =>
    from.putActor(item, { name: item.person, fence: await from.fence(item.person), above });

  describe('append', () => {
    it('adds head, entry, nonce and bundle together and reads them back as they were', async () => {
      const act = appendAt(election, 1, { nonce: nonce('n'.repeat(16), 1), batch: bundle(1) });
      expect(await store.append(act)).toBe('appended');
      const read = await store.read(election, { nonce: 'n'.repeat(16), batches: [key] });
      expect(read).toEqual({ head: act.head, nonce: act.nonce, batches: [act.batch], actors: [] });
      expect(await store.entry(election, 1)).toEqual(act.entry);
    });

    it('replaces the head and keeps every earlier entry', async () => {
      await fill(3);
      expect((await store.read(election, {})).head).toEqual(headAt(election, 3));
      expect((await store.entries(election, 1, 10)).map((entry) => entry.seq)).toEqual([1, 2, 3]);
    });

    it('is lost, and leaves nothing behind, when the head has moved on', async () => {
      await fill(2);
      const late = appendAt(election, 2, {
        head: headAt(election, 2, { state: '{"late":true}' }),
        nonce: nonce('late-late-late-late', 2),
        batch: bundle(2),
      });
      expect(await store.append(late)).toBe('lost');
      const read = await store.read(election, { nonce: 'late-late-late-late', batches: [key] });
      expect(read).toEqual({ head: headAt(election, 2), batches: [], actors: [] });
      expect(await store.entry(election, 2)).toEqual(appendAt(election, 2).entry);
    });

    it('is lost when the writer expects a head further on, or any head of an election that has none', async () => {
      expect(await store.append(appendAt(election, 2))).toBe('lost');
      await fill(1);
      expect(await store.append(appendAt(election, 3))).toBe('lost');
      expect(await store.append(appendAt(election, 1))).toBe('lost');
      expect(await store.entries(election, 1, 10)).toHaveLength(1);
    });

    it('lets exactly one of two writers win at one head, and the loser after reading again', async () => {
      await fill(1);
      const other = await home.reopen();
      const outcomes = await Promise.all([
        store.append(appendAt(election, 2, { nonce: nonce('writer-one-aaaaaa', 2) })),
        other.append(appendAt(election, 2, { nonce: nonce('writer-two-aaaaaa', 2) })),
      ]);
      expect([...outcomes].sort()).toEqual(['appended', 'lost']);
      const again = outcomes[0] === 'lost' ? store : other;
      expect((await again.read(election, {})).head?.seq).toBe(2);
      expect(await again.append(appendAt(election, 3))).toBe('appended');
    });

    it('gives 30 writers who retry one unbroken ledger without a gap', async () => {
      await fill(1);
      const write = async (writer: number): Promise<number> => {
        for (;;) {
          const seq = (await store.read(election, {})).head!.seq + 1;
          await Promise.resolve();
          const batch = bundle(seq, { batch: `b${writer}` });
          if ((await store.append(appendAt(election, seq, { batch }))) === 'appended') return seq;
        }
      };
      const seqs = await Promise.all(Array.from({ length: 30 }, (_, writer) => write(writer)));
      expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 2));
      expect((await store.entries(election, 1, 100)).map((entry) => entry.seq)).toEqual(
        Array.from({ length: 31 }, (_, i) => i + 1),
      );
    });

    it('keeps elections apart, whatever their ids', async () => {
      await fill(2);
      await fill(1, '469021102-2026-constructor');
      expect((await store.read(election, {})).head?.seq).toBe(2);
      expect((await store.read('469021102-2026-constructor', {})).head?.seq).toBe(1);
      expect(await store.read('469021103-2026-none', {})).toEqual({ batches: [], actors: [] });
    });

    it('keeps texts of any size and script exactly', async () => {
      const state = JSON.stringify({ name: '艾力·𠮷田\u0000\u2028', pad: '监'.repeat(20_000) });
      await store.append(appendAt(election, 1, { head: headAt(election, 1, { state }) }));
      expect((await store.read(election, {})).head?.state).toBe(state);
    });
  });

  describe('nonces', () => {
    it('are spent for ever: an act with one that stands is lost and changes nothing', async () => {
      await store.append(appendAt(election, 1, { nonce: nonce('once-only-nonce-1', 1) }));
      const again = appendAt(election, 2, {
        nonce: { ...nonce('once-only-nonce-1', 2), payload: digestOfLetter('d') },
      });
      expect(await store.append(again)).toBe('lost');
      const read = await store.read(election, { nonce: 'once-only-nonce-1' });
      expect(read.head?.seq).toBe(1);
      expect(read.nonce).toEqual(nonce('once-only-nonce-1', 1));
    });

    it('belong to one election: another may use the same', async () => {
      await store.append(appendAt(election, 1, { nonce: nonce('once-only-nonce-1', 1) }));
      const other = '469021102-2026-congress';
      expect(await store.append(appendAt(other, 1, { nonce: nonce('once-only-nonce-1', 1) }))).toBe(
        'appended',
      );
    });
  });

  describe('bundles', () => {
    it('hold their number: a second bundle under it is lost and the first stands', async () => {
      await store.append(appendAt(election, 1, { batch: bundle(1) }));
      const second = appendAt(election, 2, { batch: bundle(2, { payload: digestOfLetter('d') }) });
      expect(await store.append(second)).toBe('lost');
      const read = await store.read(election, { batches: [key] });
      expect(read.batches).toEqual([bundle(1)]);
      expect(read.head?.seq).toBe(1);
    });

    it('stay spent after withdrawal, with the seq of their acceptance', async () => {
      await store.append(appendAt(election, 1, { batch: bundle(1) }));
      expect(await store.append(appendAt(election, 2, { batch: bundle(1, { withdrawn: true }) }))).toBe(
        'appended',
      );
      expect((await store.read(election, { batches: [key] })).batches).toEqual([
        bundle(1, { withdrawn: true }),
      ]);
      const again = appendAt(election, 3, { batch: bundle(3, { payload: digestOfLetter('d') }) });
      expect(await store.append(again)).toBe('lost');
    });

    it('are withdrawn only once, only where they stand and only with the payload that stands', async () => {
      expect(await store.append(appendAt(election, 1, { batch: bundle(1, { withdrawn: true }) }))).toBe(
        'lost',
      );
      await store.append(appendAt(election, 1, { batch: bundle(1) }));
      const other = bundle(1, { withdrawn: true, payload: digestOfLetter('d') });
      expect(await store.append(appendAt(election, 2, { batch: other }))).toBe('lost');
      await store.append(appendAt(election, 2, { batch: bundle(1, { withdrawn: true }) }));
      expect(await store.append(appendAt(election, 3, { batch: bundle(1, { withdrawn: true }) }))).toBe(
        'lost',
      );
    });

    it('are told apart by contest, round, station and number', async () => {
      const others = [{ contest: 'discipline' }, { round: 2 }, { station: 's2' }, { batch: '04' }, {}];
      let seq = 0;
      for (const fields of others) {
        seq += 1;
        expect(await store.append(appendAt(election, seq, { batch: bundle(seq, fields) }))).toBe('appended');
      }
      const keys = others.map((fields) => ({ ...key, ...fields }));
      const read = await store.read(election, { batches: [...keys, { ...key, batch: 'none' }] });
      expect(read.batches.map((batch) => batch.seq)).toEqual([1, 2, 3, 4, 5]);
    });
  });

  describe('entries', () => {
    it('come in order from any seq, at most as many as asked', async () => {
      await fill(7);
      const seqs = async (from: number, limit: number) =>
        (await store.entries(election, from, limit)).map((entry) => entry.seq);
      expect(await seqs(1, 3)).toEqual([1, 2, 3]);
      expect(await seqs(4, 3)).toEqual([4, 5, 6]);
      expect(await seqs(7, 3)).toEqual([7]);
      expect(await seqs(8, 3)).toEqual([]);
    });

    it('are absent one by one where nothing was written', async () => {
      await fill(1);
      expect(await store.entry(election, 2)).toBeUndefined();
      expect(await store.entry('469021102-2026-congress', 1)).toBeUndefined();
    });
  });

  describe('board', () => {
    const elections = [
      '469021-2026-county',
      '469021101-2026-congress',
      '469021101-b03-2026-branch',
      '469021101-b031-2026-branch',
      '469021102-2026-congress',
      '469022101-2026-congress',
      '46-2026-province',
      '11-2026-capital',
    ];
    const seen = async (code: string) =>
      (await store.board(code, { limit: 50 })).items.map((head) => head.election);
    beforeEach(async () => {
      for (const id of elections) await store.append(appendAt(id, 1));
    });

    it('shows what is at or under a code by whole segments, by election id', async () => {
      expect(await seen('469021')).toEqual([
        '469021-2026-county',
        '469021101-2026-congress',
        '469021101-b03-2026-branch',
        '469021101-b031-2026-branch',
        '469021102-2026-congress',
      ]);
      expect(await seen('469021101')).toEqual([
        '469021101-2026-congress',
        '469021101-b03-2026-branch',
        '469021101-b031-2026-branch',
      ]);
      expect(await seen('11')).toEqual(['11-2026-capital']);
      expect(await seen('469023')).toEqual([]);
    });

    it('never takes a unit for another whose name goes on', async () => {
      expect(await seen('469021101-b03')).toEqual(['469021101-b03-2026-branch']);
    });

    it('shows everything for the empty code, and nothing for a code that only sorts near', async () => {
      expect(await seen('')).toHaveLength(elections.length);
      expect(await seen('469021101001')).toEqual([]);
    });

    it('pages through all rows once, in order, with a cursor', async () => {
      const walked: string[] = [];
      let after: string | undefined;
      let pages = 0;
      do {
        const page = await store.board('', after === undefined ? { limit: 3 } : { after, limit: 3 });
        walked.push(...page.items.map((head) => head.election));
        after = page.next;
        pages += 1;
      } while (after !== undefined);
      expect(walked).toEqual([...elections].sort());
      expect(pages).toBe(3);
    });

    it('gives no cursor when the last page is exactly full', async () => {
      expect((await store.board('469021101', { limit: 3 })).next).toBeUndefined();
    });
  });

  describe('actors', () => {
    it('are put once, and the very same registration again is the same', async () => {
      expect(await put(registration())).toBe('created');
      expect(await put(registration())).toBe('same');
      expect(await store.actorById('keyer-1')).toEqual(registration());
      expect((await store.read(election, { kids: ['kid-keyer', 'none'] })).actors).toEqual([registration()]);
    });

    it('keep the election they are bound to', async () => {
      await put(registration({ election }));
      expect((await store.actorById('keyer-1'))?.election).toBe(election);
    });

    it('never lose an id or a key to another', async () => {
      await put(registration());
      expect(await put(registration({ payload: digestOfLetter('d') }))).toBe('taken');
      expect(await put(registration({ kid: 'kid-other' }))).toBe('taken');
      expect(await put(registration({ actor: 'keyer-2' }))).toBe('taken');
      expect(await store.actorById('keyer-1')).toEqual(registration());
      expect(await store.actorById('keyer-2')).toBeUndefined();
    });

    it('change only from the links the writer saw', async () => {
      await put(registration());
      const revoked = registration({ links: '[{"revoked":1}]', earlier: '[]', payload: digestOfLetter('e') });
      expect(await store.changeActor(registration(), revoked)).toBe('changed');
      expect(await store.changeActor(registration(), registration({ links: '[2]' }))).toBe('lost');
      expect(await store.actorById('keyer-1')).toEqual(revoked);
    });

    it('change nothing where nobody is registered', async () => {
      expect(await store.changeActor(registration(), registration({ links: '[]' }))).toBe('lost');
      expect((await store.actorsUnder('', { limit: 5 })).items).toEqual([]);
    });

    it('are found at exactly one code', async () => {
      await put(registration());
      expect(await store.actorsAt('469021101')).toEqual([registration()]);
      expect(await store.actorsAt('469021')).toEqual([]);
    });

    it('are listed by whole segments, each once, page by page', async () => {
      const places = ['469021', '469021101', '469021101-b03', '469021101-b031', '469022', '11'];
      for (const [index, jurisdiction] of places.entries()) {
        await put(registration({ kid: `kid-${index}`, actor: `actor-${index}`, jurisdiction }));
      }
      const walk = async (code: string, limit: number) => {
        const pages: string[][] = [];
        let after: string | undefined;
        do {
          const page = await store.actorsUnder(code, after === undefined ? { limit } : { after, limit });
          pages.push(page.items.map((item) => item.actor));
          after = page.next;
        } while (after !== undefined);
        return pages;
      };
      expect((await walk('469021', 50)).flat().sort()).toEqual(['actor-0', 'actor-1', 'actor-2', 'actor-3']);
      expect(await walk('469021101-b03', 50)).toEqual([['actor-2']]);
      const pages = await walk('', 4);
      expect(pages.map((page) => page.length)).toEqual([4, 2]);
      expect(pages.flat().sort()).toEqual(places.map((_, index) => `actor-${index}`));
    });

    it('of one name are registered one after another: whoever looked before the last one looks again', async () => {
      const seen = { name: 'n', fence: await store.fence('n'), above: [] };
      expect(await store.putActor(registration({ person: 'n' }), seen)).toBe('created');
      const second = registration({ person: 'n', actor: 'keyer-2', kid: 'kid-2' });
      expect(await store.putActor(second, seen)).toBe('lost');
      expect(await store.actorById('keyer-2')).toBeUndefined();
      expect(await put({ ...second }, [])).toBe('created');
    });

    it('stand only under registrations as they were read', async () => {
      const above = registration({ actor: 'superior-1', kid: 'kid-superior', jurisdiction: '469021' });
      await put(above);
      const revoked = { ...above, links: '[{"revoked":1}]' };
      expect(await put(registration(), [revoked])).toBe('lost');
      expect(await put(registration(), [above])).toBe('created');
      await store.changeActor(above, revoked);
      const later = registration({ links: '[2]' });
      expect(await store.changeActor(registration(), later, [above])).toBe('lost');
      expect(await put(registration({ actor: 'keyer-2', kid: 'kid-2' }), [above])).toBe('lost');
      expect(await store.actorById('keyer-1')).toEqual(registration());
      expect(await store.changeActor(registration(), later, [revoked])).toBe('changed');
    });

    it('lets exactly one of many registrations of one person at once win at one fence', async () => {
      const other = await home.reopen();
      const fence = await store.fence('n');
      const outcomes = await Promise.all(
        [0, 1, 2, 3].map((index) =>
          (index % 2 === 0 ? store : other).putActor(
            registration({ person: 'n', actor: `actor-${index}`, kid: `kid-${index}` }),
            { name: 'n', fence, above: [] },
          ),
        ),
      );
      expect([...outcomes].sort()).toEqual(['created', 'lost', 'lost', 'lost']);
    });

    it('give their id to another key, whole, while they are as they were read', async () => {
      const fence = await store.fence('阿里木·买买提');
      await put(registration());
      const second = registration({ kid: 'kid-second', payload: digestOfLetter('d'), links: '[2]' });
      const taking = async (before: ActorItem, at?: number) => {
        const now = at ?? (await store.fence(second.person));
        return store.putActor(second, { name: second.person, fence: now, above: [], before });
      };
      expect(await taking(registration(), fence)).toBe('lost');
      expect(await taking(registration({ links: '[]' }))).toBe('lost');
      expect(await taking(registration({ kid: 'kid-other' }))).toBe('taken');
      expect(await store.actorById('keyer-1')).toEqual(registration());
      const seen = await store.fence(second.person);
      expect(await taking(registration())).toBe('created');
      expect(await taking(registration())).toBe('same');
      expect(await store.actorById('keyer-1')).toEqual(second);
      expect(await store.actorsAt('469021101')).toEqual([second]);
      expect((await store.read('', { kids: ['kid-second'] })).actors).toEqual([second]);
      expect((await store.actorsUnder('', { limit: 5 })).items).toEqual([second]);
      // Whoever registers that person otherwise must look again.
      expect(await store.fence(second.person)).not.toBe(seen);
    });
  });

  describe('invitations', () => {
    const other = invitation({ kid: 'kid-other', link: '{"registration":2}' });

    it('are put, one an id, and read back by id and by election', async () => {
      const unbound: InvitationItem = { ...invitation({ actor: 'auditor', kid: 'k' }) };
      const { election: _election, ...free } = unbound;
      expect(await store.putInvitation(invitation(), undefined, [])).toBe('put');
      expect(await store.putInvitation(invitation({ actor: 'a-keyer' }), undefined, [])).toBe('put');
      expect(await store.putInvitation(free, undefined, [])).toBe('put');
      expect(await store.invitation('keyer-1')).toEqual(invitation());
      expect(await store.invitation('auditor')).toEqual(free);
      expect(await store.invitation('nobody')).toBeUndefined();
      expect(await store.invitations(election)).toEqual([invitation({ actor: 'a-keyer' }), invitation()]);
      expect(await store.invitations('469021102-2026-none')).toEqual([]);
    });

    it('are no registrations', async () => {
      await store.putInvitation(invitation(), undefined, []);
      expect(await store.actorById('keyer-1')).toBeUndefined();
      expect((await store.read('', { kids: ['kid-code'] })).actors).toEqual([]);
      expect((await store.actorsUnder('', { limit: 5 })).items).toEqual([]);
    });

    it('take only the place of the one the writer saw', async () => {
      await store.putInvitation(invitation(), undefined, []);
      expect(await store.putInvitation(other, undefined, [])).toBe('lost');
      expect(await store.putInvitation(other, other, [])).toBe('lost');
      expect(await store.putInvitation(other, invitation(), [])).toBe('put');
      expect(await store.invitation('keyer-1')).toEqual(other);
      expect(await store.putInvitation(invitation({ actor: 'b' }), invitation({ actor: 'b' }), [])).toBe(
        'lost',
      );
    });

    it('for another election are not listed with the one they were for', async () => {
      await store.putInvitation(invitation(), undefined, []);
      await store.putInvitation({ ...other, election: 'x' }, invitation(), []);
      expect(await store.invitations(election)).toEqual([]);
      expect(await store.invitations('x')).toEqual([{ ...other, election: 'x' }]);
    });

    it('stand only under registrations as they were read', async () => {
      const above = registration({ actor: 'superior-1', kid: 'kid-superior', jurisdiction: '469021' });
      await put(above);
      const revoked = { ...above, links: '[{"revoked":1}]' };
      expect(await store.putInvitation(invitation(), undefined, [revoked])).toBe('lost');
      expect(await store.putInvitation(invitation(), undefined, [above])).toBe('put');
    });

    it('count wrong codes one by one, whoever counts, until another takes their place', async () => {
      await store.putInvitation(invitation(), undefined, []);
      const reopened = await home.reopen();
      const counted = await Promise.all(
        [0, 1, 2, 3, 4, 5].map((i) => (i % 2 === 0 ? store : reopened).countWrong(invitation())),
      );
      expect([...counted].sort()).toEqual([1, 2, 3, 4, 5, 6]);
      expect((await reopened.invitation('keyer-1'))?.wrong).toBe(6);
      await store.putInvitation(other, invitation({ wrong: 6 }), []);
      expect(await store.countWrong(invitation())).toBeUndefined();
      expect(await store.countWrong(invitation({ actor: 'nobody' }))).toBeUndefined();
      expect((await store.invitation('keyer-1'))?.wrong).toBe(0);
    });

    it('let somebody enrol only while they stand as they were read', async () => {
      const enrol = async (invited: InvitationItem) =>
        store.putActor(registration(), { name: 'n', fence: await store.fence('n'), above: [], invited });
      await store.putInvitation(invitation(), undefined, []);
      expect(await enrol(other)).toBe('lost');
      expect(await enrol(invitation({ link: '{"revoked":1}' }))).toBe('lost');
      expect(await store.actorById('keyer-1')).toBeUndefined();
      expect(await enrol(invitation())).toBe('created');
    });
  });

  describe('after a restart', () => {
    it('everything that was appended, put or revoked is still there', async () => {
      const act = appendAt(election, 1, { nonce: nonce('n'.repeat(16), 1), batch: bundle(1) });
      await store.append(act);
      await put(registration());
      await store.changeActor(registration(), registration({ links: '[{"revoked":true}]' }));
      const reopened = await home.reopen();
      expect(
        await reopened.read(election, { nonce: 'n'.repeat(16), batches: [key], kids: ['kid-keyer'] }),
      ).toEqual({
        head: act.head,
        nonce: act.nonce,
        batches: [act.batch],
        actors: [registration({ links: '[{"revoked":true}]' })],
      });
      expect(await reopened.entries(election, 1, 10)).toEqual([act.entry]);
    });
  });
}
