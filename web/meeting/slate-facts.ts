import { encodeBase64url } from '../../core/ledger/base64url.ts';
import { readShape, type Shaped } from '../../core/json/shape.ts';
import { slateSubmission } from '../../core/ledger/acts/slates.ts';
import type { Facts } from '../../core/ledger/facts.ts';
import { readSealedDocument, type SealedPersons } from '../../core/ledger/sealed-document.ts';
import type { slateVerdict } from '../../core/ledger/slate-verdict.ts';
import type { ElectionState, LedgerCandidate } from '../../core/ledger/state.ts';
import { factsIn, factTexts } from './person-facts.ts';
import type { Texts } from './texts.ts';

type Team = NonNullable<SealedPersons['team']>;

/** What is known of a slate's persons beside their names. */
export interface PersonsKnown {
  readonly persons: SealedPersons['persons'];
  readonly team: Team;
}

/** Where a form keeps what is typed about a person. */
export function aboutPerson(id: string): string {
  return `facts.${id}`;
}

/** What was typed about each name, `unfinished` while something is half said, nothing where nobody said anything. */
export function personsIn(
  texts: Texts,
  candidates: readonly LedgerCandidate[],
  team: Team,
): PersonsKnown | 'unfinished' | undefined {
  const persons: { readonly id: string; readonly facts: NonNullable<ReturnType<typeof factsIn>> }[] = [];
  for (const { id } of candidates) {
    const facts = factsIn(texts, aboutPerson(id));
    if (facts === undefined) return 'unfinished';
    persons.push({ id, facts });
  }
  const isSilent = team.length === 0 && persons.every(({ facts }) => Object.keys(facts).length === 0);
  return isSilent ? undefined : { persons, team };
}

/** The document that is put apart. With another salt it has another digest, so nobody learns facts by trying. */
export function sealedPersons(
  election: string,
  contest: string,
  { persons, team }: PersonsKnown,
  salt: string,
): Shaped<SealedPersons> {
  const document = {
    format: 'scrutineer/sealed@1',
    election,
    salt,
    kind: 'persons',
    contest,
    persons,
    ...(team.length === 0 ? {} : { team }),
  };
  return readSealedDocument(document) as Shaped<SealedPersons>;
}

/** 32 random bytes, as a sealed document has them. */
export function drawSalt(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** A file as `scrutineer seal` takes it, with its salt or without: what it says of persons, as texts of the form. */
export function readPersons(value: unknown): Shaped<{ readonly texts: Texts; readonly team: Team }> {
  const unsalted = typeof value === 'object' && value !== null && !('salt' in value);
  const read = readSealedDocument(unsalted ? { ...value, salt: drawSalt() } : value);
  if (!read.ok) return read;
  const { persons, team = [] } = read.value.kind === 'persons' ? read.value : { persons: [] };
  const texts = persons.map(({ id, facts }) => factTexts(facts, aboutPerson(id)));
  return { ok: true, value: { texts: Object.assign({}, ...texts), team } };
}

/** What the service will know of these persons; nothing before the act itself is whole. */
export function slateFacts(
  judge: typeof slateVerdict,
  state: ElectionState,
  fields: unknown,
  { persons, team }: PersonsKnown,
): Facts {
  const read = readShape(slateSubmission, fields);
  return read.ok ? { slate: judge(state, read.value, { persons, team }) } : {};
}
