import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSay } from '../app/lang.ts';
import { Field } from './field.tsx';

/** Chooses a file, or several where several are taken. The same one may be chosen again after it was changed. */
export function FileField({
  label,
  accept,
  hint,
  busy = false,
  onFile,
  onFiles,
}: {
  readonly label: string;
  readonly accept: string;
  readonly hint?: string;
  /** Whether the one chosen is still being read: no other is chosen until then. */
  readonly busy?: boolean;
  readonly onFile?: (file: File) => void;
  readonly onFiles?: (files: readonly File[]) => void;
}): JSX.Element {
  const say = useSay();
  const [name, setName] = useState<string>();
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <div class="file">
          <input
            id={id}
            class="unseen"
            type="file"
            accept={accept}
            multiple={onFiles !== undefined}
            aria-describedby={describedBy}
            // Not disabled while busy: the keyboard would be thrown off it.
            aria-disabled={busy}
            aria-busy={busy}
            onClick={(event) => busy && event.preventDefault()}
            onChange={(event) => {
              const input = event.currentTarget;
              const files = busy ? [] : [...(input.files ?? [])];
              if (files.length > 0) {
                setName(files.map((file) => file.name).join(say({ zh: '、', en: ', ' })));
                onFiles?.(files);
                onFile?.(files[0]!);
              }
              input.value = '';
            }}
          />
          <label class="button" for={id}>
            {say({ zh: '选择文件', en: 'Choose a file' })}
          </label>
          {busy && <span role="status">{say({ zh: '正在读取……', en: 'Reading …' })}</span>}
          <span class="soft">{name ?? say({ zh: '尚未选择', en: 'none chosen' })}</span>
        </div>
      )}
    </Field>
  );
}
