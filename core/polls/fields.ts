import * as z from 'zod/mini';
import { countField, idField } from '../ledger/fields.ts';

/** What a recommendation vote says beside any contest: the posts it recommends for, and which candidates are in office. */
export const pollFields = {
  vacancies: z.exactOptional(countField(1, 200)),
  incumbents: z.exactOptional(z.array(idField).check(z.maxLength(500))),
};
