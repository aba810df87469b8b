import * as z from 'zod/mini';
import type { Lang } from '../findings/entry.ts';
import type { Judgement } from './check.ts';
import { judgementFields, renderJudgement } from './judgement-schema.ts';
import { countStanding } from './margin.ts';
import { slateStages } from './slate.ts';
import type { SlateFile } from './slate-file.ts';

const count = z.int().check(z.gte(0));
const always = { format: z.literal('scrutineer/slate-result@1'), ...judgementFields };
const ofNames = { stage: z.enum(slateStages), seats: count, names: count };

/** What the judgement of a slate file says, in either language; `names` are those that still stand. */
export const slateResultSchema = z.discriminatedUnion('body', [
  z.strictObject({ ...always, body: z.literal('delegates'), ...ofNames }),
  z.strictObject({ ...always, body: z.literal('members'), ...ofNames }),
  z.strictObject({ ...always, body: z.literal('county'), teams: count }),
]);

/** `scrutineer/slate-result@1` as it is handed out; it names nobody. */
export function renderSlateResult(file: SlateFile, judgement: Judgement, lang: Lang) {
  const format = 'scrutineer/slate-result@1' as const;
  const judged = renderJudgement(judgement, lang);
  if (file.body === 'county') return { format, body: file.body, teams: file.teams.length, ...judged };
  const { body, stage, seats } = file;
  return { format, body, stage, seats, names: countStanding(file.candidates), ...judged };
}
