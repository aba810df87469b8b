import type { Words } from '../app/lang.ts';

/** What a wrong PIN is told. */
export function wrongPinWords(left: number): Words {
  if (left > 0) {
    return {
      zh: `PIN 不对，还可以试 ${left} 次；再错 ${left} 次，密钥将从本机删除。`,
      en: `The PIN is wrong. Tries left: ${left}; after that the key is deleted here.`,
    };
  }
  return {
    zh: 'PIN 已错五次，密钥已从本机删除。请上级党委注销原密钥，凭新的登记码重新登记。',
    en: 'Five wrong PINs: the key has been deleted here. Have the superior committee revoke it, and enrol anew with another code.',
  };
}

/** The key that was picked is gone: another window may have deleted it. */
export const missingKey: Words = {
  zh: '所选的密钥在这里不能再用。请重新选择。',
  en: 'The key that was picked can no longer be used here. Pick one anew.',
};
