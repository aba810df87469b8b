import type { ComponentChildren, JSX } from 'preact';
import type { Role } from '../../core/ledger/registration.ts';
import { isFor } from '../keys/offered.ts';
import { UnlockWith } from '../keys/unlock-form.tsx';
import { useConsole, useOpenKey } from './console.ts';
import { useSay } from './lang.ts';
import { NoKeysHere } from './secure-context.tsx';

/** Shows a page once a key that fits is unlocked, and until then asks for it. Without a network reading takes no key. */
export function NeedsKey({
  roles,
  election,
  children,
}: {
  readonly roles?: readonly Role[];
  readonly election?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const say = useSay();
  const { desk, session } = useConsole();
  const open = useOpenKey();
  const owner = open?.key.owner;
  const fits =
    owner !== undefined &&
    (roles === undefined || roles.some((each) => each === owner.role) || owner.role === 'root') &&
    (election === undefined || isFor(owner, election));
  if (fits || (desk.kind === 'hall' && roles === undefined)) return <>{children}</>;
  return (
    <section class="panel">
      <h1>{say({ zh: '请先解锁密钥', en: 'Unlock your key first' })}</h1>
      <NoKeysHere />
      <UnlockWith
        {...(roles === undefined ? {} : { roles })}
        {...(election === undefined ? {} : { election })}
        action={say({ zh: '解锁', en: 'Unlock' })}
        onOpen={async (key) => session.unlock(key, Date.now())}
        autoFocus
      />
    </section>
  );
}
