import type { JSX } from 'preact';
import type { Batch } from '../../../core/ballot/batch.ts';
import { useConsole } from '../../app/console.ts';
import { useSay } from '../../app/lang.ts';
import type { Pile } from '../../entry/pile.ts';
import { openSealed, type Sealed, sealedFile } from '../../entry/sealed.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { DoubtfulRecord } from './doubtful-record.tsx';
import { SealedField } from './sealed-field.tsx';

/** What the first sees once their entry is sealed: whose turn it is now, and the ways back. */
export function OwnSealed({
  pile,
  sealed,
  isKeyOther,
  meeting,
  onReopen,
  onOther,
}: {
  readonly pile: Pile;
  readonly sealed: Sealed;
  /** It was sealed with another key than the one that is open, which may be revoked. */
  readonly isKeyOther: boolean;
  readonly meeting: string;
  /** Their entry is to be changed once more. */
  readonly onReopen: (own: Batch) => Promise<void>;
  /** Another person's entry of this pile came in a file, to be compared with theirs. */
  readonly onOther: (own: Batch, other: Sealed) => Promise<void>;
}): JSX.Element {
  const say = useSay();
  const { session } = useConsole();
  const own = openSealed(sealed);
  return (
    <section class="panel">
      <PageHeading>{say({ zh: '已签名封存', en: 'Signed and sealed' })}</PageHeading>
      <p>
        {isKeyOther
          ? say({
              zh: '封存用的是你的另一把密钥。那把密钥已注销或不在本机的，请撤回封存，用现在的密钥重新签名；已录的票不用再录。',
              en: 'It was sealed with another key of yours. If that one is revoked or no longer here, break the seal and sign it again with this key; nothing is entered again.',
            })
          : say({
              zh: '现在请另一名录入人不看你的录入，把同一包从头再录一遍。两遍一致才能上传。',
              en: 'Now the other person enters the same pile from the start, without seeing yours. Only what is equal is uploaded.',
            })}
      </p>
      <div class="buttons">
        {!isKeyOther && (
          <>
            <Button kind="main" onPress={() => session.lock()} autoFocus>
              {say({ zh: '锁定我的密钥，换另一人', en: 'Lock my key, hand over' })}
            </Button>
            <Button
              onPress={() =>
                saveFile(`${pile.station}-${pile.batch}.sealed.json`, 'application/json', sealedFile(sealed))
              }
            >
              {say({
                zh: '存成文件，到另一台电脑复核',
                en: 'Save as a file, to be checked on another computer',
              })}
            </Button>
          </>
        )}
        {own.ok && (
          <Button onPress={() => onReopen(own.value)}>
            {say({ zh: '撤回封存，再修改', en: 'Break the seal and change it' })}
          </Button>
        )}
      </div>
      <DoubtfulRecord pile={pile} meeting={meeting} />
      {own.ok && (
        <details>
          <summary>
            {say({ zh: '另一人也已在别的电脑录完？', en: 'Has the other finished on another computer?' })}
          </summary>
          <SealedField
            pile={pile}
            person={sealed.person}
            label={say({ zh: '另一人存出的封存文件', en: 'The sealed file that the other saved' })}
            onSealed={(other) => onOther(own.value, other)}
          />
        </details>
      )}
    </section>
  );
}
