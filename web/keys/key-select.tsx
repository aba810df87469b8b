import type { JSX } from 'preact';
import { useSay } from '../app/lang.ts';
import { Field } from '../ui/field.tsx';
import { roleWords } from '../words/roles.ts';
import type { KeptKey } from './key.ts';

/** Which of the keys kept here it is to be; one alone is only named, unless it has yet to be picked. */
export function KeySelect({
  keys,
  picked,
  onPick,
  disabled,
}: {
  readonly keys: readonly KeptKey[];
  readonly picked: KeptKey | undefined;
  readonly onPick: (kid: string) => void;
  readonly disabled: boolean;
}): JSX.Element {
  const say = useSay();
  const nameOf = ({ owner }: KeptKey) =>
    [
      `${owner.person}（${say(roleWords[owner.role])}）`,
      ...(owner.station === undefined ? [] : [`${say({ zh: '计票站', en: 'station' })} ${owner.station}`]),
      owner.actor,
    ].join(' · ');
  if (keys.length === 1 && picked !== undefined) return <p class="key-name">{nameOf(picked)}</p>;
  return (
    <Field label={say({ zh: '谁的密钥', en: 'Whose key' })}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          value={picked?.kid ?? ''}
          disabled={disabled}
          onChange={(event) => onPick(event.currentTarget.value)}
        >
          {picked === undefined && (
            <option value="" disabled>
              {say({ zh: '请选择', en: 'Pick one' })}
            </option>
          )}
          {keys.map((key) => (
            <option key={key.kid} value={key.kid}>
              {nameOf(key)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
