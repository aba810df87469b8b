import type { JSX } from 'preact';
import { useLang, useSay } from '../../app/lang.ts';
import type { ActPayload } from '../../sign/act.ts';
import { saidFields, type Titled } from '../../sign/said-fields.ts';

/** Everything an act says, field by field. */
export function FieldsTable({
  payload,
  definition,
}: {
  readonly payload: ActPayload;
  readonly definition: Titled;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
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
        {saidFields(payload, definition, lang).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
