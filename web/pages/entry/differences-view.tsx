import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { describeFace } from '../../entry/describe.ts';
import type { Difference } from '../../entry/differences.ts';
import type { Decision } from '../../entry/doubtful.ts';
import { faceIn } from '../../entry/draft.ts';
import type { Pile } from '../../entry/pile.ts';
import { placeWords } from '../../entry/place-words.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { DecideForm } from './decide-form.tsx';
import { usePages } from './paging.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';

/** Where more differs, the pile is entered anew: nobody decides so many places by hand. */
const mostDecided = 50;

/** Two entries that are not the same: what differs, with both counts, and not who is right. */
export function DifferencesView({
  pile,
  second,
  differences,
  onCorrect,
  onDecided,
}: {
  readonly pile: Pile;
  readonly second: Batch;
  readonly differences: readonly Difference[];
  /** The second corrects their own. */
  readonly onCorrect: () => void;
  /** The scrutineers have said how each is. */
  readonly onDecided: (decided: Batch, decision: Decision) => Promise<void>;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { session } = useConsole();
  const [deciding, setDeciding] = useState(false);
  const { shown, buttons } = usePages(differences);
  const nameOf = (of: string) =>
    pile.entered === 'ballots' ? describeFace(faceIn(of), pile, lang) : placeWords(of, pile, lang);
  if (deciding) {
    return (
      <DecideForm
        pile={pile}
        second={second}
        differences={differences}
        nameOf={nameOf}
        onDecided={onDecided}
        onBack={() => setDeciding(false)}
      />
    );
  }
  return (
    <section class="panel">
      <PageHeading>
        {say({
          zh: `两遍录入有 ${differences.length} 处不同`,
          en: `The two entries differ in ${differences.length} places`,
        })}
      </PageHeading>
      <Scrolling>
        <table class="data">
          <caption>
            {say({
              zh: '只列不同之处。请对照选票，看哪一遍录错了。',
              en: 'Only what differs. Look at the papers to see which entry is wrong.',
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                {pile.entered === 'ballots'
                  ? say({ zh: '票面', en: 'Ballot' })
                  : say({ zh: '项目', en: 'Number' })}
              </th>
              <th scope="col" class="figure">
                {say({ zh: '第一遍', en: 'First' })}
              </th>
              <th scope="col" class="figure">
                {say({ zh: '第二遍', en: 'Second' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ of, first, second: other }) => (
              <tr key={of}>
                <th scope="row">{nameOf(of)}</th>
                <td class="figure">{first}</td>
                <td class="figure">{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {buttons}
      <div class="buttons">
        <Button kind="main" onPress={onCorrect}>
          {say({ zh: '第二遍录错了，我来改', en: 'The second is wrong: I correct it' })}
        </Button>
        <Button onPress={() => session.lock()}>
          {say({
            zh: '第一遍录错了，锁定后请第一人改',
            en: 'The first is wrong: lock, and have them correct it',
          })}
        </Button>
        {pile.entered === 'ballots' && differences.length <= mostDecided && (
          <Button onPress={() => setDeciding(true)}>
            {say({ zh: '说不清的，请监票人看票决定', en: 'Unclear: the scrutineers decide' })}
          </Button>
        )}
      </div>
    </section>
  );
}
