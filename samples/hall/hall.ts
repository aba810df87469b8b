import { randomBytes } from 'node:crypto';
import { type Batch, formBatch } from '../../core/ballot/batch.ts';
import type { Ballot, Sheet } from '../../core/count/input.ts';
import type { Digest } from '../../core/crypto.ts';
import type { ActType } from '../../core/ledger/acts/table.ts';
import { rowOf } from '../../core/ledger/acts/table.ts';
import { digestBytes, digestHex, digestOf, headCode } from '../../core/ledger/canonical.ts';
import type { Definition } from '../../core/ledger/election.ts';
import type { Actor } from '../../core/ledger/registration.ts';
import { type SealedPersons, sealDocument } from '../../core/ledger/sealed-document.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { signPayload } from '../../functions/embedded/sign.ts';
import type { Standing } from './client.ts';
import { enrol, type Office } from './enrol.ts';
import type { Crew, Person } from './person.ts';
import { scanOf } from './scan.ts';

/** Which pile of a contest's present round a bundle is. */
export interface Pile {
  readonly station: string;
  readonly batch: string;
  readonly replaces?: string;
  readonly ballots?: readonly Ballot[];
  readonly sheet?: Sheet;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * One election told act by act, in order, one entry of its ledger each. What a load cut off had told already is passed
 * over, so every step comes out the same however often it is told.
 */
export class Hall {
  readonly definition: Definition;
  readonly crew: Crew;
  readonly #office: Office;
  /** Entries that stood before. */
  readonly #told: number;
  #step = 0;
  #day: string;
  readonly #rounds = new Map<string, number>();

  constructor(office: Office, definition: Definition, crew: Crew, told: number) {
    this.#office = office;
    this.definition = definition;
    this.crew = crew;
    this.#told = told;
    this.#day = definition.date;
  }

  /** The day on which what follows was said. */
  on(day: string): void {
    this.#day = day;
  }

  roundOf(contest: string): number {
    return this.#rounds.get(contest) ?? 1;
  }

  /** One act, signed by each in turn; `fields` may follow from what the first signer sees then. */
  async act(
    type: ActType,
    fields: Fields | ((seen: Standing) => Fields | Promise<Fields>),
    ...by: readonly Person[]
  ): Promise<void> {
    const row = rowOf(type);
    const passed = this.#advance();
    if (!passed) {
      const looks = row.expect === true || typeof fields === 'function';
      const seen = looks ? await this.#look(by[0]!) : undefined;
      const payload = {
        format: 'scrutineer/act@1',
        election: this.definition.id,
        type,
        nonce: `${this.definition.id}-${String(this.#step).padStart(4, '0')}`,
        saidAt: this.#said(),
        ...(row.expect ? { expect: seen!.head } : {}),
        ...(typeof fields === 'function' ? await fields(seen!) : fields),
      };
      const path =
        row.call === 'elections' ? '/v1/elections' : `/v1/elections/${this.definition.id}/${row.call}`;
      await this.#send(path, 'act', payload, by);
    }
  }

  /** The chair opens a contest's next round. */
  async openRound(contest: string, fields: Fields): Promise<void> {
    await this.act('round-opened', { contest, ...fields }, this.crew.chair);
    this.#rounds.set(contest, this.roundOf(contest) + 1);
  }

