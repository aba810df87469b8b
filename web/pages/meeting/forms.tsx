import type { ComponentType, JSX } from 'preact';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { simpleForms } from '../../meeting/simple/forms.ts';
import type { FormProps } from './act-form.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { CountForm } from './count-form.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { ElectorsForm } from './electors-form.tsx';
import { FurtherForm } from './further-form.tsx';
import { IssueForm } from './issue-form.tsx';
import { MethodForm } from './method-form.tsx';
import { OfficialsForm } from './officials-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { SimpleActForm } from './simple-act-form.tsx';
import { SlateApprovedForm } from './slate-approved-form.tsx';
import { SlateForm } from './slate-form.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { WriteInForm } from './write-in-form.tsx';

/** Forms that are more than a few questions. */
const forms: Readonly<Partial<Record<ActType, ComponentType<FormProps>>>> = {
  'credentials-reviewed': CredentialsForm,
  'electors-confirmed': ElectorsForm,
  'slate-submitted': SlateForm,
  'slate-approved': SlateApprovedForm,
  'attendance-recorded': AttendanceForm,
  'method-adopted': MethodForm,
  'officials-appointed': OfficialsForm,
  'ballots-issued': IssueForm,
  'ballots-returned': ReturnForm,
  'round-declared': VerdictForm,
  'count-signed': (props) => <CountForm {...props} type="count-signed" />,
  'result-declared': (props) => <CountForm {...props} type="result-declared" />,
  'round-opened': FurtherForm,
  'write-in-resolved': WriteInForm,
};

export function FormOf({ type, ...props }: FormProps & { readonly type: ActType }): JSX.Element | null {
  const Own = forms[type];
  if (Own !== undefined) return <Own {...props} />;
  const simple = simpleForms[type];
  return simple === undefined ? null : <SimpleActForm {...props} type={type} simple={simple} />;
}
