import { type Finding, finding } from '../../core/findings/finding.ts';
import { checkDefinition, type Definition } from '../../core/ledger/election.ts';
import { readEnvelope } from '../../core/ledger/envelope.ts';
import { readAct } from '../../core/ledger/read-act.ts';
import type { House, Outcome } from '../http/route.ts';
import { refuse } from '../http/route.ts';
import { acceptAct } from './accept-act.ts';

/** Opens an election's ledger with its definition; what is wrong with the definition is all said at once. */
export async function convene(house: House, json: unknown): Promise<Outcome> {
  const opened = readEnvelope(json, 'act', house.crypto.sha256);
  if (!opened.ok) return refuse(opened.findings);
  const act = readAct(opened.payload);
  if (!act.ok) return refuse(act.findings);
  const { type, fields, election } = act.value;
  const definition = fields['definition'] as Definition | undefined;
  if (type !== 'convened' || definition === undefined) {
    return refuse([finding('call-differs', '/type', { type, call: 'elections' })]);
  }
  const findings = [
    ...(definition.id === election
      ? []
      : [finding('election-differs', '/definition/id', { named: definition.id, election })]),
    ...checkDefinition(definition).map((found) => ({ ...found, at: `/definition${found.at}` })),
    ...checkHome(house, definition),
  ];
  return findings.length > 0 ? refuse(findings) : acceptAct(house, json, { call: 'elections' });
}

/** A sample home is a rehearsal for ever, and the definition names the one key that will sign its receipts. */
function checkHome({ config, signer }: House, definition: Definition): readonly Finding[] {
  return [
    ...(config.mode === 'sample' && definition.mode === 'official'
      ? [finding('official-in-sample', '/definition/mode')]
      : []),
    ...(definition.service === signer.kid
      ? []
      : [
          finding('service-differs', '/definition/service', {
            named: definition.service,
            service: signer.kid,
          }),
        ]),
  ];
}
