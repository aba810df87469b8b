import * as z from 'zod/mini';
import { duties } from '../ledger/counting-duties.ts';
import { countField, dateField, idField, textField } from '../ledger/fields.ts';
import { rulesSchema } from '../rules/resolve.ts';
import { memberFigures, townshipFigures } from './figures.ts';
import { personFactsField, teamField } from './person.ts';
import { slateOrgans, slateStages } from './slate.ts';

const mostSeats = 500;
const mostNames = 1000;
const mostTeams = 500;
const persons = countField(0, 10_000_000);

const candidate = z.strictObject({
  id: idField,
  name: z.string(),
  note: z.exactOptional(textField(200)),
  struck: z._default(z.boolean(), false),
  facts: z._default(personFactsField, {}),
});

const names = {
  stage: z.enum(slateStages),
  method: z._default(z.enum(['differential', 'equal']), 'differential'),
  seats: countField(1, mostSeats),
  candidates: z.array(candidate).check(z.minLength(1), z.maxLength(mostNames)),
  officials: z.exactOptional(
    z.array(z.strictObject({ person: z.string(), duty: z.enum(duties) })).check(z.maxLength(500)),
  ),
  ...memberFigures,
};

const ofTownship = { team: z.exactOptional(teamField), ...townshipFigures };

const countyTeam = z.strictObject({
  id: idField,
  posts: countField(1, 100),
  women: z.exactOptional(persons),
  young: z.exactOptional(persons),
  secretary: z.exactOptional(personFactsField),
  head: z.exactOptional(personFactsField),
});

function slateFile<Rules extends z.ZodMiniType>(rules: Rules) {
  const always = { format: z.literal('scrutineer/slate@1'), rules, on: dateField };
  return z.discriminatedUnion('body', [
    z.strictObject({
      ...always,
      body: z.literal('delegates'),
      scope: z._default(z.enum(['congress', 'unit']), 'congress'),
      ...names,
    }),
    z.strictObject({
      ...always,
      body: z.literal('members'),
      organ: z._default(z.enum(slateOrgans), 'committee'),
      ...names,
      ...ofTownship,
    }),
    z.strictObject({
      ...always,
      body: z.literal('county'),
      teams: z.array(countyTeam).check(z.minLength(1), z.maxLength(mostTeams)),
      lastTerm: z.exactOptional(z.strictObject({ women: persons })),
      aroundThirty: z.exactOptional(persons),
    }),
  ]);
}

/** The whole format, as it is published: a slate of delegates or members at one stage, or the teams of a county. */
export const slateFileSchema = slateFile(rulesSchema);

/** The format but for the rules, which are resolved. */
export const slateFrameSchema = slateFile(z.unknown());
