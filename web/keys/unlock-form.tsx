import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useConsole } from '../app/console.ts';
import { useSay, type Words } from '../app/lang.ts';
import { addressOf } from '../app/place.ts';
import { TextField } from '../ui/text-field.tsx';
import { KeySelect } from './key-select.tsx';
import type { KeptKey, OpenKey } from './key.ts';
import { offered, type Wanted } from './offered.ts';
import { checkTyped } from './pin.ts';
import { missingKey, wrongPinWords } from './pin-words.ts';
import { Trouble } from './trouble.tsx';
import { useKeys } from './use-keys.ts';
import { useStored } from './use-stored.ts';

export interface UnlockProps extends Wanted {
  /** The words of the button. */
  readonly action: string;
  /** Given the key once its PIN was right, for what it is wanted for; the session's own key stays as it is. */
  readonly onOpen: (open: OpenKey) => Promise<void>;
  /** Told while that is carried out: there is no going back from the right PIN on. */
  readonly onBusy?: (busy: boolean) => void;
  readonly autoFocus?: boolean;
}

/** Asks for one of the keys kept here and its PIN. Whoever goes back while it is checked has taken it back: nothing is opened. */
export function UnlockWith({ action, onOpen, onBusy, autoFocus, ...wanted }: UnlockProps): JSX.Element {
  const say = useSay();
  const { keyring } = useConsole();
  const { keys, fault, refresh } = useKeys();
  const [kid, setKid] = useState('');
  const [pin, setPin] = useState('');
  const { busy, trouble, run } = useStored();
  const [tries, setTries] = useState(0);
  const [wrong, setWrong] = useState<Words>();
  const [focused, setFocused] = useState(autoFocus === true);
  // The key whose last try was wrong here.
  const [spent, setSpent] = useState('');
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  if (fault !== undefined) return <Trouble words={fault.words} />;
  if (keys === undefined) return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  const choice = offered(keys, wanted);
  const own = choice.find((key) => key.kid === kid);
  if (choice.length === 0) return wrong === undefined ? <NoKey /> : <Trouble words={wrong} />;
  // The next PIN is not asked for another person's key until somebody picks that one.
  const isKept = keys.some((key) => key.kid === kid);
  const isLost = kid !== '' && (kid === spent || !isKept || (own === undefined && pin !== ''));
  const picked = isLost ? undefined : (own ?? choice[0]);

  const pick = (other: string) => {
    setKid(other);
    setSpent('');
    setPin('');
    setWrong(undefined);
    setFocused(false);
  };
  const unlock = (key: KeptKey) =>
    run(async () => {
      setWrong(undefined);
      const unlocked = await keyring.unlock(key.kid, pin);
      if (gone.current) return;
      setPin('');
      if (unlocked.ok) {
        onBusy?.(true);
        return onOpen(unlocked.open).finally(() => onBusy?.(false));
      }
      setWrong(wrongPinWords(unlocked.left));
      if (unlocked.left === 0) setSpent(key.kid);
      setTries(tries + 1);
      setFocused(true);
      // Not waited for: the next PIN may be typed already, and a try that still runs takes no other.
      refresh();
    });

  return (
    <form
      class="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked === undefined) return;
        setKid(picked.kid);
        const amiss = checkTyped(pin);
        if (amiss === undefined) unlock(picked);
        else if (pin !== '') setWrong(amiss);
      }}
    >
      <Trouble words={trouble} />
      {isLost && <Trouble words={kid === spent ? wrongPinWords(0) : missingKey} />}
      <KeySelect keys={choice} picked={picked} onPick={pick} disabled={busy} />
      {picked !== undefined && (
        <>
          <TextField
            key={tries}
            label="PIN"
            type="password"
            value={pin}
            onValue={(typed) => {
              // From now on it is this key's, whatever other keys come to this browser.
              setKid(picked.kid);
              setPin(typed);
            }}
            maxLength={64}
            {...(wrong === undefined ? {} : { error: say(wrong) })}
            autoFocus={focused}
          />
          <button type="submit" class="button main" aria-busy={busy}>
            {busy ? say({ zh: '正在验证……', en: 'Checking …' }) : action}
          </button>
        </>
      )}
    </form>
  );
}

/** No key that fits is kept here: how to get one. */
function NoKey(): JSX.Element {
  const say = useSay();
  return (
    <div class="notice">
      <p>{say({ zh: '本机没有合适的密钥。', en: 'No key that fits is kept on this computer.' })}</p>
      <div class="buttons">
        <a class="button" href={addressOf('enrol')}>
          {say({ zh: '凭码登记', en: 'Enrol with a code' })}
        </a>
        <a class="button" href={addressOf('keys')}>
          {say({ zh: '导入密钥文件', en: 'Take in a key file' })}
        </a>
      </div>
    </div>
  );
}
