import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay, type Words } from '../app/lang.ts';
import { TextField } from '../ui/text-field.tsx';
import { checkPin, plainPin } from './pin.ts';

const rule: Words = {
  zh: '6 至 12 位数字，或 8 个字以上的口令；不要写在纸上，不要告诉别人。',
  en: '6 to 12 digits, or a passphrase of 8 characters or more. Do not write it down or tell anyone.',
};
const differ: Words = { zh: '两次输入的 PIN 不同。', en: 'The two PINs differ.' };

/** Has a person choose a PIN, typed twice. */
export function NewPin({
  action,
  busy,
  onPin,
}: {
  readonly action: string;
  /** What is said while it works; `undefined` while it does not. */
  readonly busy: string | undefined;
  readonly onPin: (pin: string) => void;
}): JSX.Element {
  const say = useSay();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  // Which field is wrong, and how often it was so: it takes the keyboard anew each time.
  const [wrong, setWrong] = useState<{ readonly field: 'pin' | 'again'; readonly words: Words }>();
  const [tries, setTries] = useState(0);

  const submit = () => {
    const found = checkPin(pin);
    const differs = plainPin(pin) !== plainPin(again);
    if (found === undefined && !differs) {
      setWrong(undefined);
      onPin(pin);
      return;
    }
    setWrong(found === undefined ? { field: 'again', words: differ } : { field: 'pin', words: found });
    setTries(tries + 1);
  };
  const errorAt = (field: 'pin' | 'again') => (wrong?.field === field ? { error: say(wrong.words) } : {});

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (busy === undefined) submit();
      }}
    >
      <TextField
        key={`pin${tries}`}
        label={say({ zh: '设一个 PIN', en: 'Choose a PIN' })}
        type="password"
        autoComplete="new-password"
        value={pin}
        onValue={setPin}
        maxLength={65}
        hint={say(rule)}
        {...errorAt('pin')}
        autoFocus={wrong?.field !== 'again'}
      />
      <TextField
        key={`again${tries}`}
        label={say({ zh: '再输入一次', en: 'Type it again' })}
        type="password"
        autoComplete="new-password"
        value={again}
        onValue={setAgain}
        maxLength={65}
        {...errorAt('again')}
        autoFocus={wrong?.field === 'again'}
      />
      <button type="submit" class="button main" aria-busy={busy !== undefined}>
        {busy ?? action}
      </button>
    </form>
  );
}
