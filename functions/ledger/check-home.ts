import { type Finding, finding } from '../../core/findings/finding.ts';
import type { Definition } from '../../core/ledger/election.ts';
import type { House } from '../http/route.ts';

/** A sample home is a rehearsal for ever, and the definition names the one key that will sign its receipts. */
export function checkHome({ config, signer }: House, { mode, service }: Definition): readonly Finding[] {
  return [
    ...(config.mode === 'sample' && mode === 'official'
      ? [finding('official-in-sample', '/definition/mode')]
      : []),
    ...(service === signer.kid
      ? []
      : [finding('service-differs', '/definition/service', { named: service, service: signer.kid })]),
  ];
}
