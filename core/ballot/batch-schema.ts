import * as z from 'zod/mini';
import { voidReasons } from '../count/input.ts';
import { countField, digestField, idField } from '../ledger/fields.ts';
import { marks } from './marks.ts';
import { mostPapers } from './read-ballot.ts';
import { sheetSchema } from './sheet.ts';

const count = countField(1, mostPapers);

/** What says which pile of which paper a bundle is. */
const pileFields = {
  format: z.literal('scrutineer/batch@1'),
  election: idField,
  paper: digestField,
  contest: idField,
  round: countField(1, 1000),
  station: idField,
  batch: idField,
  mode: z.enum(['official', 'rehearsal']),
  replaces: z.exactOptional(idField),
};

/** A bundle's outer form; its ballots are read by hand, since a station's only pile may be large. */
export const batchFrame = z.strictObject({
  ...pileFields,
  ballots: z.exactOptional(z.array(z.unknown()).check(z.minLength(1))),
  sheet: z.exactOptional(sheetSchema),
});

/** A bundle as others may write it: either `ballots` or `sheet`. That it is in canonical form too, no schema can say. */
export const batchSchema = z.strictObject({
  ...pileFields,
  ballots: z.exactOptional(
    z
      .array(
        z.union([
          z.strictObject({
            count,
            marks: z.string().check(z.regex(/^[ox\-?]+$/)),
            writeIns: z.exactOptional(
              z.array(z.strictObject({ mark: z.enum(marks), name: z.string() })).check(z.minLength(1)),
            ),
          }),
          z.strictObject({ count, void: z.enum(voidReasons) }),
        ]),
      )
      .check(z.minLength(1)),
  ),
  sheet: z.exactOptional(sheetSchema),
});
