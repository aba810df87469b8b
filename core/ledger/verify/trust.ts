import { broken } from './broken.ts';

/**
 * Holds the keys in use against those somebody knows: every key named must be in use here, and once a root is named every
 * root in use must be. Gives whether the folder is anchored: only roots vouch for people, and through them for the service
 * key, while whoever holds the service key alone could make up roots, people and all they signed.
 */
export function checkTrust(trust: readonly string[], roots: readonly string[], service: string): boolean {
  for (const thumbprint of trust) {
    if (thumbprint !== service && !roots.includes(thumbprint))
      throw broken('key-not-here', '', { thumbprint });
  }
  if (!roots.some((root) => trust.includes(root))) return false;
  const untrusted = roots.find((root) => !trust.includes(root));
  if (untrusted !== undefined) throw broken('root-untrusted', '', { thumbprint: untrusted });
  return true;
}
