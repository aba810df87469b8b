import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { type Invited, lookUp } from '../../enrol/look-up.ts';
import { Findings } from '../../ui/findings.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Asks for what stands on the slip. A code mistyped is told at once, before anybody is asked. */
export function AskCode({
  actor: given,
  onInvited,
}: {
  readonly actor: string;
  readonly onInvited: (invited: Invited) => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { registry } = useConsole();
  const [actor, setActor] = useState(given);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const ask = async () => {
    setBusy(true);
    setFindings([]);
    const answer = await lookUp(actor, code, registry, lang);
    setBusy(false);
    if (answer.ok) onInvited(answer.value);
    else setFindings(answer.findings);
  };
  return (
    <form
      class="panel enrol"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && actor.trim() !== '' && code.trim() !== '') ask();
      }}
    >
      <TextField
        label={say({ zh: '标识（见登记条）', en: 'Id, as on the slip' })}
        value={actor}
        onValue={setActor}
        maxLength={80}
        autoFocus={given === ''}
      />
      <TextField
        label={say({ zh: '登记码', en: 'Code' })}
        value={code}
        onValue={setCode}
        maxLength={60}
        hint={say({
          zh: '大小写、空格、横线不计；O 与 0、I 与 1 不分。',
          en: 'Case, spaces and dashes do not count; O is 0, I and L are 1.',
        })}
        autoFocus={given !== ''}
      />
      <Findings findings={findings} news />
      <button type="submit" class="button main" aria-busy={busy}>
        {busy ? say({ zh: '正在核对……', en: 'Checking …' }) : say({ zh: '下一步', en: 'Next' })}
      </button>
    </form>
  );
}
