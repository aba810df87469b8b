import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Refused, Taken } from '../../desk/desk.ts';
import { outbox } from '../../desk/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** A bundle both have signed that nobody has answered for: it waits here, and is sent again as it is. */
export function OutgoingView({
  pile,
  onTaken,
}: {
  readonly pile: string;
  readonly onTaken: (taken: Taken) => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setRefused(undefined);
    const of = (await outbox.list()).find(({ key }) => key === pile);
    // It may have gone meanwhile: the page hears of it by itself.
    if (of !== undefined) {
      const answer = await desk.sendBundle(of.election, of.envelope, lang);
      if (answer.ok) {
        onTaken(answer.value);
        await outbox.remove(pile);
      } else setRefused(answer);
    }
    setBusy(false);
  };
  return (
    <section class="panel">
      <PageHeading>
        {say({ zh: '已由两人签名，待发送', en: 'Signed by both, waiting to be sent' })}
      </PageHeading>
      <p>
        {say({
          zh: '票包保存在本机，网络恢复后自动发送；同一内容不会重复记录。',
          en: 'The bundle is kept here and goes out once the line is back; nothing is recorded twice.',
        })}
      </p>
      {refused !== undefined && <Findings findings={refused.findings} news />}
      <div class="buttons">
        <Button kind="main" busy={busy} onPress={send} autoFocus>
          {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
        </Button>
        {refused !== undefined && !refused.unreachable && (
          <Button kind="danger" onPress={() => outbox.remove(pile)}>
            {say({ zh: '作废这个票包，重新录入', en: 'Discard this bundle and enter it anew' })}
          </Button>
        )}
      </div>
    </section>
  );
}
