import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type SpokenFinding, speak } from '../../../core/findings/finding.ts';
import type { KeyFile } from '../../../core/ledger/key-file.ts';
import { useConsole } from '../../app/console.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { ownBytes } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { NewPin } from '../../keys/new-pin.tsx';
import { readKeyFile } from '../../keys/read-key-file.ts';
import { Trouble } from '../../keys/trouble.tsx';
import { useStored } from '../../keys/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { roleWords } from '../../words/roles.ts';

/** No key file is near this long. */
const mostKeyBytes = 65_536;

/** Takes in a key file, as `keygen` and the sample write them, under a PIN of its own. */
export function TakeIn({ onTaken }: { readonly onTaken: () => Promise<void> }): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const { keyring } = useConsole();
  const { busy, trouble, run } = useStored();
  const [file, setFile] = useState<KeyFile>();
  const [taken, setTaken] = useState<string>();
  const [findings, setFindings] = useState<readonly SpokenFinding[]>([]);

  const pick = useLatestFile(
    async (picked: File) => {
      const own = await ownBytes(picked, { formats: ['scrutineer/key@1'], most: mostKeyBytes });
      return own.ok ? readKeyFile(own.bytes) : own;
    },
    (read) => {
      setFile(read?.ok ? read.value : undefined);
      setFindings(read?.ok === false ? read.findings.map((found) => speak(found, lang)) : []);
      setTaken(undefined);
    },
  );
  const takeIn = (chosen: KeyFile, pin: string) =>
    run(async () => {
      await keyring.takeIn(chosen, pin);
      await onTaken();
      setFile(undefined);
      setTaken(chosen.person);
    });

  if (file === undefined) {
    return (
      <>
        <FileField
          label={say({ zh: '导入密钥文件（.json）', en: 'Take in a key file (.json)' })}
          accept=".json,application/json"
          hint={say({
            zh: '已有密钥文件的，可在本机设 PIN 保存；文件本身不会改动。',
            en: 'A key file may be kept here under a PIN; the file itself is not changed.',
          })}
          onFile={pick}
        />
        <Findings findings={findings} news />
        <p role="status">
          {taken !== undefined &&
            say({ zh: `已保存${taken}的密钥。`, en: `The key of ${taken} is kept here now.` })}
        </p>
      </>
    );
  }
  return (
    <section class="taking-in" aria-label={say({ zh: '导入密钥文件', en: 'Take in a key file' })}>
      <p>
        {file.person}（{say(roleWords[file.role])}）· {file.actor}
      </p>
      <Trouble words={trouble} />
      <NewPin
        action={say({ zh: '保存到本机', en: 'Keep it here' })}
        busy={busy ? say({ zh: '正在保存……', en: 'Keeping it …' }) : undefined}
        onPin={(pin) => takeIn(file, pin)}
      />
      <div class="buttons">
        <Button busy={busy} onPress={() => setFile(undefined)}>
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
    </section>
  );
}
