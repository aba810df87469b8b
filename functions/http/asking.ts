import { finding } from '../../core/findings/finding.ts';
import { checkWindows } from '../../core/ledger/key-window.ts';
import { thumbprint } from '../../core/ledger/keys.ts';
import { checkSignature } from '../../core/ledger/signature.ts';
import { chainOf } from '../ledger/registrants.ts';
import { type House, type Reader, type Refusal, refuse } from './route.ts';
import { readToken, type Token } from './token.ts';

/** Where the token comes when `authorization` is taken: by a gateway in front that asks for a signature of its own. */
const tokenHeader = 'x-scrutineer-token';

/** The registered reader whose key signed the bearer token; every way of not being one is a 401. Header names are lower case. */
export async function whoIsAsking(
  headers: Readonly<Record<string, string | undefined>>,
  house: House,
): Promise<Reader | Refusal> {
  const text = headers[tokenHeader] ?? bearer(headers['authorization']);
  if (text === undefined || text === '') return refuse([finding('token-missing', '')]);
  const now = house.clock.now();
  const token = readToken(text, house.config.origin, now);
  if (!token.ok) return refuse(token.findings);
  const reader = rootReader(token.value, house) ?? (await registeredReader(token.value, house, now));
  return reader ?? refuse([finding('token-unknown', '')]);
}

function bearer(authorization: string | undefined): string | undefined {
  const [scheme = '', text, ...rest] = (authorization ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' && rest.length === 0 ? text : undefined;
}

function rootReader({ actor, signature }: Token, { config, crypto }: House): Reader | undefined {
  const root = config.roots.find((each) => each.actor === actor);
  if (root === undefined || thumbprint(root.jwk, crypto.sha256) !== signature.kid) return undefined;
  if (checkSignature(signature, root.jwk, '', crypto).length > 0) return undefined;
  const { person, jurisdiction } = root;
  return { actor, person, role: 'root', jurisdiction, kid: signature.kid };
}

async function registeredReader(
  { actor, signature }: Token,
  house: House,
  now: string,
): Promise<Reader | undefined> {
  const { store, crypto } = house;
  const item = await store.actorById(actor);
  if (item === undefined || item.kid !== signature.kid) return undefined;
  const { registrant, windows } = chainOf(house, item);
  const failing = [
    ...checkSignature(signature, registrant.jwk, '', crypto),
    ...checkWindows(windows, now, ''),
  ];
  return failing.length > 0 ? undefined : registrant;
}
