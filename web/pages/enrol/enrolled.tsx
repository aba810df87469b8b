import type { JSX } from 'preact';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import type { KeptKey } from '../../keys/key.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { roleWords } from '../../words/roles.ts';
import { Onward } from '../keys/onward.tsx';

/** Says where the new key is good, and lets its owner try the PIN at once. */
export function Enrolled({ kept }: { readonly kept: KeptKey }): JSX.Element {
  const say = useSay();
  const { session } = useConsole();
  const isOpen = useOpenKey()?.key.kid === kept.kid;
  const { person, role, election, station, jurisdiction } = kept.owner;
  const where = [
    election === undefined
      ? say({ zh: `辖区 ${jurisdiction}`, en: `jurisdiction ${jurisdiction}` })
      : say({ zh: `选举 ${election}`, en: `the election ${election}` }),
    ...(station === undefined ? [] : [say({ zh: `计票站 ${station}`, en: `station ${station}` })]),
  ].join('，');
  return (
    <section class="panel">
      <p role="status">
        {say({
          zh: `登记成功：${person}（${roleWords[role].zh}）的密钥可用于${where}。登记码已作废，请销毁纸条。`,
          en: `Enrolled: the key of ${person} (${roleWords[role].en}) is good for ${where}. The code is spent; destroy the slip.`,
        })}
      </p>
      <p>
        {say({
          zh: '密钥只存在这台电脑的这个浏览器里；换电脑须重新登记。',
          en: 'The key is in this browser on this computer alone; on another, enrol anew.',
        })}
      </p>
      {isOpen ? (
        <Onward />
      ) : (
        <UnlockWith
          kid={kept.kid}
          action={say({ zh: '用刚设的 PIN 解锁', en: 'Unlock with the PIN just chosen' })}
          onOpen={async (open) => session.unlock(open, Date.now())}
          autoFocus
        />
      )}
    </section>
  );
}
