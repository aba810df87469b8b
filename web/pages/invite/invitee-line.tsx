import type { JSX } from 'preact';
import type { Role } from '../../../core/ledger/registration.ts';
import { useSay, type Words } from '../../app/lang.ts';
import type { Invitee } from '../../invite/invitees.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { roleWords } from '../../words/roles.ts';

export interface Station {
  readonly id: string;
  readonly title?: string;
}

/** One person to be invited. */
export function InviteeLine({
  number,
  invitee,
  actor,
  roles,
  stations,
  wrong,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly invitee: Invitee;
  /** The id as it stands, proposed or typed. */
  readonly actor: string;
  readonly roles: readonly Role[];
  /** Of the election; none where the key is of no election, and then the place is typed. */
  readonly stations: readonly Station[] | undefined;
  readonly wrong: Words | undefined;
  readonly onChange: (invitee: Invitee) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const say = useSay();
  return (
    <fieldset class="invitee">
      <legend>{say({ zh: `第 ${number} 人`, en: `Person ${number}` })}</legend>
      <TextField
        label={say({ zh: '姓名', en: 'Name' })}
        value={invitee.person}
        maxLength={100}
        onValue={(person) => onChange({ ...invitee, person })}
        {...(wrong === undefined ? {} : { error: say(wrong) })}
        autoFocus={invitee.person === ''}
      />
      <SelectField
        label={say({ zh: '角色', en: 'Role' })}
        value={invitee.role}
        options={roles.map((role) => [role, say(roleWords[role])] as const)}
        onValue={(role) => onChange({ ...invitee, role })}
      />
      {stations === undefined ? (
        <TextField
          label={say({ zh: '辖区代码', en: 'Jurisdiction' })}
          value={invitee.jurisdiction}
          maxLength={20}
          onValue={(jurisdiction) => onChange({ ...invitee, jurisdiction })}
        />
      ) : (
        <SelectField
          label={say({ zh: '计票站', en: 'Station' })}
          value={invitee.station}
          options={[
            ['', say({ zh: '不限', en: 'any' })],
            ...stations.map(({ id, title }) => [id, title === undefined ? id : `${title}（${id}）`] as const),
          ]}
          onValue={(station) => onChange({ ...invitee, station })}
        />
      )}
      <TextField
        label={say({ zh: '标识', en: 'Id' })}
        value={actor}
        maxLength={64}
        onValue={(typed) => onChange({ ...invitee, actor: typed.trim() })}
      />
      <div class="buttons">
        <Button onPress={onRemove} label={say({ zh: `删除第 ${number} 人`, en: `Remove person ${number}` })}>
          {say({ zh: '删除', en: 'Remove' })}
        </Button>
      </div>
    </fieldset>
  );
}
