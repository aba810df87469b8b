import type { JSX } from 'preact';
import { voidReasons } from '../../../core/count/input.ts';
import { speak } from '../../../core/findings/finding.ts';
import { invalidNames } from '../../../core/report/glossary.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Command, Opening } from '../../entry/commands.ts';
import { papersEntered } from '../../entry/draft.ts';
import type { DoubtRecord } from '../../entry/doubtful.ts';
import { noteWords, questionWords } from '../../entry/note-words.ts';
import type { Pile } from '../../entry/pile.ts';
import { seatsOn } from '../../entry/questions.ts';
import { type Note, papersLeft, type Sitting } from '../../entry/sitting.ts';
import { faceOf } from '../../entry/work.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { DoubtfulLines } from './doubtful-lines.tsx';

interface Props {
  readonly sitting: Sitting;
  readonly pile: Pile;
  readonly doubtful: DoubtRecord;
  readonly onCommand: (command: Command | Opening) => void;
}

/** Beside the ballot: how far the pile has come, what this ballot says so far, and everything that can be done by mouse. */
export function BallotPanel({ sitting, pile, doubtful, onCommand }: Props): JSX.Element {
  const say = useSay();
  return (
    <aside class="entry-side" aria-label={say({ zh: '本票情况', en: 'This ballot' })}>
      <PileTotals sitting={sitting} pile={pile} />
      <ThisBallot sitting={sitting} pile={pile} onCommand={onCommand} />
      <div role="status" class="entry-note">
        {sitting.note !== undefined && <NoteView note={sitting.note} />}
      </div>
      <DoubtfulLines record={doubtful} />
      <Actions sitting={sitting} onCommand={onCommand} />
    </aside>
  );
}

function PileTotals({ sitting, pile }: Pick<Props, 'sitting' | 'pile'>): JSX.Element {
  const say = useSay();
  const { doubtful } = sitting.draft;
  return (
    <dl class="entry-totals">
      <div>
        <dt>{say({ zh: '已录', en: 'Entered' })}</dt>
        <dd>{papersEntered(sitting.draft)}</dd>
      </div>
      <div>
        <dt>{say({ zh: '待录', en: 'To come' })}</dt>
        <dd>{papersLeft(sitting, pile)}</dd>
      </div>
      <div>
        <dt>{say({ zh: '本包', en: 'Of' })}</dt>
        <dd>{pile.papers}</dd>
      </div>
      <div class={doubtful > 0 ? 'doubtful' : ''}>
        <dt>{say({ zh: '疑难', en: 'Doubtful' })}</dt>
        <dd>{doubtful}</dd>
      </div>
    </dl>
  );
}

