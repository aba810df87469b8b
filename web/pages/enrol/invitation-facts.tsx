import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import type { Invited } from '../../enrol/look-up.ts';
import { endInChina } from '../../../core/report/time-in-china.ts';
import { roleWords } from '../../words/roles.ts';

/** Who somebody is invited as, for what, and how long. */
export function InvitationFacts({ invitation }: Pick<Invited, 'invitation'>): JSX.Element {
  const say = useSay();
  const { person, role, provisional, actor, jurisdiction, election, station, until } = invitation;
  return (
    <dl class="facts">
      <dt>{say({ zh: '姓名', en: 'Name' })}</dt>
      <dd>{person}</dd>
      <dt>{say({ zh: '角色', en: 'Role' })}</dt>
      <dd>
        {say(roleWords[role])}
        {provisional && say({ zh: '（临时，待上级党委确认）', en: ' (provisional, to be confirmed)' })}
      </dd>
      <dt>{say({ zh: '标识', en: 'Id' })}</dt>
      <dd>{actor}</dd>
      <dt>{say({ zh: '辖区', en: 'Jurisdiction' })}</dt>
      <dd>{jurisdiction}</dd>
      {election !== undefined && (
        <>
          <dt>{say({ zh: '选举', en: 'Election' })}</dt>
          <dd>{election}</dd>
        </>
      )}
      {station !== undefined && (
        <>
          <dt>{say({ zh: '计票站', en: 'Station' })}</dt>
          <dd>{station}</dd>
        </>
      )}
      <dt>{say({ zh: '密钥有效至', en: 'Key good until' })}</dt>
      <dd>{say(endInChina(until))}</dd>
    </dl>
  );
}
