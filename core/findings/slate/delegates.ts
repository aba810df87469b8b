import { family } from '../entry.ts';
import { must, should } from './wording.ts';

/** How the delegates of a congress are made up (H-02 to H-04, J-05 to J-07, P-12). */
export const delegateFindings = family({
  'hainan-women-delegates': should('H-02', 'hainan-women-delegates'),
  'hainan-minority-delegates': should('H-02', 'hainan-minority-delegates'),
  'hainan-grassroots-delegates': should('H-03', 'hainan-grassroots-delegates'),
  'hainan-congress-overlap': should('H-04', 'hainan-congress-overlap'),
  'jinyun-cadres': should('J-05', 'jinyun-cadres'),
  'jinyun-young': must('J-06', 'jinyun-young'),
  'jinyun-women': should('J-07', 'jinyun-women'),
  'jinyun-minority': should('J-07', 'jinyun-minority'),
  'jinyun-two-new': should('J-07', 'jinyun-two-new'),
  'plan-front-line': must('P-12', 'plan-front-line'),
});
