import type { Definition } from '../../core/ledger/election.ts';
import type { Hall } from '../hall/hall.ts';
import type { Crew, Person } from '../hall/person.ts';

/** One election of the sample: what is convened, who takes part, and what happened, told act by act. */
export interface Story {
  readonly definition: (service: string) => Definition;
  readonly crew: Crew;
  /** Persons of the story beyond its crew, registered before it begins. */
  readonly others?: readonly Person[];
  /** Members of the crew registered in the course of the story. */
  readonly later?: readonly Person[];
  readonly tell: (hall: Hall) => Promise<void>;
}
