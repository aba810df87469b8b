import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../../app/lang.ts';
import { entryStore } from '../../entry/entry-store.ts';

/** Says that what was entered of a pile is in this window alone, whoever entered it and however far they are. */
export function InMemory({ pile }: { readonly pile: string }): JSX.Element | null {
  const say = useSay();
  const [onDisk, setOnDisk] = useState(() => entryStore.isOnDisk(pile));
  useEffect(() => {
    const look = () => setOnDisk(entryStore.isOnDisk(pile));
    look();
    return entryStore.watch(look);
  }, [pile]);
  if (onDisk) return null;
  return (
    <p class="notice" role="alert">
      {say({
        zh: '本机存储已满或不允许保存：本包的录入只在本窗口内存里，请不要关闭窗口。录完马上签名，封存后请存成文件。',
        en: 'This computer keeps nothing (storage full or forbidden): what was entered of this pile is only in this window. Do not close it. Sign as soon as the pile is complete, and save the sealed entry as a file.',
      })}
    </p>
  );
}
