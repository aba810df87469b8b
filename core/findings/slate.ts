import { countyFindings } from './slate/county.ts';
import { delegateFindings } from './slate/delegates.ts';
import { marginFindings } from './slate/margins.ts';
import { nominationFindings } from './slate/nomination.ts';
import { personFindings } from './slate/persons.ts';
import { overlayFindings } from './slate/rules.ts';
import { teamFindings } from './slate/teams.ts';

/** What can be said of slates: margins, who may stand, how a team, delegates and a county are made up. */
export const slateFindings = {
  ...overlayFindings,
  ...marginFindings,
  ...nominationFindings,
  ...personFindings,
  ...teamFindings,
  ...delegateFindings,
  ...countyFindings,
} as const;
