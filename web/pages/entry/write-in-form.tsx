import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Mark, WriteInEntry } from '../../../core/count/input.ts';
import { finding, type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import { parseName } from '../../../core/names/key.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { Findings } from '../../ui/findings.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';

/** More names to choose from nobody looks through. */
const mostOffered = 200;

/** A name written in on the ballot: as it stands there, with its mark. */
export function WriteInForm({
  names,
  free,
  onEntry,
  onLeave,
}: {
  /** Names entered before in this pile, or all that may be written in. */
  readonly names: readonly string[];
  readonly free: number;
  readonly onEntry: (entry: WriteInEntry) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const say = useSay();
  useEscape(onLeave);
  const lang = useLang();
  const id = useId();
  const [name, setName] = useState('');
  const [mark, setMark] = useState<Mark>('o');
  const [refused, setRefused] = useState<readonly SpokenFinding[]>([]);
  return (
    <form
      class="panel write-in"
      onSubmit={(event) => {
        event.preventDefault();
        const parsed = parseName(name);
        if (parsed.ok) onEntry({ name: parsed.key, mark });
        else
          setRefused([
            speak(finding(parsed.code, say({ zh: '另选', en: 'written in' }), parsed.numbers), lang),
          ]);
      }}
    >
      <h2>{say({ zh: '另选他人', en: 'A name written in' })}</h2>
      <p class="soft">
        {say({
          zh: `这张票还可另选 ${free} 人。照票上所写录入姓名。`,
          en: `This ballot has ${free} free. Type the name as it is written.`,
        })}
      </p>
      <Findings findings={refused} news />
      <TextField
        label={say({ zh: '姓名', en: 'Name' })}
        value={name}
        onValue={setName}
        list={`${id}-names`}
        autoFocus
      />
      <datalist id={`${id}-names`}>
        {names.slice(0, mostOffered).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <SelectField
        label={say({ zh: '符号', en: 'Mark' })}
        value={mark}
        options={[
          ['o', say({ zh: '○ 划了赞成', en: '○ marked for' })],
          ['-', say({ zh: '没有划符号', en: 'no mark' })],
          ['x', say({ zh: '× 划了不赞成', en: '× marked against' })],
          ['?', say({ zh: '？ 符号模糊', en: '? unreadable mark' })],
        ]}
        onValue={setMark}
      />
      <div class="buttons">
        <button type="submit" class="button main">
          {say({ zh: '写入这张票（回车）', en: 'Put it on the ballot (Enter)' })}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {say({ zh: '返回（Esc）', en: 'Back (Esc)' })}
        </button>
      </div>
    </form>
  );
}
