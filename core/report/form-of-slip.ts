import type { Form } from './form.ts';
import type { Slip } from './slip.ts';

/** A slip as the form that is printed and signed; all that the ledger alone knows of it comes in as `of`. */
export function formOfSlip(
  slip: Slip,
  of: Pick<Form, 'id' | 'meeting' | 'date' | 'witness' | 'rehearsal'>,
): Form {
  const { title, subject, parts, signatures } = slip;
  return { ...of, title, subject, parts, signatures };
}
