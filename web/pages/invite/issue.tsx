import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import type { Drawn } from '../../invite/draw.ts';
import { cosign, lacking } from '../../invite/cosign.ts';
import { issuing } from '../../invite/issuing.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';
import { roleWords } from '../../words/roles.ts';
import { CodeSlips } from './code-slips.tsx';

/** Sends the invitations that were drawn, once all have signed, and shows the codes of those taken: to print, once. */
export function Issue({
  what,
  drawn,
  busy,
  onDone,
}: {
  /** The election they are for; `''` for offices. */
  readonly what: string;
  readonly drawn: readonly Drawn[];
  /** They are being sent. */
  readonly busy: boolean;
  /** Given those whose code is not in force: to be looked at and signed anew. */
  readonly onDone: (refused: readonly Drawn[]) => void;
}): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { registry } = useConsole();
  const [leaving, setLeaving] = useState(false);
  const taken = drawn.filter(({ state }) => state === 'taken');
  const open = drawn.filter(({ state }) => state !== 'taken');
  const role = lacking(drawn);
  const send = () => issuing.send(what, registry, lang);
  // Once, as it opens: after that by the button.
  useEffect(() => {
    if (role === undefined && open.every(({ state }) => state === 'unsent')) send();
  }, []);

  if (role !== undefined) {
    return (
      <section class="panel">
        <h2>{say({ zh: `还须${roleWords[role].zh}签名`, en: `${roleWords[role].en} has to sign too` })}</h2>
        <ul>
          {drawn.map(({ invitation }) => (
            <li key={invitation.actor}>
              {invitation.person}（{say(roleWords[invitation.role])}）· {invitation.actor}
            </li>
          ))}
        </ul>
        <UnlockWith
          roles={[role]}
          {...(drawn[0]!.invitation.election === undefined
            ? {}
            : { election: drawn[0]!.invitation.election })}
          notPersons={drawn[0]!.signers.map(({ person }) => person)}
          action={say({ zh: '签名并发送', en: 'Sign and send' })}
          onOpen={async (key) => {
            const signed = await cosign(drawn, key);
            // Somebody may have gone back to change them meanwhile.
            if (issuing.drawnFor(what) !== drawn) return;
            issuing.put(what, signed);
            await send();
          }}
          autoFocus
        />
        <div class="buttons">
          <Button onPress={() => onDone(drawn)}>{say({ zh: '返回修改', en: 'Back' })}</Button>
        </div>
      </section>
    );
  }
  return (
    <>
      <p role="status" class="unprinted">
        {busy
          ? say({ zh: '正在登记……', en: 'Sending the invitations …' })
          : say({ zh: `${taken.length} 人的登记码已生效。`, en: `Codes in force: ${taken.length}.` })}
        {!busy &&
          open.length > 0 &&
          say({ zh: `${open.length} 人的没有登记成功：`, en: ` Not taken: ${open.length}.` })}
      </p>
      {taken.length > 0 && (
        <p class="notice unprinted" role={leaving ? 'alert' : undefined}>
          {say({
            zh: '登记码只在本页显示一次，不作保存。打印以前请不要关闭或刷新本窗口；没有打印的只能重新发放。',
            en: 'Codes are shown here once and kept nowhere. Do not close or reload this window before you have printed them; what is not printed has to be handed out anew.',
          })}
        </p>
      )}
      {open.map(({ invitation, state }) => (
        <div key={invitation.actor} class="panel unprinted">
          <h2>
            {invitation.person} · {invitation.actor}
          </h2>
          {typeof state === 'object' && <Findings findings={state.findings} news />}
        </div>
      ))}
      <div class="buttons">
        {open.length > 0 && (
          <Button kind="main" busy={busy} onPress={send}>
            {say({ zh: '重试', en: 'Try again' })}
          </Button>
        )}
        {taken.length > 0 && (
          <Button
            kind={open.length > 0 ? 'plain' : 'main'}
            onPress={() => window.print()}
            disabled={busy}
            autoFocus
          >
            {say({ zh: '打印登记码', en: 'Print the codes' })}
          </Button>
        )}
        <Button
          onPress={() => (leaving || taken.length === 0 ? onDone(open) : setLeaving(true))}
          disabled={busy}
        >
          {leaving
            ? say({ zh: '已打印，清除本页的登记码', en: 'They are printed: clear the codes' })
            : say({ zh: '完成', en: 'Done' })}
        </Button>
      </div>
      <CodeSlips taken={taken} />
    </>
  );
}