function ThisBallot({ sitting, pile, onCommand }: Omit<Props, 'doubtful'>): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { work, typing, times } = sitting;
  const { chosen, seats, free } = seatsOn(faceOf(work, pile), pile);
  const isOver = chosen > seats;
  return (
    <div class="this-ballot">
      {work.void !== undefined ? (
        <p class="over">
          {say({ zh: '整张无效：', en: 'Invalid: ' })}
          {invalidNames[work.void][lang]}
        </p>
      ) : (
        <p class={isOver ? 'over' : ''}>
          {say({ zh: `选 ${chosen} 人／应选 ${seats} 人`, en: `Chosen ${chosen} of ${seats} seats` })}
          {isOver
            ? say({ zh: '：多选，整张无效', en: ': over-voted, invalid' })
            : say({ zh: `，还可另选 ${free} 人`, en: `, ${free} free to write in` })}
        </p>
      )}
      {work.writeIns.length > 0 && (
        <ul class="written-in">
          {work.writeIns.map(({ name, mark }) => (
            <li key={name}>
              {say({ zh: '另选 ', en: 'Written in: ' })}
              <strong>{name}</strong>{' '}
              {mark === 'o' ? '○' : say({ zh: '（未划赞成）', en: '(not marked for)' })}{' '}
              <Button
                onPress={() => onCommand({ do: 'drop-write-in', name })}
                label={say({ zh: `× 去掉另选 ${name}`, en: `× Remove ${name}` })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <label class={typing === 'times' ? 'times typing' : 'times'}>
        {say({ zh: '相同的票 ×', en: 'Identical ballots ×' })}
        <input
          inputMode="numeric"
          autoComplete="off"
          value={typing === 'times' && times === 0 ? '' : String(times)}
          onInput={(event) =>
            onCommand({ do: 'times', times: Number(event.currentTarget.value.normalize('NFKC')) || 1 })
          }
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            if (!event.repeat) onCommand({ do: 'enter' });
          }}
        />
      </label>
      {typing === 'void' && (
        <fieldset class="void-reasons">
          <legend>
            {say({ zh: '整张无效的原因（按数字）', en: 'Why the ballot is invalid (press the digit)' })}
          </legend>
          {voidReasons.map((reason, index) => (
            <Button key={reason} onPress={() => onCommand({ do: 'void', reason })}>
              {index + 1} {invalidNames[reason][lang]}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function NoteView({ note }: { readonly note: Note }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  if (note.kind === 'refused')
    return <Findings findings={note.findings.map((found) => speak(found, lang))} />;
  if (note.kind !== 'asks') return <p>{say(noteWords(note))}</p>;
  return (
    <div class="asks">
      <strong>{say({ zh: '请再看一眼选票', en: 'Look at the paper once more' })}</strong>
      {note.questions.map((question) => {
        const { what, rule } = questionWords(question, lang);
        return (
          <p key={what}>
            {what}
            {rule !== '' && <small>{rule}</small>}
          </p>
        );
      })}
      <p>
        {say({
          zh: '确实如此，再按一次回车录入；录错了，直接改。',
          en: 'If it is so, press Enter once more; otherwise correct it.',
        })}
      </p>
    </div>
  );
}

function Actions({ sitting, onCommand }: Pick<Props, 'sitting' | 'onCommand'>): JSX.Element {
  const say = useSay();
  const asks = sitting.note?.kind === 'asks';
  return (
    <div class="entry-actions">
      <Button kind="main" onPress={() => onCommand({ do: 'enter' })}>
        {asks
          ? say({ zh: '确认录入（回车）', en: 'Yes, add it (Enter)' })
          : say({ zh: '录入这张（回车）', en: 'Add it (Enter)' })}
      </Button>
      <Button onPress={() => onCommand({ do: 'all', mark: 'o' })}>
        {say({ zh: '全赞成 A', en: 'All for A' })}
      </Button>
      <Button onPress={() => onCommand({ do: 'all', mark: '-' })}>
        {say({ zh: '全弃权 B', en: 'Blank B' })}
      </Button>
      <Button onPress={() => onCommand('write-in')}>{say({ zh: '另选他人 W', en: 'Write-in W' })}</Button>
      <Button onPress={() => onCommand({ do: 'start-void' })}>
        {say({ zh: '整张无效 V', en: 'Invalid V' })}
      </Button>
      <Button onPress={() => onCommand({ do: 'put-aside' })}>
        {say({ zh: '疑难 D', en: 'Doubtful D' })}
      </Button>
      {sitting.draft.doubtful > 0 && (
        <>
          <Button onPress={() => onCommand({ do: 'take-back' })}>
            {say({ zh: '取回疑难 R', en: 'Take back R' })}
          </Button>
          <Button onPress={() => onCommand({ do: 'ask-two' })}>
            {say({ zh: '另作决定 J', en: 'Decide J' })}
          </Button>
        </>
      )}
      <Button onPress={() => onCommand({ do: 'undo' })}>{say({ zh: '撤销 U', en: 'Undo U' })}</Button>
      <Button onPress={() => onCommand({ do: 'clear' })}>{say({ zh: '重录 Esc', en: 'Clear Esc' })}</Button>
      <Button onPress={() => onCommand('list')}>{say({ zh: '清单 L', en: 'List L' })}</Button>
      <Button onPress={() => onCommand('find')}>{say({ zh: '查找 F', en: 'Find F' })}</Button>
      <Button onPress={() => onCommand('help')}>{say({ zh: '按键 ?', en: 'Keys ?' })}</Button>
    </div>
  );
}
