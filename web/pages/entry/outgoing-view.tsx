import type { JSX } from 'preact';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { useWaiting } from '../../app/use-waiting.ts';
import { outbox } from '../../desk/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { saveFile } from '../../ui/save-file.ts';

/** A bundle both have signed that nobody has answered for: it waits here, and is sent again as it is. */
export function OutgoingView({
  pile,
  isAwaited,
}: {
  readonly pile: string;
  /** Whether the ledger still waits for the pile; where it does not, there is nothing to change or enter anew. */
  readonly isAwaited: boolean;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { desk } = useConsole();
  // It may have gone meanwhile: the page hears of it by itself.
  const of = useWaiting().find(({ key }) => key === pile);
  const busy = outbox.isSending(pile);
  const refused = outbox.refusalOf(pile);
  const onDisk = outbox.isOnDisk(pile);
  return (
    <section class="panel">
      <PageHeading>
        {say({ zh: '已由两人签名，待发送', en: 'Signed by both, waiting to be sent' })}
      </PageHeading>
      {onDisk && isAwaited && (
        <p>
          {say({
            zh: '票包保存在本机，网络恢复后自动发送；同一内容不会重复记录。',
            en: 'The bundle is kept here and goes out once the line is back; nothing is recorded twice.',
          })}
        </p>
      )}
      {!onDisk && (
        <p class="notice" role="alert">
          {say({
            zh: '本机存储已满或不允许保存：票包只在本窗口内存里，请不要关闭窗口。网络恢复后自动发送；请先存成文件，必要时在另一台电脑上用 scrutineer send 发送，同一内容不会重复记录。',
            en: 'This computer keeps nothing (storage full or forbidden): the bundle is only in this window, so do not close it. It goes out once the line is back. Save it as a file first; if need be another computer sends that with scrutineer send, and nothing is recorded twice.',
          })}
        </p>
      )}
      {!isAwaited && (
        <p>
          {say({
            zh: '账本已不再等这一包：可能是它已经记下，只是没有听到答复；也可能记下的是另一台电脑的票包。再发送一次就知道，同一内容不会重复记录。在这里不能再修改；被拒收的，可按页面上方的“不再发送”从本机删除。',
            en: 'The ledger no longer waits for this pile: either this bundle is in and the answer was lost, or another computer’s is. Sending it again will tell, and nothing is recorded twice. It is not to be changed any more; where it is refused, “Do not send” at the top of the page deletes it here.',
          })}
        </p>
      )}
      {refused !== undefined && <Findings findings={refused.findings} news />}
      <div class="buttons">
        <Button
          kind="main"
          busy={busy}
          onPress={async () => {
            if (of !== undefined) await outbox.deliver(of, desk, lang);
          }}
          autoFocus
        >
          {busy ? say({ zh: '正在发送……', en: 'Sending …' }) : say({ zh: '重试', en: 'Try again' })}
        </Button>
        {of !== undefined && !onDisk && (
          <Button
            onPress={() =>
              saveFile(`${of.station}-${of.batch}.json`, 'application/json', JSON.stringify(of.envelope))
            }
          >
            {say({ zh: '存成文件', en: 'Save as a file' })}
          </Button>
        )}
        {isAwaited && of !== undefined && refused !== undefined && !refused.unreachable && (
          <>
            <Button busy={busy} onPress={() => outbox.withdraw(pile)}>
              {say({ zh: '返回修改', en: 'Back to change it' })}
            </Button>
            <Button kind="danger" busy={busy} onPress={() => outbox.discard(of)}>
              {say({ zh: '作废这个票包，重新录入', en: 'Discard this bundle and enter it anew' })}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
