import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSay } from './lang.ts';
import type { Place } from './place.ts';

export type Page = ComponentType<{ readonly place: Place }>;

/** A page of the console whose script is fetched once it is wanted. */
export function LoadPage({
  load,
  place,
}: {
  readonly load: () => Promise<Page>;
  readonly place: Place;
}): JSX.Element {
  const say = useSay();
  const [page, setPage] = useState<{ readonly of: () => Promise<Page>; readonly Shown?: Page } | undefined>();
  useEffect(() => {
    let left = false;
    load().then(
      (Shown) => left || setPage({ of: load, Shown }),
      () => left || setPage({ of: load }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (page === undefined || page.of !== load)
    return <p class="waiting">{say({ zh: '正在打开……', en: 'Opening …' })}</p>;
  if (page.Shown === undefined) {
    return (
      <p class="notice" role="alert">
        {say({
          zh: '这一页没有取到：服务可能已更新或网络断开。请刷新页面；已录入的内容保存在本机。',
          en: 'This page could not be fetched: the service may have been updated, or the line is lost. Reload; what was entered is kept here.',
        })}
      </p>
    );
  }
  return <page.Shown place={place} />;
}
