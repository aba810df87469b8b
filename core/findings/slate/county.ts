import { family } from '../entry.ts';
import { must, should } from './wording.ts';

/** How the teams of a whole county are made up (H-15, P-09, P-10, X-04). */
export const countyFindings = family({
  'hainan-county-woman-secretary': must('H-15', 'hainan-county-woman-secretary'),
  'hainan-county-woman-head': must('H-15', 'hainan-county-woman-head'),
  'hainan-county-thirty': should('X-04', 'hainan-county-thirty'),
  'plan-county-young': should('P-09', 'plan-county-young'),
  'plan-county-women': should('P-10', 'plan-county-women'),
});
