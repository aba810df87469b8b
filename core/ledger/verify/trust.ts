import { broken } from './broken.ts';

/**
 * Holds the keys in use against those somebody knows: every key named must be in use here, and once a root is named every
 * root in use must be. Without any, whoever can make keys could have made the whole folder.
 */
export function checkTrust(trust: readonly string[], roots: readonly string[], service: string): void {
  for (const thumbprint of trust) {
    if (thumbprint !== service && !roots.includes(thumbprint))
      throw broken('key-not-here', '', { thumbprint });
  }
  if (!roots.some((root) => trust.includes(root))) return;
  const untrusted = roots.find((root) => !trust.includes(root));
  if (untrusted !== undefined) throw broken('root-untrusted', '', { thumbprint: untrusted });
}
