import type { JSX } from 'preact';
import { useSay } from './lang.ts';

/** Whether this page may use keys at all: browsers keep them from pages that came over plain HTTP from another machine. */
export function canSign(): boolean {
  return window.isSecureContext && crypto.subtle !== undefined;
}

/** Says so where it may not, and what to do instead. */
export function NoKeysHere(): JSX.Element | null {
  const say = useSay();
  if (canSign()) return null;
  return (
    <div class="notice" role="alert">
      <p>
        {say({
          zh: '本页不是通过 HTTPS 打开的，浏览器不允许在这里使用密钥，不能签名。请由管理员用 serve --tls auto 启动服务后改用 https:// 地址，或下载离线版使用。',
          en: 'This page did not come over HTTPS, so the browser allows no keys here and nothing can be signed. Have the service started with serve --tls auto and open its https:// address, or use the edition without a network.',
        })}
      </p>
      <a class="button" href="/offline.html" download>
        {say({ zh: '下载离线版', en: 'Download the edition without a network' })}
      </a>
    </div>
  );
}
