import { advisory, type Coverage, enforced, produced, recorded } from './row.ts';

const classify = 'core/ballot/classify.test.ts';
const papers = 'core/count/worked-examples.test.ts';
const method = 'core/documents/method.test.ts';

const voidEntry = [
  '写入作废而选票有效，按 Z-04 计',
  'the entry is void and the ballot valid, as Z-04 counts',
] as const;

/** Voting and ballots (§2.2). */
export const ballotCoverage = {
  'B-01': enforced(
    ['pile-size', 'paper:method'],
    [
      ['core/ballot/batch.test.ts', 'are the same in any order and however they are merged'],
      [
        'functions/secrecy.test.ts',
        'no answer and no log line shows a vote, but a bundle’s receipt to whoever brought it',
      ],
    ],
    [
      '选票没有编号、次序、时间；每包至少20张',
      'a ballot has no number, order or time; a bundle has at least 20 papers',
    ],
  ),
  'B-02': enforced(['act:batch-accepted'], [[classify, 'B8']], voidEntry),
  'B-03': enforced(['act:batch-accepted'], [[classify, 'B7']], voidEntry),
  'B-04': produced(
    ['paper:method', 'paper:ballot'],
    [[method, 'are ○, × and none, on the left, unless the terms say otherwise']],
  ),
  'B-05': enforced(['act:batch-accepted', 'paper:method'], [[classify, 'B10']], voidEntry),
  'B-06': enforced(
    ['act:batch-accepted'],
    [
      [classify, 'B3'],
      [classify, 'B6'],
    ],
    ['计为无效票 over-voted', 'counted invalid: over-voted'],
  ),
  'B-07': enforced(
    ['verdict-wrong', 'ballots-not-returned', 'returned-declared', 'paper:slip-3'],
    [[papers, 'C1: more returned than issued voids the round']],
  ),
  'B-08': enforced(
    ['verdict-wrong', 'paper:slip-3'],
    [
      [
        papers,
        'C3: more returned than present voids the round, and more issued than present must be explained',
      ],
    ],
  ),
  'B-09': enforced(
    ['act:batch-accepted', 'paper:method'],
    [
      [classify, 'B11'],
      [method, 'void the part that cannot be read, or the whole ballot'],
    ],
    ['无法辨认的部分作废，全票无法辨认的为废票', 'the part, or the whole, is void'],
  ),
  'B-10': recorded(
    ['act:batch-accepted', 'paper:slip-5'],
    [
      [classify, 'B12'],
      ['core/report/votes.test.ts', 'shows the papers with invalid ones by reason and blank ones apart'],
    ],
    ['由监票人认定，记为 identifying-mark', 'the scrutineers find it; recorded as identifying-mark'],
  ),
  'B-11': recorded(
    ['act:batch-accepted', 'paper:slip-5'],
    [['core/report/votes.test.ts', 'shows the papers with invalid ones by reason and blank ones apart']],
    ['由监票人认定，记为 illegible', 'the scrutineers find it; recorded as illegible'],
  ),
  'B-12': enforced(
    ['act:batch-accepted'],
    [[classify, 'B9']],
    ['空白票有效，计为弃权', 'a blank ballot is valid and abstains'],
  ),
  'B-13': advisory([
    '选票不记名，无人知道谁投了谁；没有规定禁止',
    'the ballot is secret; nobody knows, and nothing forbids it',
  ]),
  'B-14': enforced(
    [
      'officials-not-appointed',
      'ballots-not-sealed',
      'archive-not-sealed',
      'act:ballots-issued',
      'act:ballots-sealed',
    ],
    [
      ['core/ledger/acts/corrections.test.ts', 'changes no phase; ballots are destroyed only once sealed'],
      ['cli/archive.test.ts', 'without the record of the seal'],
    ],
  ),
  'B-15': enforced(
    ['act:convened', 'paper:ballot'],
    [
      [
        'core/ledger/acts/preparation.test.ts',
        'is a draft of every contest, each with the paper of its first round',
      ],
      ['core/documents/documents.test.ts', 'have a ballot and its sample for every contest, and no id twice'],
    ],
    ['每个选举项目各有选票、各自计票', 'each contest has a paper and a count of its own'],
  ),
  'B-16': enforced(
    ['candidate-not-member'],
    [
      ['core/ledger/acts/preparation.test.ts', 'approves nobody from outside it'],
      ['core/ledger/certificate.test.ts', 'a plenary takes nobody written in from outside its electors'],
    ],
  ),
  'B-17': produced(
    ['paper:ballot', 'paper:method', 'paper:checklist-meeting'],
    [
      ['core/names/order.test.ts', 'over the whole of a printed list'],
      [method, 'lists candidates by strokes, or as approved, each where it holds'],
    ],
  ),
  'B-18': enforced(
    ['act:count-signed'],
    [
      [
        'core/count/properties.test.ts',
        'is counted as a second tabulator counts it, with names resolved and without',
      ],
    ],
    ['计票只有这一种方法', 'there is no other way to count here'],
  ),
} as const satisfies Record<string, Coverage>;
