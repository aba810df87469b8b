import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { currentRound } from '../../../core/ledger/change.ts';
import { useSay } from '../../app/lang.ts';
import { countedIn } from '../../meeting/result.ts';
import { writeInResolved } from '../../meeting/simple/counting.ts';
import { writtenIn } from '../../meeting/write-ins.ts';
import { Button } from '../../ui/button.tsx';
import type { FormProps } from './act-form.tsx';
import { SimpleActForm } from './simple-act-form.tsx';
import { useCount } from './use-count.ts';

/** The queue of names written in: two scrutineers say who each one is, with a reason. */
export function WriteInForm(props: FormProps): JSX.Element {
  const { ledger, contest } = props;
  const say = useSay();
  const round = currentRound(contest);
  const { counted } = useCount(ledger, contest, round);
  const [chosen, setChosen] = useState('');
  const result = counted && countedIn(counted);
  const queue = result ? writtenIn(ledger.entries, contest.id, round.round, result) : [];
  return (
    <>
      {queue.length > 0 && (
        <table class="data">
          <caption>{say({ zh: '另选他人', en: 'Names written in' })}</caption>
          <thead>
            <tr>
              <th scope="col">{say({ zh: '姓名', en: 'Name' })}</th>
              <th scope="col" class="figure">
                {say({ zh: '赞成', en: 'For' })}
              </th>
              <th scope="col">{say({ zh: '情况', en: 'Standing' })}</th>
              <th scope="col">{say({ zh: '办理', en: 'To do' })}</th>
            </tr>
          </thead>
          <tbody>
            {queue.map((each) => (
              <tr key={each.name}>
                <th scope="row">{each.name}</th>
                <td class="figure">{each.for}</td>
                <td>
                  {each.identified
                    ? say({ zh: '✓ 已认定', en: '✓ identified' })
                    : each.decides
                      ? say({ zh: '！宣布前必须认定', en: '! must be identified before the declaration' })
                      : say({ zh: '不影响结果', en: 'does not bear on the outcome' })}
                </td>
                <td>
                  <Button
                    onPress={() => setChosen(each.name)}
                    label={say({ zh: `认定 ${each.name}`, en: `Resolve ${each.name}` })}
                  >
                    {say({ zh: '认定', en: 'Resolve' })}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SimpleActForm
        key={chosen}
        {...props}
        type="write-in-resolved"
        simple={writeInResolved}
        given={chosen === '' ? {} : { from: chosen, person: chosen }}
      />
    </>
  );
}
