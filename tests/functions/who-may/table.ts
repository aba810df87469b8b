import type { ActType } from '../../../core/ledger/acts/table.ts';
import type { Role } from '../../../core/ledger/registration.ts';

/** The architecture's own table; `supervision` reads as an auditor does and records its own acts. */
const table = `
| | keyer | scrutineer | chief | chair | organiser | superior | auditor |
| upload bundle | ✓ | | | | | | |
| withdraw bundle, resolve write-ins | | ✓ two | ✓ as one of the two | | | | |
| attendance, issue, return | | | ✓ with | ✓ | | | |
| declare round, declare result, open rounds, refer | | | | ✓ | | | |
| sign count, release tally | | ✓ with | ✓ | | | | |
| convene, slate, start conditions, incidents | | | | | ✓ | ✓ | |
| approve, strike, certify, return, propose annulment, register | | | | | | ✓ | |
| read: election · jurisdiction · evidence | ✓ · – · – | ✓ · – · released | ✓ · – · released | ✓ · – · – | ✓ · own · – | ✓ · ✓ · released | ✓ · ✓ · released |
`;

/** The signatures each act takes: alternatives apart by `|`, signatures of one by `+`. Those under '' have no row above. */
export const signatures: Readonly<Record<string, Partial<Record<ActType, string>>>> = {
  'upload bundle': { 'batch-accepted': 'keyer + keyer' },
  'withdraw bundle, resolve write-ins': {
    'batch-withdrawn': 'scrutineer + scrutineer | scrutineer + chief',
    'write-in-resolved': 'scrutineer + scrutineer | scrutineer + chief',
  },
  'attendance, issue, return': {
    'attendance-recorded': 'chair + chief',
    'ballots-issued': 'chair + chief',
    'ballots-returned': 'chair + chief',
  },
  'declare round, declare result, open rounds, refer': {
    'round-declared': 'chair',
    'result-declared': 'chair',
    'round-opened': 'chair',
    'seats-reduced': 'chair',
    'seat-referred': 'chair',
  },
  'sign count, release tally': { 'count-signed': 'chief + scrutineer', 'tally-released': 'chief' },
  'convene, slate, start conditions, incidents': {
    convened: 'organiser | superior',
    'slate-submitted': 'organiser | superior',
    'start-condition-recorded': 'organiser | superior',
    'incident-recorded': 'organiser | superior | supervision',
    'incident-closed': 'organiser | superior | supervision',
    'inspection-recorded': 'organiser | superior',
    'warning-accepted': 'organiser | superior',
    'credentials-reviewed': 'organiser | superior',
  },
  'approve, strike, certify, return, propose annulment, register': {
    'meeting-approved': 'superior',
    'electors-confirmed': 'superior',
    'slate-approved': 'superior',
    'referral-answered': 'superior',
    'members-recorded': 'superior',
    'secretaries-approved': 'superior',
    'candidate-struck': 'superior',
    'result-certified': 'superior',
    'result-returned': 'superior',
    'annulment-proposed': 'superior',
    'annulment-confirmed': 'superior',
    'incident-explained': 'superior',
    'schedule-set': 'superior',
  },
  '': {
    'supervision-recorded': 'organiser | superior | supervision',
    'method-adopted': 'chair',
    'officials-appointed': 'chair',
    'meeting-resolved': 'chair',
    'count-reopened': 'chief + chair | superior',
    'finding-explained': 'chief | superior',
    'scan-attached': 'scrutineer | chair | chief',
    'ballots-sealed': 'scrutineer | chair | chief',
    'ballots-destroyed': 'scrutineer | chair | chief',
    'sealed-erased': 'superior',
  },
};

const [heading, ...body] = table
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
export const columns = heading!.slice(1) as Role[];
export const rows = new Map(
  body.map(([name, ...cells]) => [name!, new Map(columns.map((role, i) => [role, cells[i]!]))]),
);

export const alternativesOf = (text: string) => text.split(' | ').map((each) => each.split(' + ') as Role[]);
export const actsSigned = Object.values(signatures).flatMap((each) => Object.entries(each)) as [
  ActType,
  string,
][];
export const roles: readonly Role[] = [...columns, 'supervision'];
/** Every one role, and every two. */
export const combinations = roles.flatMap((first, at) => [
  [first],
  ...roles.slice(at).map((second) => [first, second]),
]);

/** Whether these signers may: each holds a role the act asks for, and together they fill one alternative. */
export function may(signed: readonly Role[], text: string): boolean {
  const alternatives = alternativesOf(text);
  const entitled = signed.every((role) => alternatives.flat().includes(role));
  const fills = (needed: readonly Role[]) => {
    const left = [...signed];
    return needed.every((role) => left.includes(role) && left.splice(left.indexOf(role), 1));
  };
  return entitled && alternatives.some(fills);
}
