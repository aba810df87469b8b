import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSay } from './lang.ts';

/** Milliseconds between two looks. */
const pause = 60_000;

/** Says so once the service has another build of these pages than the one shown: nobody is thrown out of what they do. */
export function NewerBuild(): JSX.Element | null {
  const say = useSay();
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    let shown: string | null = null;
    const look = async () => {
      const etag = await etagOfPage();
      if (etag === null) return;
      shown ??= etag;
      if (etag !== shown) setNewer(true);
    };
    look();
    const timer = setInterval(look, pause);
    return () => clearInterval(timer);
  }, []);
  if (!newer) return null;
  return (
    <p class="notice" role="status">
      {say({
        zh: '服务已更新网页。请在办完手头的事之后刷新；已录入的内容保存在本机。',
        en: 'The service has newer pages. Reload once you are done; what was entered is kept here.',
      })}
    </p>
  );
}

/** `null` where nobody answers. */
async function etagOfPage(): Promise<string | null> {
  try {
    const { ok, headers } = await fetch('/', { method: 'HEAD', cache: 'no-store' });
    return ok ? headers.get('etag') : null;
  } catch {
    return null;
  }
}
