import { readCsvSheet } from '../../core/book/csv-sheet.ts';
import { inviteeForm } from '../../core/book/forms.ts';
import { readInvitees } from '../../core/book/invitees.ts';
import { finding } from '../../core/findings/finding.ts';
import type { Shaped } from '../../core/json/shape.ts';
import type { Invited } from '../../core/ledger/enrolment/invitation.ts';
import type { Role } from '../../core/ledger/registration.ts';
import { readInputFile } from '../input-file.ts';

const mostBytes = 4 * 1024 * 1024;

/** Who is invited, by the options of the command line: one person, or all of a list. */
export interface InviteeOptions {
  readonly list?: string;
  readonly actor?: string;
  readonly person?: string;
  readonly role?: Role;
  readonly jurisdiction?: string;
  readonly election?: string;
  readonly station?: string;
  readonly provisional?: true;
}

export async function inviteesOf(options: InviteeOptions): Promise<Shaped<readonly Invited[]>> {
  const { list, provisional } = options;
  const read = list === undefined ? onePerson(options) : await listed(list);
  if (!read.ok || !provisional) return read;
  return { ok: true, value: read.value.map((each) => ({ ...each, provisional })) };
}

function onePerson(options: InviteeOptions): Shaped<readonly Invited[]> {
  const { actor, person, role, jurisdiction, election, station } = options;
  const missing = Object.entries({ actor, person, role, jurisdiction }).filter(
    ([, given]) => given === undefined,
  );
  if (actor === undefined || person === undefined || role === undefined || jurisdiction === undefined) {
    return { ok: false, findings: missing.map(([option]) => finding('field-missing', `--${option}`)) };
  }
  const bound = {
    ...(election === undefined ? {} : { election }),
    ...(station === undefined ? {} : { station }),
  };
  return { ok: true, value: [{ actor, person, role, jurisdiction, ...bound }] };
}

async function listed(file: string): Promise<Shaped<readonly Invited[]>> {
  const bytes = await readInputFile(file, mostBytes);
  if (!bytes.ok) return bytes;
  const sheet = readCsvSheet(inviteeForm.name, bytes.bytes);
  const read = sheet.ok ? readInvitees(sheet.sheet) : sheet;
  return read.ok ? { ok: true, value: read.invitees } : read;
}
