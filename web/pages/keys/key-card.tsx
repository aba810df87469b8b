import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import type { KeptKey } from '../../keys/key.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { Button } from '../../ui/button.tsx';
import { roleWords } from '../../words/roles.ts';
import { Forget } from './forget.tsx';
import { Pending } from './pending.tsx';

/** One key kept here, with what can be done with it. */
export function KeyCard({
  kept,
  onChange,
}: {
  readonly kept: KeptKey;
  readonly onChange: () => Promise<void>;
}): JSX.Element {
  const say = useSay();
  const { session } = useConsole();
  const isOpen = useOpenKey()?.key.kid === kept.kid;
  const [doing, setDoing] = useState<'unlock' | 'forget' | 'gone'>();
  const { owner, pending } = kept;
  const leave = () => setDoing(undefined);
  return (
    <li class={isOpen ? 'panel key open' : 'panel key'}>
      <h2>
        {owner.person}（{say(roleWords[owner.role])}）{isOpen && <KeyState />}
      </h2>
      <dl class="facts">
        <dt>{say({ zh: '标识', en: 'Id' })}</dt>
        <dd>{owner.actor}</dd>
        <dt>{say({ zh: '辖区', en: 'Jurisdiction' })}</dt>
        <dd>{owner.jurisdiction || say({ zh: '全部', en: 'all' })}</dd>
        {owner.election !== undefined && (
          <>
            <dt>{say({ zh: '选举', en: 'Election' })}</dt>
            <dd>{owner.election}</dd>
          </>
        )}
        {owner.station !== undefined && (
          <>
            <dt>{say({ zh: '计票站', en: 'Station' })}</dt>
            <dd>{owner.station}</dd>
          </>
        )}
        <dt>{say({ zh: '密钥指纹', en: 'Thumbprint' })}</dt>
        <dd>
          <code>{kept.kid.slice(0, 8)}…</code>
        </dd>
      </dl>
      {pending !== undefined && (
        <Pending
          kid={kept.kid}
          registration={pending}
          gone={doing === 'gone'}
          onGone={() => setDoing('gone')}
          onSettled={onChange}
        />
      )}
      {doing === undefined && (
        <div class="buttons">
          {pending === undefined && !isOpen && (
            <Button kind="main" onPress={() => setDoing('unlock')}>
              {say({ zh: '解锁', en: 'Unlock' })}
              <span class="unseen">{owner.person}</span>
            </Button>
          )}
          <Button kind="danger" onPress={() => setDoing('forget')}>
            {say({ zh: '从本机删除', en: 'Delete here' })}
            <span class="unseen">{owner.person}</span>
          </Button>
        </div>
      )}
      {doing === 'unlock' && (
        <>
          <UnlockWith
            kid={kept.kid}
            action={say({ zh: '解锁', en: 'Unlock' })}
            onOpen={async (open) => {
              session.unlock(open, Date.now());
              leave();
            }}
            autoFocus
          />
          <div class="buttons">
            <Button onPress={leave}>{say({ zh: '取消', en: 'Cancel' })}</Button>
          </div>
        </>
      )}
      {doing === 'forget' && <Forget kept={kept} onForgotten={onChange} onLeave={leave} />}
    </li>
  );
}

function KeyState(): JSX.Element {
  const say = useSay();
  return <span class="state"> ✓ {say({ zh: '已解锁', en: 'unlocked' })}</span>;
}
