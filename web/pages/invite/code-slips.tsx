import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Drawn } from '../../invite/draw.ts';
import { endInChina } from '../../../core/report/time-in-china.ts';
import { roleWords } from '../../words/roles.ts';

/** One slip of paper a person, to cut apart and hand over by hand. */
export function CodeSlips({ taken }: { readonly taken: readonly Drawn[] }): JSX.Element {
  const say = useSay();
  return (
    <ul class="code-slips">
      {taken.map(({ invitation, code }) => (
        <li key={invitation.actor} class="code-slip">
          <h2>
            {invitation.person}（{say(roleWords[invitation.role])}
            {invitation.provisional && say({ zh: '，临时', en: ', provisional' })}）
          </h2>
          <p class="code" translate={false}>
            {code}
          </p>
          <dl class="facts">
            <dt>{say({ zh: '标识', en: 'Id' })}</dt>
            <dd>{invitation.actor}</dd>
            {invitation.election !== undefined && (
              <>
                <dt>{say({ zh: '选举', en: 'Election' })}</dt>
                <dd>{invitation.election}</dd>
              </>
            )}
            {invitation.station !== undefined && (
              <>
                <dt>{say({ zh: '计票站', en: 'Station' })}</dt>
                <dd>{invitation.station}</dd>
              </>
            )}
            <dt>{say({ zh: '登记码有效至', en: 'Code good until' })}</dt>
            <dd>{say(endInChina(invitation.expires))}</dd>
            {location.protocol.startsWith('http') && (
              <>
                <dt>{say({ zh: '登记网址', en: 'Address' })}</dt>
                <dd>
                  {location.origin}/{addressOf('enrol', invitation.actor)}
                </dd>
              </>
            )}
          </dl>
          <p class="soft">
            {say({
              zh: '在本人使用的电脑上打开“凭码登记”，输入标识和登记码，设定 PIN。登记码只能用一次，输错五次作废；用后请销毁本条。',
              en: 'On the computer you will use open “Enrol with a code”, type id and code, and choose a PIN. A code is good once, and void after five wrong tries; destroy this slip after use.',
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
