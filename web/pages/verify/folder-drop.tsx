import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { filesOfDrop, filesOfInput } from '../../verify/gather-files.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * A place to drop a folder or a tar, with buttons to choose either for whoever has no mouse. What is dropped is handed on at
 * once, while its files are still read; `undefined` where there is nothing to verify in it.
 */
export function FolderDrop({
  label,
  main,
  disabled,
  onDropped,
}: {
  readonly label: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly onDropped: (gathering: Promise<Files | undefined>) => void;
}): JSX.Element {
  const say = useSay();
  const id = useId();
  const folder = useRef<HTMLInputElement>(null);
  const last = useRef<Promise<Files | undefined> | undefined>(undefined);
  const [said, setSaid] = useState('');
  // The attribute that lets an input choose a folder is known to all browsers and to no standard.
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const take = async (reading: Promise<Files | undefined>) => {
    const gathering = reading.then(
      (files) => (files?.size === 0 ? undefined : files),
      () => undefined,
    );
    last.current = gathering;
    setSaid('');
    onDropped(gathering);
    const files = await gathering;
    if (last.current !== gathering) return;
    setSaid(
      files === undefined
        ? say({
            zh: '这不是存证文件夹，也不是完整的 .tar 文件；归档包（.zip）请先解开，放入其中的 evidence 文件夹。',
            en: 'This is no evidence folder and no whole .tar; of an archive package (.zip) unpack it and drop its folder evidence.',
          })
        : say({ zh: `已读入 ${files.size} 个文件`, en: `${files.size} files read` }),
    );
  };
  const choose = (event: { readonly currentTarget: HTMLInputElement }) => {
    const input = event.currentTarget;
    if (input.files !== null && input.files.length > 0) take(filesOfInput(input.files));
    input.value = '';
  };
  return (
    <fieldset
      class={main ? 'drop main' : 'drop'}
      disabled={disabled === true}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (disabled !== true && event.dataTransfer !== null) take(filesOfDrop(event.dataTransfer.items));
      }}
    >
      <legend>{label}</legend>
      <p>{say({ zh: '拖到这里，或者：', en: 'Drop it here, or:' })}</p>
      <div class="file">
        <input id={`${id}-folder`} class="unseen" ref={folder} type="file" onChange={choose} />
        <label class="button" for={`${id}-folder`}>
          {say({ zh: '选文件夹', en: 'Choose a folder' })}
        </label>
        <input id={`${id}-tar`} class="unseen" type="file" accept=".tar" onChange={choose} />
        <label class="button" for={`${id}-tar`}>
          {say({ zh: '选 .tar 文件', en: 'Choose a .tar' })}
        </label>
      </div>
      <p role="status">{said}</p>
    </fieldset>
  );
}
