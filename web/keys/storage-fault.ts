import type { Words } from '../app/lang.ts';

/** What keeps this browser from keeping keys. */
export type StorageTrouble =
  | 'no-https'
  | 'forbidden'
  | 'full'
  | 'newer'
  | 'not-fetched'
  | 'tries-spent'
  | 'failed';

const wordsOf: Readonly<Record<StorageTrouble, Words>> = {
  'no-https': {
    zh: '本页不是通过 HTTPS 打开的，浏览器不允许使用密钥。请改用 https:// 地址，或使用离线版。',
    en: 'This page did not come over HTTPS, so the browser allows no keys. Use the https:// address, or the edition without a network.',
  },
  forbidden: {
    zh: '浏览器不允许本页保存数据，没有保存。请退出无痕模式，或在浏览器设置中允许本站保存数据，再试一次。',
    en: 'The browser lets this page keep nothing, so nothing was kept. Leave private browsing, or allow this site to store data, and try again.',
  },
  full: {
    zh: '本机存储空间已满，没有保存。请清理磁盘后再试一次；已有的密钥没有变化。',
    en: 'This computer’s storage is full, so nothing was kept. Free some space and try again; the keys kept before are unchanged.',
  },
  newer: {
    zh: '本机的密钥由更新版本的页面保存。请刷新页面后再试。',
    en: 'The keys here were kept by a newer version of this page. Reload it and try again.',
  },
  'not-fetched': {
    zh: '页面的一部分没有取到：服务可能已更新或网络断开。请刷新页面再试；PIN 没有计错。',
    en: 'A part of the page could not be fetched: the service may have been updated, or the line is lost. Reload and try again; no wrong PIN was counted.',
  },
  'tries-spent': {
    zh: 'PIN 已错五次。本机存储已满或不允许保存，密钥没能删除，本窗口也不再接受它的 PIN。请上级党委注销原密钥，凭新的登记码重新登记。',
    en: 'Five wrong PINs. This computer’s storage is full or forbidden, so the key could not be deleted, and this window takes no more PINs of it. Have the superior committee revoke it, and enrol anew with another code.',
  },
  failed: {
    zh: '浏览器的存储出错，操作没有完成。请重新打开浏览器再试；仍不行的，换一台电脑。',
    en: 'The browser’s storage failed, so nothing was done. Restart the browser and try again; if it fails again, use another computer.',
  },
};

/** Thrown where keys cannot be kept or read; its words are for the person at the page. */
export class StorageFault extends Error {
  readonly trouble: StorageTrouble;
  readonly words: Words;

  constructor(trouble: StorageTrouble) {
    super(trouble);
    this.name = 'StorageFault';
    this.trouble = trouble;
    this.words = wordsOf[trouble];
  }
}

const troubleOf = new Map<string, StorageTrouble>([
  ['SecurityError', 'forbidden'],
  ['InvalidStateError', 'forbidden'],
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
]);

/** The fault that an error of the browser's storage is. */
export function storageFault(error: unknown): StorageFault {
  return new StorageFault(troubleOf.get((error as DOMException | null)?.name ?? '') ?? 'failed');
}
