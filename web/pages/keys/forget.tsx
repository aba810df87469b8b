import type { JSX } from 'preact';
import { useConsole } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import type { KeptKey } from '../../keys/key.ts';
import { Trouble } from '../../keys/trouble.tsx';
import { useStored } from '../../keys/use-stored.ts';
import { Button } from '../../ui/button.tsx';

/** Deletes a key here, after asking once more. */
export function Forget({
  kept,
  onForgotten,
  onLeave,
}: {
  readonly kept: KeptKey;
  readonly onForgotten: () => Promise<void>;
  readonly onLeave: () => void;
}): JSX.Element {
  const say = useSay();
  const { keyring, session } = useConsole();
  const { busy, trouble, run } = useStored();
  const forget = () =>
    run(async () => {
      await keyring.forget(kept.kid);
      if (session.open?.key.kid === kept.kid) session.lock();
      await onForgotten();
    });
  return (
    <div class="notice" role="alert">
      <p>
        {say({
          zh: `删除后，${kept.owner.person}不能再在本机签名。没有密钥文件备份的，须凭新的登记码重新登记。`,
          en: `Once deleted, ${kept.owner.person} can sign here no more. Without a key file as a backup, enrol anew with another code.`,
        })}
      </p>
      <Trouble words={trouble} />
      <div class="buttons">
        <Button busy={busy} onPress={onLeave} autoFocus>
          {say({ zh: '不删除', en: 'Keep it' })}
        </Button>
        <Button kind="danger" busy={busy} onPress={forget}>
          {say({ zh: '确定删除', en: 'Delete it' })}
        </Button>
      </div>
    </div>
  );
}
