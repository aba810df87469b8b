import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useActors } from '../../app/use-actors.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import type { Answer, Listed } from '../../desk/desk.ts';
import { untilReached } from '../../desk/until-reached.ts';
import { Findings } from '../../ui/findings.tsx';
import { type FormProps, InviteForm } from './invite-form.tsx';

/** The elections to hand out codes for, and for a superior those of offices, whose keys are of no single election. */
export function WithoutElection(form: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const { role, jurisdiction } = useOpenKey()!.key.owner;
  const { actors: known = [], trouble } = useActors();
  const [listed, setListed] = useState<Answer<readonly Listed[]>>();
  useEffect(() => untilReached(() => desk.elections(lang), setListed), [desk, lang]);
  return (
    <>
      <section class="panel">
        <h2>{say({ zh: '为一次选举发码', en: 'For one election' })}</h2>
        {listed === undefined && <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>}
        {listed?.ok === false && <Findings findings={listed.findings} />}
        <ul>
          {listed?.ok &&
            listed.value.map(({ election, title, date }) => (
              <li key={election}>
                <a href={addressOf('invite', election)}>{title}</a> · {date}
              </li>
            ))}
        </ul>
      </section>
      {(role === 'superior' || role === 'root') && (
        <section class="panel">
          <h2>{say({ zh: '不限某次选举的人员', en: 'For offices, of no single election' })}</h2>
          {trouble !== undefined && <Findings findings={trouble.findings} news />}
          <InviteForm {...form} jurisdiction={jurisdiction} known={known.map(({ actor }) => actor)} />
        </section>
      )}
    </>
  );
}
