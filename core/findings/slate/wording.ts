import type { ClauseId } from '../../rules/clauses.ts';
import { explain, stop } from '../entry.ts';
import { type Requirements, requirements } from './requirements.ts';

const what = (id: Requirements) =>
  [
    `不符合“${requirements[id].zh}”：{arithmetic}（{at}）。`,
    `Not met, “${requirements[id].en}”: {arithmetic} ({at}).`,
  ] as const;

const explained = [
  '请调整人选；确有特殊情况的，由有权的人说明理由。',
  'Change the names; where there is a good reason, someone entitled gives it.',
] as const;

/** 必须、不得、至少、不少于: a requirement that stops the slate; its arithmetic stands in the sentence. */
export function must<const R extends ClauseId>(rule: R, id: Requirements) {
  return stop(409, rule, what(id), ['请调整人选后重新提交。', 'Change the names and submit again.']);
}

/** 一般、原则上、提倡, and plain descriptions: a requirement from which a named person may depart, with a reason. */
export function should<const R extends ClauseId>(rule: R, id: Requirements) {
  return explain(rule, what(id), explained);
}

/** As `should`, of what is so or not, where there is nothing to compute. */
export function shouldBe<const R extends ClauseId>(rule: R, id: Requirements) {
  return explain(
    rule,
    [`不符合“${requirements[id].zh}”（{at}）。`, `Not met, “${requirements[id].en}” ({at}).`],
    explained,
  );
}
