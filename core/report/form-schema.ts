import * as z from 'zod/mini';

const texts = z.array(z.string());

const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    columns: z.array(z.object({ title: z.string(), align: z.enum(['left', 'right']) })),
    rows: z.array(texts),
  }),
  z.object({ kind: z.literal('sentences'), lines: texts }),
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('address'), text: z.string() }),
  z.object({ kind: z.literal('space'), caption: z.string(), height: z.number() }),
]);

/** A form as a service tells it, to whoever renders it elsewhere. */
export const formSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/)),
  meeting: z.exactOptional(z.string()),
  title: z.string(),
  subject: z.exactOptional(z.string()),
  parts: z.array(part),
  signatures: texts,
  date: z.exactOptional(z.string()),
  witness: z.exactOptional(
    z.object({ paper: z.exactOptional(z.string()), seq: z.number(), headCode: z.string() }),
  ),
  rehearsal: z.boolean(),
});
