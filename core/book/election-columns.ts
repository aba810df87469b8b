import { bases, entries, meetings, overlayIds } from './choices.ts';
import type { Fields } from './fields.ts';
import type { electionForm } from './forms.ts';

export type ElectionFields = Fields<keyof typeof electionForm.columns>;

/** What the rows of one election share. */
export const electionReads = {
  jurisdiction: (fields: ElectionFields) => fields.code('jurisdiction'),
  title: (fields: ElectionFields) => fields.text('title'),
  meeting: (fields: ElectionFields) => fields.choice('meeting', meetings),
  date: (fields: ElectionFields) => fields.date('date'),
  rules: (fields: ElectionFields) => fields.choice('rules', bases),
  overlays: (fields: ElectionFields) => fields.choices('overlays', overlayIds),
  entry: (fields: ElectionFields) => fields.choice('entry', entries),
  parent: (fields: ElectionFields) => fields.code('parent'),
  awareness: (fields: ElectionFields) => fields.share('awareness'),
  telephone: (fields: ElectionFields) => fields.code('telephone'),
} as const;
