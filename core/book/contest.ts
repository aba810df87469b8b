import type { Definition } from '../ledger/election.ts';
import { bodies, kinds, methods, orders } from './choices.ts';
import type { ElectionFields } from './election-columns.ts';
import type { Item } from './items.ts';

type Contest = Definition['contests'][number];

/** More than any contest has; the definition's own limits are the ones that count. */
const most = 10_000_000;

/** Written where nobody but the candidates may be voted for. */
const nobody = '无';

/** A row's own contest; what a cell lacks is told by its fields, and whoever asked looks there before using this. */
export function readContest(fields: ElectionFields): Contest {
  const body = fields.choice('body', bodies);
  const kind = fields.choice('kind', kinds);
  const order = fields.choice('order', orders);
  const eligible = fields.names('eligible');
  const from = fields.code('electorsFrom');
  return {
    id: fields.code('contest')!,
    title: fields.text('contestTitle')!,
    office: fields.text('office')!,
    ...(body === undefined ? {} : { body }),
    kind: kind ?? 'formal',
    ...(order === undefined ? {} : { order }),
    ...(from === undefined ? {} : { electorsFrom: electorsFrom(from) }),
    method: fields.choice('method', methods)!,
    seats: fields.integer('seats', 1, most)!,
    candidates: (fields.items('candidates') ?? []).map(candidate),
    ...(eligible === undefined ? {} : { eligibleWriteIns: eligibleNames(eligible) }),
  };
}

function candidate({ text, note }: Item, index: number): Contest['candidates'][number] {
  return { id: `c${index + 1}`, name: text, ...(note === undefined ? {} : { note }) };
}

function electorsFrom(text: string): NonNullable<Contest['electorsFrom']> {
  const [election, ...contest] = text.split('/');
  return { election: election!, contest: contest.join('/') };
}

function eligibleNames(names: readonly string[]): string[] {
  return names.length === 1 && names[0] === nobody ? [] : [...names];
}
