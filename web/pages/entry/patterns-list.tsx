import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLang, useSay } from '../../app/lang.ts';
import type { Command } from '../../entry/commands.ts';
import { describeFace } from '../../entry/describe.ts';
import { type Draft, faceIn, patternsOf } from '../../entry/draft.ts';
import { noteWords } from '../../entry/note-words.ts';
import type { Pile } from '../../entry/pile.ts';
import type { Note } from '../../entry/sitting.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { usePages } from './paging.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';

/** What is entered so far, a line a pattern, in an order that is nobody's: to be looked through and corrected. */
export function PatternsList({
  draft,
  pile,
  note,
  onCommand,
  onLeave,
}: {
  readonly draft: Draft;
  readonly note: Note | undefined;
  readonly pile: Pile;
  readonly onCommand: (command: Command) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const say = useSay();
  useEscape(onLeave);
  const lang = useLang();
  const patterns = useMemo(() => patternsOf(draft), [draft]);
  const { shown, buttons } = usePages(patterns);
  return (
    <section class="panel">
      <PageHeading>
        {say({
          zh: `已录清单：${patterns.length} 种`,
          en: `What is entered: ${patterns.length} patterns`,
        })}
      </PageHeading>
      <p class="soft">
        {say({
          zh: '按内容排列，与录入先后无关。',
          en: 'Listed by content: not in the order of entry.',
        })}
      </p>
      <p role="status">{note?.kind === 'too-many' && say(noteWords(note))}</p>
      <Scrolling>
        <table class="data patterns">
          <thead>
            <tr>
              <th scope="col">{say({ zh: '票面', en: 'Ballot' })}</th>
              <th scope="col" class="figure">
                {say({ zh: '张数', en: 'Papers' })}
              </th>
              <th scope="col">{say({ zh: '改', en: 'Change' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(([text, count]) => {
              const face = describeFace(faceIn(text), pile, lang);
              return (
                <tr key={text}>
                  <th scope="row">{face}</th>
                  <td class="figure">{count}</td>
                  <td>
                    <div class="buttons">
                      <Button
                        label={say({ zh: `＋1 张：${face}`, en: `＋1 paper: ${face}` })}
                        onPress={() => onCommand({ do: 'adjust', text, more: 1 })}
                      >
                        ＋1
                      </Button>
                      <Button
                        label={say({ zh: `－1 张：${face}`, en: `－1 paper: ${face}` })}
                        onPress={() => onCommand({ do: 'adjust', text, more: -1 })}
                      >
                        －1
                      </Button>
                      <Button
                        label={say({ zh: `取出重录：${face}`, en: `Take out and enter anew: ${face}` })}
                        onPress={() => {
                          onCommand({ do: 'take-up', text });
                          onLeave();
                        }}
                      >
                        {say({ zh: '取出重录', en: 'Enter anew' })}
                      </Button>
                      <Button
                        kind="danger"
                        label={say({ zh: `全部删除：${face}`, en: `Remove all: ${face}` })}
                        onPress={() => onCommand({ do: 'adjust', text, more: -count })}
                      >
                        {say({ zh: '删除', en: 'Remove' })}
                      </Button>
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolling>
      {buttons}
      <div class="buttons">
        <Button kind="main" onPress={onLeave}>
          {say({ zh: '返回录入（Esc）', en: 'Back to the ballot (Esc)' })}
        </Button>
      </div>
    </section>
  );
}
