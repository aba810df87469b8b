import { type Coverage, enforced, produced, recorded } from './row.ts';

const teams = 'core/slate/composition/teams.test.ts';
const makeup = 'core/report/summary/makeup.test.ts';
const summary = 'core/report/summary/summary.test.ts';
const row = 'core/report/summary/row.test.ts';

/** One town of 2011 (§2.6). */
export const townCoverage = {
  'TN-01': enforced(
    [
      'town-team-size',
      'town-secretary',
      'town-deputies',
      'town-deputy-head',
      'town-congress-chair',
      'town-armed-forces',
      'town-deputy-heads',
    ],
    [
      [teams, 'are seven up to 30,000 residents'],
      [teams, 'a head who is no deputy secretary'],
    ],
  ),
  'TN-02': enforced(
    ['town-committee-nine', 'town-commission-five'],
    [[teams, 'are nine committee members and five of the commission above']],
  ),
  'TN-03': enforced(
    ['town-commission-secretary', 'town-commission-deputy', 'town-commission-members'],
    [[teams, 'are nine committee members and five of the commission above']],
  ),
  'TN-04': enforced(
    ['town-deputy-age', 'town-deputy-age-limit'],
    [
      [teams, 'a man of 45'],
      [teams, 'a woman of 44'],
    ],
  ),
  'TN-05': enforced(
    ['town-section-age', 'town-section-age-limit'],
    [
      [teams, 'a man of 48'],
      [teams, 'a woman of 46'],
    ],
  ),
  'TN-06': enforced(
    ['town-leaving-age', 'town-leaving-limit'],
    [
      [teams, 'a man of 53 that day'],
      [teams, 'normally so are explained, absolutely so are stopped'],
    ],
  ),
  'TN-07': enforced(['town-woman'], [[teams, 'a team without a woman is stopped']]),
  'TN-08': enforced(['town-publicity'], [[teams, 'are seven up to 30,000 residents']]),
} as const satisfies Record<string, Coverage>;

/** The summary of village elections (§2.6). */
export const villageCoverage = {
  'V-01': recorded(
    ['act:result-certified', 'makeup-beyond-elected', 'paper:summary'],
    [[summary, 'give 10 of 16 re-elected and 8 of 16 in both posts, as the source counts']],
  ),
  'V-02': recorded(
    ['act:result-certified', 'paper:summary'],
    [[summary, 'give 10 of 16 re-elected and 8 of 16 in both posts, as the source counts']],
  ),
  'V-03': recorded(
    ['act:result-certified', 'paper:summary'],
    [[row, 'says how many stood, came, voted and were elected, and what the superior told of them']],
  ),
  'V-04': recorded(
    ['act:result-certified', 'paper:summary'],
    [[row, 'says how many stood, came, voted and were elected, and what the superior told of them']],
  ),
  'V-05': recorded(
    ['act:result-certified', 'paper:summary'],
    [[makeup, 'holds where no figure is over the elected and bands add up to them']],
  ),
  'V-06': recorded(
    ['act:result-certified', 'makeup-ages-differ', 'paper:summary'],
    [[makeup, 'has bands that add up to the elected, the arithmetic in the sentence']],
  ),
  'V-07': recorded(
    ['act:result-certified', 'makeup-education-differs', 'paper:summary'],
    [[makeup, 'has bands that add up to the elected, the arithmetic in the sentence']],
  ),
  'V-08': produced(
    ['paper:checklist-after'],
    [
      [
        'core/documents/hall.test.ts',
        'after the election have handover, training, acceptance, archive, seal, destruction and reports',
      ],
    ],
  ),
} as const satisfies Record<string, Coverage>;
