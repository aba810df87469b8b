import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import type { ActPayload } from '../../sign/act.ts';

/** Everything an act says, field by field as it is signed. */
export function FieldsTable({ payload }: { readonly payload: ActPayload }): JSX.Element {
  const say = useSay();
  return (
    <table class="data">
      <caption>{say({ zh: '所签内容', en: 'What is signed' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ zh: '项', en: 'Field' })}</th>
          <th scope="col">{say({ zh: '值', en: 'Value' })}</th>
        </tr>
      </thead>
      <tbody>
        {leaves(payload, '').map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function leaves(value: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [[at, String(value)]];
  return Object.entries(value).flatMap(([name, part]) => leaves(part, at === '' ? name : `${at}.${name}`));
}
