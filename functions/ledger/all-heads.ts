import type { HeadItem, LedgerStore } from '../ports.ts';

const pageSize = 100;

/** Every election's head, by election id. */
export async function* allHeads(store: LedgerStore): AsyncGenerator<HeadItem> {
  let after: string | undefined = '';
  while (after !== undefined) {
    const page: Awaited<ReturnType<LedgerStore['board']>> = await store.board('', { after, limit: pageSize });
    yield* page.items;
    after = page.next;
  }
}
