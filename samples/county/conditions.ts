import type { Step } from '../../core/meeting/conditions.ts';
import { conditionsOf } from '../../core/meeting/gates.ts';
import type { Hall } from '../hall/hall.ts';

/** What stands behind a condition: when it was met, by whom, and the series of its papers, which are numbered. */
interface Proof {
  readonly date: string;
  readonly who: string;
  readonly series: string;
}

/** Of two hundred asked about election discipline, as many knew it. */
const awareness = { aware: 191, asked: 200 } as const;

/** The organiser records every condition the election's rules name for a step as met, but those in `open`, each with its note. */
export async function recordConditions(
  hall: Hall,
  step: Step,
  { date, who, series }: Proof,
  open: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const ofStep = [...conditionsOf(hall.definition)].filter(([, condition]) => condition.step === step);
  for (const [index, [condition, { counted }]] of ofStep.entries()) {
    const note = open.get(condition);
    const evidence = {
      number: `${series}${index + 1}号`,
      date,
      who,
      ...(counted ? awareness : {}),
      ...(note === undefined ? {} : { note }),
    };
    const recorded = { condition, step, met: note === undefined, evidence };
    await hall.act('start-condition-recorded', recorded, hall.crew.organiser);
  }
}
