import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useConsole } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import { NoKeysHere } from '../../app/secure-context.tsx';
import { type Pile, rolesFor } from '../../entry/pile.ts';
import type { Sealed } from '../../entry/sealed.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

/** Asks for the key of whoever enters next: the second is never the first. */
export function Gate({
  pile,
  sealed,
}: {
  readonly pile: Pile;
  readonly sealed: Sealed | undefined;
}): JSX.Element {
  const say = useSay();
  const { session } = useConsole();
  const [first, setFirst] = useState(false);
  const isSecond = sealed !== undefined && !first;
  const roles = rolesFor(pile);
  // A sheet is signed by the chief and a scrutineer: the second is the one the first is not.
  const others = pile.entered === 'sheet' ? roles.filter((role) => role !== sealed?.role) : roles;
  return (
    <section class="panel">
      <PageHeading>
        {isSecond
          ? say({ zh: '复核：请另一人解锁', en: 'Second entry: the other person unlocks' })
          : say({ zh: '请录入人解锁', en: 'Whoever enters unlocks their key' })}
      </PageHeading>
      <NoKeysHere />
      {isSecond && (
        <p>
          {say({
            zh: `${sealed.person} 已录完并封存。第二遍由另一个人从头录入，看不到第一遍。`,
            en: `${sealed.person} has finished and sealed it. Another person now enters it from the start, unseen.`,
          })}
        </p>
      )}
      <UnlockWith
        key={String(isSecond)}
        roles={isSecond ? others : roles}
        election={pile.election}
        {...(isSecond ? { notPersons: [sealed.person] } : {})}
        {...(first && sealed !== undefined ? { person: sealed.person } : {})}
        action={say({ zh: '解锁', en: 'Unlock' })}
        onOpen={async (open) => session.unlock(open, Date.now())}
        autoFocus
      />
      {sealed !== undefined && (
        <div class="buttons">
          <Button onPress={() => setFirst(!first)}>
            {first
              ? say({ zh: '改由第二人复核', en: 'The second person instead' })
              : say({
                  zh: `${sealed.person} 要改自己的录入`,
                  en: `${sealed.person} wants to change their entry`,
                })}
          </Button>
        </div>
      )}
    </section>
  );
}
