import { advisory, type Coverage, enforced, produced, recorded } from './row.ts';

const outcomes = 'core/count/worked-examples.test.ts';
const rounds = 'core/ledger/acts/rounds.test.ts';
const resolve = 'core/rules/resolve.test.ts';
const slates = 'core/ledger/acts/slates.test.ts';

const counted = ['计票结果即依此得出', 'the count comes out by it'] as const;

/** Being elected (§2.3). */
export const electedCoverage = {
  'W-01': enforced(['act:count-signed', 'paper:slip-5'], [[outcomes, 'O13']], counted),
  'W-02': enforced(
    ['act:count-signed', 'paper:slip-5'],
    [
      [outcomes, 'O11'],
      [outcomes, 'O12'],
    ],
    counted,
  ),
  'W-03': enforced(
    ['act:count-signed'],
    [
      [outcomes, 'O2'],
      [outcomes, 'O14'],
    ],
    counted,
  ),
  'W-04': enforced(
    ['tie-open', 'act:round-opened'],
    [[rounds, 'is run off among the tied, for the seats left, and the most votes win without a majority']],
    ['提示的依据是读法 Z-07', 'the finding cites the reading Z-07'],
  ),
  'W-05': enforced(['act:count-signed'], [[outcomes, 'O15']], counted),
  'W-06': enforced(
    ['shortfall-open', 'act:round-opened'],
    [
      [
        rounds,
        'is filled by a supplementary election among the most-voted not elected, under the same majority',
      ],
    ],
    ['提示的依据是读法 Z-08', 'the finding cites the reading Z-08'],
  ),
  'W-07': enforced(['act:count-signed'], [[outcomes, 'O5']], counted),
  'W-08': enforced(
    ['no-shortfall', 'seats-not-elected', 'act:seats-reduced'],
    [[rounds, 'is reduced to six seats as in example %s: %i of 95 consent']],
  ),
  'W-09': enforced(
    ['consent-too-small', 'consent-exceeds-present', 'act:seats-reduced'],
    [[rounds, 'is settled by fewer seats where %s']],
  ),
  'W-10': enforced(
    ['candidate-not-proposed', 'candidates-left-out'],
    [
      [
        'core/count/count-round.test.ts',
        'takes in whoever is level with the last, and those nobody voted for',
      ],
    ],
  ),
  'W-11': enforced(
    ['second-failure', 'referral-open', 'act:seat-referred'],
    [[rounds, 'that comes a second time waits for the superior’s answer']],
  ),
  'W-12': enforced(
    ['write-in-unidentified', 'act:write-in-resolved'],
    [[outcomes, 'O7']],
    ['须先由两名监票人认定是谁，依据写 Z-09', 'two scrutineers first say who it is; the finding cites Z-09'],
  ),
  'W-13': enforced(
    ['act:count-signed'],
    [[resolve, 'local']],
    ['县级选举用 local 规则集', 'a county’s election takes the rule set local'],
  ),
  'W-14': advisory(
    [
      '与条例不同的样本；通过的选举办法可以采用（A2）',
      'samples that differ from the regulation; the adopted method may say so (A2)',
    ],
    [outcomes, 'O21'],
    [resolve, 'a majority set without its base is of those present'],
  ),
  'W-15': enforced(
    ['act:count-signed', 'paper:slip-7'],
    [
      [outcomes, 'O25: eight nominated for seven seats break the margin'],
      ['core/report/elected.test.ts', 'speaks of formal candidates after a preselection'],
    ],
    counted,
  ),
  'W-16': enforced(
    ['slate-not-equal', 'direct-secretary'],
    [['core/slate/judge-slate.test.ts', 'of equal number has as many names as seats']],
  ),
  'W-17': enforced(['direct-secretary'], [[slates, 'under %s of a %s is a pilot: %s']]),
  'W-18': produced(
    ['paper:slip-5', 'paper:slip-8'],
    [['core/report/votes.test.ts', 'lists candidates by votes, each with all marks and the working']],
  ),
  'W-19': recorded(
    ['act:count-signed', 'act:result-declared', 'paper:script'],
    [
      [
        'functions/conduct/hall.test.ts',
        'signs only what a count anew gives, and only once every pile is in and the tally released',
      ],
    ],
  ),
  'W-20': produced(
    ['paper:slip-7', 'paper:slip-8'],
    [
      ['core/report/elected.test.ts', 'lists the elected by surname strokes, never by votes'],
      [
        'core/report/elected.test.ts',
        'keeps the approved order of secretaries and asks nobody to check strokes',
      ],
    ],
  ),
  'W-21': enforced(
    ['reopen-needs-superior', 'act:count-reopened'],
    [
      [
        'core/ledger/acts/corrections.test.ts',
        'after the certificate leads to a second version that names the first',
      ],
    ],
  ),
  'W-22': enforced(
    ['annulment-not-proposed', 'act:annulment-proposed', 'act:annulment-confirmed'],
    [['functions/rule/ruling.test.ts', 'is annulled in two steps, the second by the committee above']],
    ['提示的依据是读法 Z-12', 'the finding cites the reading Z-12'],
  ),
  'W-23': enforced(
    ['sheet-row-differs', 'sheet-votes-exceed', 'act:batch-withdrawn'],
    [['core/ballot/sheet.test.ts', 'C7: for 50, against 30 and abstain 12 are not 93 valid ballots']],
  ),
} as const satisfies Record<string, Coverage>;
