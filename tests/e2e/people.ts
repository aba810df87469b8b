import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scrutineer } from '../cli/program.ts';
import { envelope, Holder, type Json, type Outsider } from './outsider.ts';

export const election = '469021101-2026-congress';
const county = '469021';
const township = '469021101';

/** Who takes part: actor, name, role, place. */
const cast = {
  county: ['蒋勇', 'superior', county],
  registrar: ['朱琳', 'superior', county],
  organiser: ['卫芳', 'organiser', township],
  chair: ['褚建军', 'chair', township],
  chief: ['郑国华', 'chief', township],
  'scrutineer-a': ['冯静', 'scrutineer', township],
  'scrutineer-b': ['陈涛', 'scrutineer', township],
  'keyer-a': ['周丽', 'keyer', township],
  'keyer-b': ['吴敏', 'keyer', township],
  auditor: ['韩雪', 'auditor', county],
} as const;

export type Name = keyof typeof cast;
export type People = Readonly<Record<Name, Holder>>;

type Alg = 'EdDSA' | 'ES256';

/** Somebody's new key in a file, and the registration for a superior to sign. */
type MakeKey = (owner: Json, alg: Alg, out: string) => Json;

/** As the command line makes keys. */
export const keygen: MakeKey = ({ actor, person, role, jurisdiction }, alg, out) => {
  const owner = ['--actor', actor, '--person', person, '--role', role, '--jurisdiction', jurisdiction];
  const made = scrutineer(['keygen', ...owner, '--alg', alg, '--out', out]);
  if (made.status !== 0) throw new Error(made.stderr);
  return JSON.parse(made.stdout);
};

/** The same, by what the contracts say of a key file and of a registration. */
const ownKey: MakeKey = (owner, alg, out) => {
  const { privateKey } =
    alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { d, ...jwk } = privateKey.export({ format: 'jwk' });
  writeFileSync(out, JSON.stringify({ format: 'scrutineer/key@1', ...owner, jwk: { ...jwk, d } }));
  const window = { notBefore: '2026-01-01T00:00:00.000Z', expires: '2100-01-01T00:00:00.000Z' };
  return { format: 'scrutineer/actor@1', ...owner, jwk, ...window };
};

/** Makes everybody a key and has them registered: the county's two by the root, all others by the registrar. */
export async function registerEverybody(
  outsider: Outsider,
  data: string,
  folder: string,
  makeKey = ownKey,
): Promise<People> {
  const root = new Holder(join(data, 'keys', 'root-1.json'));
  const people: Partial<Record<Name, Holder>> = {};
  for (const [actor, [person, role, jurisdiction]] of Object.entries(cast)) {
    const out = join(folder, `${actor}.json`);
    const alg = actor === 'scrutineer-b' ? 'ES256' : 'EdDSA';
    const registration = makeKey({ actor, person, role, jurisdiction }, alg, out);
    people[actor as Name] = new Holder(out);
    const by = actor === 'county' || actor === 'registrar' ? root : people.registrar!;
    const answer = await outsider.call('PUT', `/v1/actors/${actor}`, envelope('actor', registration, [by]));
    if (answer.status !== 201) throw new Error(answer.text);
  }
  return people as People;
}
