import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';

/** Two different scrutineers, each with a key and PIN of their own, stand for what is shown above. */
export function TwoConfirm({
  election,
  onConfirmed,
  onBusy,
  autoFocus,
}: {
  readonly election: string;
  readonly onConfirmed: (by: readonly [string, string]) => Promise<void>;
  /** Told while what both stand for is carried out. */
  readonly onBusy: (busy: boolean) => void;
  readonly autoFocus?: boolean;
}): JSX.Element {
  const say = useSay();
  const [first, setFirst] = useState<string>();
  return (
    <>
      <p role="status">{first !== undefined && `✓ ${first}`}</p>
      <UnlockWith
        key={first}
        roles={['scrutineer', 'chief']}
        election={election}
        notPersons={first === undefined ? [] : [first]}
        action={
          first === undefined
            ? say({ zh: '第一名监票人确认', en: 'The first scrutineer confirms' })
            : say({ zh: '第二名监票人确认', en: 'The second scrutineer confirms' })
        }
        onOpen={async ({ key: { owner } }) => {
          if (first === undefined) setFirst(owner.person);
          else await onConfirmed([first, owner.person]);
        }}
        onBusy={onBusy}
        autoFocus={autoFocus === true || first !== undefined}
      />
    </>
  );
}
