import { describe, expect, it } from 'vitest';
import { formSchema } from '../../../core/report/form-schema.ts';
import { bareForm, sampleForm } from '../render/sample-form.ts';

describe('a form told to another program', () => {
  it('is the same form, with every kind of part or with none', () => {
    for (const form of [sampleForm(), bareForm()]) {
      expect(formSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    }
  });

  it.each(['../slip', '', 'a/b', '.hidden', 'x'.repeat(201)])(
    'names no file outside its folder: %o',
    (id) => {
      expect(formSchema.safeParse(sampleForm({ id })).success).toBe(false);
    },
  );

  it('with a part nobody knows is none', () => {
    const form = { ...sampleForm(), parts: [{ kind: 'film', text: 'x' }] };
    expect(formSchema.safeParse(form).success).toBe(false);
  });
});
