import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { printName } from '../../../core/names/print.ts';
import { useSay } from '../../app/lang.ts';
import { findCandidates } from '../../entry/find.ts';
import type { Pile } from '../../entry/pile.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';

/** More hits than these ask for another letter. */
const mostShown = 10;

/** Finds a name on a long ballot by its number or a part of it. */
export function FindForm({
  pile,
  onGo,
  onLeave,
}: {
  readonly pile: Pile;
  readonly onGo: (place: number) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const say = useSay();
  useEscape(onLeave);
  const [text, setText] = useState('');
  const found = findCandidates(pile.printed, text);
  return (
    <form
      class="panel find"
      onSubmit={(event) => {
        event.preventDefault();
        if (found[0] !== undefined) onGo(found[0]);
      }}
    >
      <TextField
        label={say({ zh: '查找候选人：序号或姓名', en: 'Find a candidate by number or name' })}
        value={text}
        onValue={setText}
        maxLength={100}
        autoFocus
      />
      <p role="status">
        {text !== '' &&
          say({
            zh: `找到 ${found.length} 名，回车到第一名`,
            en: `${found.length} found; Enter goes to the first`,
          })}
      </p>
      <div class="buttons">
        {found.slice(0, mostShown).map((place) => (
          <Button key={pile.printed[place]!.id} onPress={() => onGo(place)}>
            {place + 1} {printName(pile.printed[place]!.name)}
          </Button>
        ))}
        <Button onPress={onLeave}>{say({ zh: '返回（Esc）', en: 'Back (Esc)' })}</Button>
      </div>
    </form>
  );
}
