import { type Finding, finding } from '../../core/findings/finding.ts';
import type { Definition } from '../../core/ledger/election.ts';
import type { House } from '../http/route.ts';

/** A sample home is a rehearsal for ever. */
export function checkMode({ config }: Pick<House, 'config'>, mode: Definition['mode']): readonly Finding[] {
  const official = config.mode === 'sample' && mode === 'official';
  return official ? [finding('official-in-sample', '/definition/mode')] : [];
}

/** A sample home is a rehearsal for ever, and the definition names the one key that will sign its receipts. */
export function checkHome(house: House, { mode, service }: Definition): readonly Finding[] {
  const { signer } = house;
  return [
    ...checkMode(house, mode),
    ...(service === signer.kid
      ? []
      : [finding('service-differs', '/definition/service', { named: service, service: signer.kid })]),
  ];
}
