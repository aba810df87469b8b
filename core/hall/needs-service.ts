import { type Finding, finding } from '../findings/finding.ts';
import { contestOf, frameOf } from '../ledger/change.ts';
import type { Request } from '../ledger/decide.ts';
import { docketsFor } from '../ledger/gather.ts';
import type { Hall } from './hall.ts';

/** Acts about what the superior has before it, other elections, or documents that lie apart. */
const never: ReadonlySet<string> = new Set([
  'result-certified',
  'annulment-confirmed',
  'credentials-reviewed',
  'sealed-erased',
]);

type Asked = Pick<Request, 'type' | 'fields'>;

/** As an entry has it: its type may be that of a bundle, too. */
type Recorded = Pick<Request, 'fields'> & { readonly type: string };

/** Why an act cannot be decided in a hall: it rests on what only the service has. */
export function checkAtHand(hall: Hall, asked: Asked): readonly Finding[] {
  const lacking = checkDoneInHalls(hall, asked);
  if (lacking.length > 0) return lacking;
  const { fields } = asked;
  for (const [round, { bundles }] of docketsFor(hall.state, asked, hall.entries)) {
    if (bundles.some(({ digest }) => !hall.bundles.has(digest)))
      return [finding('hall-count-elsewhere', '/round', { contest: String(fields['contest']), round })];
  }
  return [];
}

/** Why an act is none that any hall decides. */
export function checkDoneInHalls(hall: Pick<Hall, 'state'>, asked: Recorded): readonly Finding[] {
  const { type } = asked;
  return never.has(type) || restsOnSealed(asked) || restsOnOther(hall, asked)
    ? [finding('hall-needs-service', '/type', { type })]
    : [];
}

function restsOnSealed({ type, fields }: Recorded): boolean {
  return type === 'slate-submitted' && fields['persons'] !== undefined;
}

/** The electors of a contest may be those whom another election elected. */
function restsOnOther({ state }: Pick<Hall, 'state'>, { type, fields }: Recorded): boolean {
  const contest = String(fields['contest']);
  if (type !== 'electors-confirmed' || contestOf(state, contest) === undefined) return false;
  const from = frameOf(state, contest).electorsFrom;
  return from !== undefined && from.election !== state.definition.id;
}
