import type { BoardRow } from '../../core/ledger/board-row.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { checkReading } from '../ledger/entitled.ts';
import { checkHead } from '../ledger/head.ts';
import { nextCursor, readCursor } from './cursor.ts';
import { eachSound, told } from './each-sound.ts';

const pageSize = 100;

/** The elections that the reader may open, by election id, paged: what is on the door, and nothing of how they stand. */
export async function listElections({ query, reader, lang }: AskedRequest, house: House): Promise<Outcome> {
  const after = readCursor(query['cursor']);
  if (typeof after === 'object') return after;
  const { items, next } = await house.store.board(reader.jurisdiction, {
    limit: pageSize,
    ...(after === undefined ? {} : { after }),
  });
  const open = items.filter((item) => checkReading(reader, item, 'election') === undefined);
  const { sound, faults } = await eachSound(open, (item) => checkHead(house, item));
  const elections = sound.map(({ item }) => {
    const { election, jurisdiction, title, date, mode } = JSON.parse(item.board) as BoardRow;
    return { election, jurisdiction, title, date, mode };
  });
  return { status: 200, body: { elections, ...told(faults, lang), ...nextCursor(next) } };
}
