import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Batch } from '../../../core/ballot/batch.ts';
import { useSay } from '../../app/lang.ts';
import { entryStore } from '../../entry/entry-store.ts';
import { type Pile, pileKey } from '../../entry/pile.ts';
import type { Sealed } from '../../entry/sealed.ts';
import type { OpenKey } from '../../keys/key.ts';
import { UnlockWith } from '../../keys/unlock-form.tsx';
import { signPayload } from '../../sign/sign-payload.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BundleTotals } from './bundle-totals.tsx';
import { SealedField } from './sealed-field.tsx';

/** The first has entered everything: their PIN seals it, and nobody sees it until the second has finished. */
export function SealFirst({
  pile,
  batch,
  open,
  onSealed,
  onBack,
}: {
  readonly pile: Pile;
  readonly batch: Batch;
  readonly open: OpenKey;
  /** Something is sealed now: this entry, or one that the first saved elsewhere. */
  readonly onSealed: () => Promise<void>;
  readonly onBack: () => void;
}): JSX.Element {
  const say = useSay();
  const key = pileKey(pile);
  const { kid, owner } = open.key;
  const [busy, setBusy] = useState<'sealing' | 'taking'>();
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '本包录完，请签名封存', en: 'Complete: sign and seal it' })}</PageHeading>
      <BundleTotals batch={batch} pile={pile} />
      {/* What the disk is still writing of the other's file is not sealed over: the PIN typed meanwhile is taken back. */}
      {busy !== 'taking' && (
        <UnlockWith
          kid={kid}
          action={say({ zh: '签名并封存', en: 'Sign and seal' })}
          onOpen={async (pen) => {
            const envelope = await signPayload(batch, 'batch', pen);
            const { person, role } = owner;
            await entryStore.sealDraft(key, { envelope, kid, person, role: role as Sealed['role'] });
            await onSealed();
          }}
          onBusy={(isBusy) => setBusy(isBusy ? 'sealing' : undefined)}
          autoFocus
        />
      )}
      {busy === 'taking' && <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>}
      <div class="buttons">
        <Button busy={busy !== undefined} onPress={onBack}>
          {say({ zh: '返回修改', en: 'Back to change it' })}
        </Button>
      </div>
      <details>
        <summary>
          {say({
            zh: '第一遍是在另一台电脑上录的？',
            en: 'Was the first entry made on another computer?',
          })}
        </summary>
        {/* What is sealed here now is not written over by a file that was slow to be read. */}
        {busy === undefined && (
          <SealedField
            pile={pile}
            person={owner.person}
            label={say({ zh: '第一人存出的封存文件', en: 'The sealed file that the first saved' })}
            onSealed={async (sealed) => {
              setBusy('taking');
              await entryStore.seal(key, sealed);
              await onSealed();
            }}
          />
        )}
      </details>
    </section>
  );
}
