import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '../fault.ts';
import type {
  ActorItem,
  Append,
  BatchItem,
  BatchKey,
  EntryItem,
  HeadItem,
  InvitationItem,
  LedgerStore,
  Page,
  ReadFor,
  SeenActors,
} from '../ports.ts';
import {
  actorItem,
  batchItem,
  entryItem,
  headItem,
  invitationItem,
  nonceItem,
  type Row,
} from './ledger-rows.ts';
import { bounds, prepareStatements } from './ledger-statements.ts';
import { guarded } from './sqlite-fault.ts';

/** The ledger in one SQLite file: every append one transaction, on the disk when it returns. */
export class SqliteLedger implements LedgerStore {
  readonly #database: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareStatements>;
  /** Ids that went to another key since this process began: the count of registrations does not tell of them. */
  #replaced = 0;

  /** Takes what `openLedgerDatabase` opened; closing is the opener's. */
  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = guarded(() => prepareStatements(database));
  }

  async read(
    election: string,
    keys: { nonce?: string; batches?: readonly BatchKey[]; kids?: readonly string[] },
  ): Promise<ReadFor> {
    return this.#transaction('BEGIN', () => {
      const { head, nonce, batch, actorByKid } = this.#statements;
      const headRow = head.get(election);
      const nonceRow = keys.nonce === undefined ? undefined : nonce.get(election, keys.nonce);
      return {
        ...(headRow === undefined ? {} : { head: headItem(headRow) }),
        ...(nonceRow === undefined ? {} : { nonce: nonceItem(nonceRow) }),
        batches: found(keys.batches ?? [], (key) => batch.get(...batchKey(election, key))).map(batchItem),
        actors: found(keys.kids ?? [], (kid) => actorByKid.get(kid)).map(actorItem),
      };
    });
  }

  async append({ expected, head, entry, nonce, batch }: Append): Promise<'appended' | 'lost'> {
    return this.#transaction('BEGIN IMMEDIATE', (abandon) => {
      const { firstHead, nextHead, addEntry, addNonce } = this.#statements;
      const row = { ...head };
      const moved = expected === 0 ? firstHead.run(row) : nextHead.run({ ...row, expected });
      if (moved.changes === 0) return abandon('lost');
      if (addEntry.run(entry.election, entry.seq, entry.line, entry.receipt).changes === 0) {
        // The head says this seq is free and an entry stands there: someone turned the head back.
        throw new Fault('database-damaged');
      }
      if (nonce && addNonce.run(head.election, nonce.nonce, nonce.payload, nonce.seq).changes === 0) {
        return abandon('lost');
      }
      if (batch && !this.#placeBatch(head.election, batch)) return abandon('lost');
      return 'appended';
    });
  }

  async entry(election: string, seq: number): Promise<EntryItem | undefined> {
    const row = guarded(() => this.#statements.entry.get(election, seq));
    return row === undefined ? undefined : entryItem(row);
  }

  async entries(election: string, from: number, limit: number): Promise<readonly EntryItem[]> {
    return guarded(() => this.#statements.entries.all(election, from, limit)).map(entryItem);
  }

  async board(jurisdiction: string, page: { after?: string; limit: number }): Promise<Page<HeadItem>> {
    const rows = guarded(() => this.#statements.board.all(pageOf(jurisdiction, page)));
    return paged(rows.map(headItem), page.limit, (head) => head.election);
  }

  async actorById(actor: string): Promise<ActorItem | undefined> {
    const row = guarded(() => this.#statements.actorById.get(actor));
    return row === undefined ? undefined : actorItem(row);
  }

  async actorsAt(jurisdiction: string): Promise<readonly ActorItem[]> {
    return guarded(() => this.#statements.actorsAt.all(jurisdiction)).map(actorItem);
  }

  async actorsUnder(jurisdiction: string, page: { after?: string; limit: number }): Promise<Page<ActorItem>> {
    const rows = guarded(() => this.#statements.actorsUnder.all(pageOf(jurisdiction, page)));
    return paged(rows.map(actorItem), page.limit, (item) => item.actor);
  }

  /** One number for all names: this one process registers nobody so often that a retry would cost anything. */
  async fence(_name: string): Promise<number> {
    return this.#registered();
  }

  async putActor(item: ActorItem, seen: SeenActors): Promise<'created' | 'same' | 'taken' | 'lost'> {
    return this.#transaction('BEGIN IMMEDIATE', () => {
      const { kid, actor, person, jurisdiction, election = null, payload, links } = item;
      const { fence, above, invited, before } = seen;
      const own = this.#statements.actorByKid.get(kid);
      if (own) return own['actor'] === actor && own['payload'] === payload ? 'same' : 'taken';
      if (this.#statements.actorById.get(actor)?.['kid'] !== before?.kid) return 'taken';
      if (this.#registered() !== fence || !this.#stand(before ? [...above, before] : above)) return 'lost';
      if (invited && this.#lastLink(actor) !== invited.link) return 'lost';
      if (before) this.#replaced += Number(this.#statements.dropActor.run(before.kid).changes);
      this.#statements.addActor.run(kid, actor, person, jurisdiction, election, payload, links);
      return 'created';
    });
  }

  async changeActor(
    before: ActorItem,
    after: ActorItem,
    above: readonly ActorItem[] = [],
  ): Promise<'changed' | 'lost'> {
    return this.#transaction('BEGIN IMMEDIATE', () => {
      if (!this.#stand(above)) return 'lost';
      const { payload, links, earlier = null } = after;
      const changed = this.#statements.changeActor.run(payload, links, earlier, before.kid, before.links);
      return changed.changes === 1 ? 'changed' : 'lost';
    });
  }

  async invitation(actor: string): Promise<InvitationItem | undefined> {
    const row = guarded(() => this.#statements.invitation.get(actor));
    return row === undefined ? undefined : invitationItem(row);
  }

  async invitations(election: string): Promise<readonly InvitationItem[]> {
    return guarded(() => this.#statements.invitations.all(election)).map(invitationItem);
  }

  async putInvitation(
    item: InvitationItem,
    before: InvitationItem | undefined,
    above: readonly ActorItem[],
  ): Promise<'put' | 'lost'> {
    return this.#transaction('BEGIN IMMEDIATE', () => {
      const { actor, kid, election = null, payload, link, wrong } = item;
      if (this.#lastLink(actor) !== before?.link || !this.#stand(above)) return 'lost';
      this.#statements.putInvitation.run(actor, kid, election, payload, link, wrong);
      return 'put';
    });
  }

  async countWrong({ actor, link }: InvitationItem): Promise<number | undefined> {
    const row = guarded(() => this.#statements.countWrong.get(actor, link));
    return row?.['wrong'] as number | undefined;
  }

  #lastLink(actor: string): unknown {
    return guarded(() => this.#statements.invitation.get(actor))?.['link'];
  }

  #registered(): number {
    return (guarded(() => this.#statements.registered.get())!['count'] as number) + this.#replaced;
  }

  /** Whether these registrations still have the links they were read with. */
  #stand(items: readonly ActorItem[]): boolean {
    return items.every(({ kid, links }) => this.#statements.actorByKid.get(kid)?.['links'] === links);
  }

  #placeBatch(election: string, batch: BatchItem): boolean {
    const { addBatch, withdrawBatch } = this.#statements;
    const key = batchKey(election, batch);
    const placed = batch.withdrawn
      ? withdrawBatch.run(...key, batch.payload)
      : addBatch.run(...key, batch.payload, batch.seq);
    return placed.changes === 1;
  }

  /** Runs `work` in a transaction; `abandon` gives its outcome and undoes what was done so far, as a throw does. */
  #transaction<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: (abandon: (outcome: T) => T) => T): T {
    return guarded(() => {
      let keep = true;
      const abandon = (outcome: T) => {
        keep = false;
        return outcome;
      };
      this.#database.exec(begin);
      try {
        const outcome = work(abandon);
        this.#database.exec(keep ? 'COMMIT' : 'ROLLBACK');
        return outcome;
      } catch (error) {
        // SQLite ends the transaction by itself after some faults (disk full, I/O).
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }
}

const batchKey = (election: string, key: BatchKey) =>
  [election, key.contest, key.round, key.station, key.batch] as const;

function found<K>(keys: readonly K[], get: (key: K) => Row | undefined): Row[] {
  return keys.map(get).filter((row) => row !== undefined);
}

/** One row more than the page holds tells whether another page follows. */
function pageOf(jurisdiction: string, page: { after?: string; limit: number }) {
  return { ...bounds(jurisdiction), after: page.after ?? '', limit: page.limit + 1 };
}

function paged<T>(items: readonly T[], limit: number, cursor: (item: T) => string): Page<T> {
  const page = items.slice(0, limit);
  return items.length > limit ? { items: page, next: cursor(page[limit - 1]!) } : { items: page };
}
