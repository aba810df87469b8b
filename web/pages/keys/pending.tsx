import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SpokenFinding } from '../../../core/findings/finding.ts';
import type { Envelope } from '../../../core/ledger/envelope.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { finishEnrolment } from '../../keys/finish-enrolment.ts';
import { Trouble } from '../../keys/trouble.tsx';
import { useStored } from '../../keys/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';

/** A key whose registration was sent but never answered: sends it again as it is. Refused for good, its key is gone. */
export function Pending({
  kid,
  registration,
  gone,
  onGone,
  onSettled,
}: {
  readonly kid: string;
  readonly registration: Envelope;
  readonly gone: boolean;
  readonly onGone: () => void;
  readonly onSettled: () => Promise<void>;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const house = useConsole();
  const { busy, trouble, run } = useStored();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);
  const send = () =>
    run(async () => {
      const finished = await finishEnrolment(kid, registration, house, lang);
      if (finished.ok) return onSettled();
      setFindings(finished.refused.findings);
      if (finished.gone) onGone();
    });
  if (gone) {
    return (
      <div class="notice" role="alert">
        <Findings findings={findings} />
        <p>
          {say({
            zh: '登记未被接受，这把密钥已从本机删除。请凭新的登记码重新登记。',
            en: 'The registration was refused, and the key has been deleted here. Enrol anew with another code.',
          })}
        </p>
        <Trouble words={trouble} />
        <Button kind="main" busy={busy} onPress={() => run(onSettled)} autoFocus>
          {say({ zh: '知道了', en: 'Understood' })}
        </Button>
      </div>
    );
  }
  return (
    <div class="notice">
      <p>
        {say({
          zh: '登记还没有得到答复，这把密钥暂不能用。网络恢复后继续即可，不会重复登记。',
          en: 'The registration has not been answered, so this key cannot be used yet. Go on once the line is back: nothing is registered twice.',
        })}
      </p>
      <Trouble words={trouble} />
      <Findings findings={findings} news />
      <Button kind="main" busy={busy} onPress={send}>
        {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '继续登记', en: 'Go on enrolling' })}
      </Button>
    </div>
  );
}