  /** A bundle, signed by its station's two keyers, or a sheet, signed by the chief scrutineer and another. */
  async bundle(contest: string, pile: Pile): Promise<void> {
    if (this.#advance()) return;
    const { chief, scrutineers, keyers } = this.crew;
    const by = pile.sheet ? [chief, scrutineers[0]] : keyers.get(pile.station)!;
    const batch = this.batchOf(await this.#look(by[0]!), contest, pile);
    await this.#send(`/v1/elections/${this.definition.id}/batches`, 'batch', batch, by);
  }

  /** A pile as it is signed: of the contest's present paper and round, in canonical form. */
  batchOf(seen: Standing, contest: string, pile: Pile): Batch {
    const { paper } = contestOf(seen, contest);
    const { id: election, mode } = this.definition;
    const round = this.roundOf(contest);
    const formed = formBatch({
      format: 'scrutineer/batch@1',
      election,
      paper,
      contest,
      round,
      mode,
      ...pile,
    });
    if (!formed.ok) throw new Error(`${election} ${contest}: ${JSON.stringify(formed.findings)}`);
    return formed.value;
  }

  /** Two scrutineers take a bundle back: its number is spent. */
  async withdraw(contest: string, pile: Pile, reason: string): Promise<void> {
    const { station, batch } = pile;
    const { chief, scrutineers } = this.crew;
    await this.act(
      'batch-withdrawn',
      (seen) => {
        const digest = digestOf(this.batchOf(seen, contest, pile), nodeCrypto.sha256);
        return { contest, round: this.roundOf(contest), station, batch, digest, reason };
      },
      scrutineers[0],
      chief,
    );
  }

  /** The scan of slip 5 as it was signed, with the head code that stands printed on it. */
  async attachScan(contest: string): Promise<void> {
    const { id: election } = this.definition;
    const round = this.roundOf(contest);
    const bytes = scanOf([
      'REHEARSAL - sample scan of a signed slip 5',
      `${election}  ${contest}  round ${round}`,
    ]);
    const digest = digestBytes(bytes, nodeCrypto.sha256);
    const { chief } = this.crew;
    const fields = (seen: Standing) => ({ contest, round, slip: 5, digest, headCode: headCode(seen.head) });
    await this.act('scan-attached', fields, chief);
    if (this.#toldFurther()) return;
    const { client, keys } = this.#office;
    const path = `/v1/elections/${election}/scans/${digestHex(digest)}`;
    await client.upload(path, bytes, (await keys.of(chief)).file);
  }

  /** Seals facts about persons under a salt of their own, which nobody needs again; the digest is what an act names. */
  async seal(persons: SealedPersons['persons']): Promise<Digest> {
    const { id: election } = this.definition;
    const { organiser } = this.crew;
    const document: SealedPersons = {
      format: 'scrutineer/sealed@1',
      election,
      salt: randomBytes(32).toString('base64url'),
      kind: 'persons',
      persons,
    };
    const { digest } = sealDocument(document, nodeCrypto.sha256);
    const { client, keys } = this.#office;
    const path = `/v1/elections/${election}/sealed/${digestHex(digest)}`;
    await client.seal(path, document, (await keys.of(organiser)).file);
    return digest;
  }

  /** Registers somebody in the course of the meeting. */
  async enrol(
    person: Person,
    registrars: readonly Person[],
    standing: Pick<Actor, 'provisional'> = {},
  ): Promise<void> {
    if (this.#toldFurther()) return;
    const held = await Promise.all(registrars.map((registrar) => this.#office.keys.of(registrar)));
    await enrol(this.#office, person, held, standing);
  }

  /** Where another election stands, as this one's organiser sees it. */
  async lookAt(election: string): Promise<Standing> {
    return this.#lookAt(election, this.crew.organiser);
  }

  /** Goes on to the next entry; whether that stood already. */
  #advance(): boolean {
    this.#step += 1;
    return this.#step <= this.#told;
  }

  /** Whether entries stand after this one: then what belongs beside it was done. */
  #toldFurther(): boolean {
    return this.#told > this.#step;
  }

  /** A meeting that begins at nine in Beijing, an act a minute. */
  #said(): string {
    const minutes = String(this.#step % 60).padStart(2, '0');
    const hours = String(1 + Math.floor(this.#step / 60)).padStart(2, '0');
    return `${this.#day}T${hours}:${minutes}:00.000Z`;
  }

  #look(by: Person): Promise<Standing> {
    return this.#lookAt(this.definition.id, by);
  }

  async #lookAt(election: string, by: Person): Promise<Standing> {
    const { client, keys } = this.#office;
    const seen = await client.standing(election, (await keys.of(by)).file);
    if (seen === undefined) throw new Error(`${election} is not convened`);
    return seen;
  }

  async #send(path: string, purpose: 'act' | 'batch', payload: object, by: readonly Person[]): Promise<void> {
    const { client, keys } = this.#office;
    const held = await Promise.all(by.map((person) => keys.of(person)));
    const envelope = signPayload(
      payload,
      purpose,
      held.map((each) => each.key),
    );
    await client.send('POST', path, envelope);
  }
}

export function contestOf(seen: Standing, contest: string): Standing['contests'][number] {
  return seen.contests.find((each) => each.id === contest)!;
}
