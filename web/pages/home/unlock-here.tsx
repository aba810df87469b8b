import type { JSX } from 'preact';
import { useConsole } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { useKeys } from '../../keys/use-keys.ts';

/** The way from the first screen to one's elections, where a key of anybody's is kept here. */
export function UnlockHere(): JSX.Element | null {
  const say = useSay();
  const { session } = useConsole();
  const { keys } = useKeys();
  if (keys === undefined || keys.length === 0) return null;
  return (
    <section class="panel">
      <h2>{say({ zh: '录票台、会议台', en: 'Enter ballots, conduct the meeting' })}</h2>
      <p>{say({ zh: '解锁后列出您的选举。', en: 'Your elections are listed once your key is unlocked.' })}</p>
      <UnlockWith
        action={say({ zh: '解锁', en: 'Unlock' })}
        onOpen={async (key) => session.unlock(key, Date.now())}
        autoFocus
      />
    </section>
  );
}
