import { type Finding, finding } from '../findings/finding.ts';
import type { Invited } from '../ledger/enrolment/invitation.ts';
import { type Role, roles } from '../ledger/registration.ts';
import { roleNames } from '../report/role-names.ts';
import type { Sheet } from './cell.ts';
import { fieldsOf, type Remarks } from './fields.ts';
import { inviteeForm } from './forms.ts';
import { readTable } from './table.ts';

export type InviteesRead =
  | { readonly ok: true; readonly invitees: readonly Invited[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A role in either language, or as data has it. */
const rolesByName: ReadonlyMap<string, Role> = new Map(
  roles.flatMap((role) =>
    [roleNames[role].zh, roleNames[role].en, role].map((name) => [name, role] as const),
  ),
);

/** Reads a list of those who are to enrol by a one-time code, all of it or nothing. */
export function readInvitees(sheet: Sheet): InviteesRead {
  const remarks: Remarks = { findings: [], widened: [] };
  const table = readTable(inviteeForm, sheet);
  remarks.findings.push(...table.findings);
  const invitees = table.rows.flatMap((row): readonly Invited[] => {
    const fields = fieldsOf(inviteeForm, row, remarks);
    const [actor, person, role, jurisdiction] = [
      fields.code('actor'),
      fields.text('person'),
      fields.choice('role', rolesByName),
      fields.code('jurisdiction'),
    ];
    const [election, station] = [fields.code('election'), fields.code('station')];
    if (actor === undefined || person === undefined || role === undefined || jurisdiction === undefined)
      return [];
    return [
      {
        actor,
        person,
        role,
        jurisdiction,
        ...(election === undefined ? {} : { election }),
        ...(station === undefined ? {} : { station }),
      },
    ];
  });
  if (table.readable && table.rows.length === 0) remarks.findings.push(finding('book-empty', sheet.name));
  return remarks.findings.length > 0 ? { ok: false, findings: remarks.findings } : { ok: true, invitees };
}
