import type { JSX } from 'preact';
import { useOpenKey } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import { addressOf } from '../../app/place.ts';
import { NoKeysHere } from '../../app/secure-context.tsx';
import { Trouble } from '../../keys/trouble.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { roleWords } from '../../words/roles.ts';
import { KeyCard } from './key-card.tsx';
import { Onward } from './onward.tsx';
import { TakeIn } from './take-in.tsx';

/** The keys of this computer: who they are of, unlocking, locking, taking in and deleting them. */
export function KeysPage(): JSX.Element {
  const say = useSay();
  const open = useOpenKey();
  const { keys, fault, refresh } = useKeys();
  return (
    <>
      <h1>{say({ zh: '本机的密钥', en: 'Keys on this computer' })}</h1>
      <NoKeysHere />
      <Trouble words={fault?.words} />
      <p role="status">
        {open === undefined
          ? say({ zh: '没有解锁的密钥。', en: 'No key is unlocked.' })
          : say({
              zh: `已解锁：${open.key.owner.person}（${roleWords[open.key.owner.role].zh}）。离开时请锁定；十分钟不操作自动锁定。`,
              en: `Unlocked: ${open.key.owner.person} (${roleWords[open.key.owner.role].en}). Lock it when you leave; it locks itself after ten idle minutes.`,
            })}
      </p>
      {open !== undefined && <Onward />}
      {keys?.length === 0 && (
        <p>{say({ zh: '本机还没有密钥。', en: 'No key is kept on this computer yet.' })}</p>
      )}
      <ul class="keys">
        {keys?.map((key) => (
          <KeyCard key={key.kid} kept={key} onChange={refresh} />
        ))}
      </ul>
      <section class="panel">
        <h2>{say({ zh: '添加密钥', en: 'Add a key' })}</h2>
        <div class="buttons">
          <a class="button" href={addressOf('enrol')}>
            {say({ zh: '凭一次性登记码登记', en: 'Enrol with a one-time code' })}
          </a>
        </div>
        <TakeIn onTaken={refresh} />
      </section>
      <p>
        <a href={addressOf('invite')}>
          {say({
            zh: '发放登记码（上级党委，或主持人和党委办）',
            en: 'Hand out codes (superior committee, or chair and organiser)',
          })}
        </a>
      </p>
    </>
  );
}
