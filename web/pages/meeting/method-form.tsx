import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { finding, speak } from '../../../core/findings/finding.ts';
import type { Digest } from '../../../core/crypto.ts';
import { digestBytes } from '../../../core/ledger/canonical.ts';
import { useLang, useSay } from '../../app/lang.ts';
import { sha256 } from '../../crypto/sha256.ts';
import { bytesOf } from '../../files/own-file.ts';
import { useLatestFile } from '../../files/use-latest-file.ts';
import { textIn } from '../../meeting/texts.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Findings } from '../../ui/findings.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActForm, type FormProps } from './act-form.tsx';
import { useTexts } from './use-texts.ts';

/** The meeting adopts its election method: what is signed is the digest of the document's very bytes. */
export function MethodForm({ ledger, onTaken }: FormProps): JSX.Element {
  const say = useSay();
  const lang = useLang();
  const form = useTexts(`${ledger.state.definition.id}/method`, () => ({}));
  const { texts, set } = form;
  const digest = textIn(texts, 'digest');
  const [trouble, setTrouble] = useState<'reading' | 'lost'>();
  const take = useLatestFile(
    async (file: File) => {
      const bytes = await bytesOf(file);
      return bytes === undefined ? 'lost' : digestBytes(bytes, sha256);
    },
    (read: Digest | 'reading' | 'lost' = 'reading') => {
      const isRead = read !== 'reading' && read !== 'lost';
      setTrouble(isRead ? undefined : read);
      set('digest')(isRead ? read : '');
    },
  );
  return (
    <ActForm
      ledger={ledger}
      type="method-adopted"
      // What is typed while the file is read gives way to it.
      fields={digest === '' || trouble === 'reading' ? undefined : { digest }}
      reading={trouble === 'reading' ? 'file' : undefined}
      form={form}
      onTaken={onTaken}
      said={
        <p>
          {say({ zh: '摘要：', en: 'Digest: ' })}
          <code>{digest}</code>
        </p>
      }
    >
      <FileField
        label={say({
          zh: '选举办法文件（在本机计算摘要，不上传）',
          en: 'The method’s document (hashed here, not sent)',
        })}
        accept=".docx,.pdf,.html,.txt"
        onFile={take}
      />
      {trouble === 'lost' && <Findings findings={[speak(finding('file-lost', ''), lang)]} news />}
      <TextField
        label={say({ zh: '或者照抄摘要', en: 'or type its digest' })}
        hint="sha256:…"
        value={texts['digest'] ?? ''}
        onValue={set('digest')}
        maxLength={80}
      />
    </ActForm>
  );
}
