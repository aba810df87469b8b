import * as z from 'zod/mini';
import { digestField } from '../fields.ts';
import { reason } from './fields.ts';
import { row } from './row.ts';

/** The ledger keeps that something was erased, by digest, and never what: its state is the same before and after. */
const sealedErased = row({
  sentence: { zh: '删除另存的个人情况', en: 'Sealed facts about people were erased' },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: 'any',
  fields: z.strictObject({ digest: digestField, reason }),
  evolve: (state) => state,
});

export const sealed = { 'sealed-erased': sealedErased } as const;
