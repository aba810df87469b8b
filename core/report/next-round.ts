import type { CountInput } from '../count/input.ts';
import type { CountedResult, FurtherRound } from '../count/result.ts';
import type { Lang } from '../findings/entry.ts';
import { basis } from './basis.ts';
import { isWriteIn, personName, votesOf } from './persons.ts';

const phrases = {
  zh: {
    each: (name: string, votes: number) => `${name}（${votes}票）`,
    between: '、',
    identify: (names: string) =>
      `宣布前，由两名监票人确认另选人的身份和资格，并确认其没有担任计票工作：${names}。`,
    full: '名额已经选足。下一步：由会议主持人宣布选举结果，按规定报上级党组织。',
    nominated: '名额已经选足。下一步：由会议主持人宣布预选结果，以上人员列为正式候选人。',
    tied: (names: string, seats: number) =>
      `得赞成票相等、不能确定当选人：${names}；尚有${seats}个名额未定。`,
    runoff: (persons: number, seats: number) =>
      `下一步：就这${seats}个名额在上述${persons}人中再次投票，得赞成票多的当选，不要求超过半数；投票前重新清点到会人数、重新分发选票。`,
    tiedAgain:
      '再次投票后票数仍然相等：可以又一次再次投票，或者空缺这一名额、报请上级党组织答复；不得以抽签或者决定的方式产生。',
    short: (seats: number, elected: number, missing: number) =>
      `应选${seats}名，选出${elected}名，${seats} − ${elected} = 尚缺${missing}名。`,
    supplementary: (round: FurtherRound, asked: number, names: string) =>
      `下一步之一，另行选举${round.seats}名：从未当选的人中按得赞成票多少提名，${round.seats}×6÷5进一取整为${asked}名（与末位票数相等的一并列入，人数不足的从其实有），现有${round.candidates.length}名：${names}。`,
    nobodyLeft: (seats: number) =>
      `下一步之一，另行选举${seats}名：未当选的人中已无人可以提名，须重新提名并报上级党组织。`,
    reduce: (present: number, consent: number, missing: number) =>
      `下一步之二，减少名额：经实到会${present}人的半数以上（至少${consent}人）同意，或者由大会主席团决定，应选名额减少${missing}名，不再选举。`,
    askSuperior: '下一步之三：这已是又一次未能选足，是否继续选举，请示上级党委决定。',
    askIfAgain: '此前已有一轮没有选足的，这已是又一次未能选足，是否继续选举，请示上级党委决定。',
    equal: '下一步：对不足的名额重新进行等额选举，或者请示上级党委；不得改为差额增加候选人。',
    preselection: '下一步：由大会主席团决定，或者对不足的名额再次预选。',
  },
  en: {
    each: (name: string, votes: number) => `${name} (${votes})`,
    between: ', ',
    identify: (names: string) =>
      `Before anything is announced two scrutineers identify who was written in, find them eligible and without a counting duty: ${names}.`,
    full: 'All seats are filled. Next: the chair announces the result, which then goes to the superior committee.',
    nominated:
      'All places are filled. Next: the chair announces the preselection; those listed stand as formal candidates.',
    tied: (names: string, seats: number) =>
      `Equal votes leave it undecided between ${names}; seats still open: ${seats}.`,
    runoff: (persons: number, seats: number) =>
      `Next: a run-off among these ${persons} to fill ${seats}. The most votes win, over half or not; take attendance and issue ballots anew.`,
    tiedAgain:
      'Equal once more in a run-off: hold another run-off, or leave the seat open and refer it to the superior committee. Nobody is elected by lot or by decision.',
    short: (seats: number, elected: number, missing: number) =>
      `${elected} of ${seats} seats are filled: ${seats} − ${elected} = ${missing} short.`,
    supplementary: (round: FurtherRound, asked: number, names: string) =>
      `Next, one way: a supplementary election for ${round.seats} among those not elected, the most votes first. Candidates: ${round.seats}×6÷5 rounded up = ${asked}, with those tied with the last, fewer if there are fewer: ${round.candidates.length} — ${names}.`,
    nobodyLeft: (seats: number) =>
      `Next, one way: a supplementary election for ${seats}. Nobody is left to stand; new names go to the superior committee.`,
    reduce: (present: number, consent: number, missing: number) =>
      `Next, another way: reduce the seats by ${missing} without voting again, with the consent of at least half of the ${present} present (${consent} or more) or by decision of the presidium.`,
    askSuperior: 'Next, a third way: this is a second failure; ask the superior committee whether to go on.',
    askIfAgain:
      'Where an earlier round fell short too this is a second failure; ask the superior committee whether to go on.',
    equal:
      'Next: repeat the equal-number election for the seats left, or ask the superior committee; it is never widened into a contested one.',
    preselection: 'Next: the presidium decides, or another preselection fills the places left.',
  },
} as const;

/** What follows from a counted round, in sentences with the clauses they rest on (rules §0.6 to §0.10). */
export function whatFollows(input: CountInput, result: CountedResult, lang: Lang): string[] {
  return [...identification(input, result, lang), ...nextStep(input, result, lang)];
}

/** A person written in whose votes decide is declared nothing before somebody knows who it is (rules §0.9). */
function identification(input: CountInput, result: CountedResult, lang: Lang): string[] {
  const deciding = [...result.elected, ...(result.runoff?.candidates ?? [])].filter(isWriteIn);
  if (deciding.length === 0) return [];
  return [phrases[lang].identify(namesWithVotes(input, result, deciding, lang)), basis('Z-09', lang)];
}

function nextStep(input: CountInput, result: CountedResult, lang: Lang): string[] {
  const say = phrases[lang];
  if (result.runoff !== undefined) return tie(input, result, result.runoff, lang);
  if (result.shortfall !== undefined) return short(input, result, result.shortfall, lang);
  return [result.round === 'preselection' ? say.nominated : say.full];
}

function tie(
  input: CountInput,
  result: CountedResult,
  { candidates, seats }: FurtherRound,
  lang: Lang,
): string[] {
  const say = phrases[lang];
  return [
    say.tied(namesWithVotes(input, result, candidates, lang), seats),
    ...(result.round === 'tie-runoff' ? [say.tiedAgain, basis('A13', lang)] : []),
    say.runoff(candidates.length, seats),
    basis('W-04', lang),
    basis('W-05', lang),
  ];
}

function short(input: CountInput, result: CountedResult, missing: number, lang: Lang): string[] {
  const say = phrases[lang];
  const elected = result.elected.length;
  const found = say.short(input.contest.seats, elected, missing);
  if (result.round === 'preselection') return [found, say.preselection, basis('W-15', lang)];
  if (result.supplementary === undefined) return [found, say.equal, basis('W-11', lang)];
  const { present } = input.attendance;
  return [
    found,
    supplementary(input, result, result.supplementary, lang),
    basis('W-06', lang),
    basis('W-10', lang),
    say.reduce(present, Math.ceil(present / 2), missing),
    basis('W-09', lang),
    ...secondFailure(result, lang),
  ];
}

/** A round repeated may be that of a supplementary round declared void: its papers alone do not tell. */
function secondFailure({ round }: CountedResult, lang: Lang): string[] {
  const say = phrases[lang];
  if (round === 'supplementary') return [say.askSuperior, basis('W-11', lang)];
  return round === 'repeat' ? [say.askIfAgain, basis('W-11', lang)] : [];
}

function supplementary(input: CountInput, result: CountedResult, round: FurtherRound, lang: Lang): string {
  const say = phrases[lang];
  if (round.candidates.length === 0) return say.nobodyLeft(round.seats);
  // Six fifths of the seats, rounded up, in whole numbers.
  const asked = Math.ceil((round.seats * 6) / 5);
  return say.supplementary(round, asked, namesWithVotes(input, result, round.candidates, lang));
}

function namesWithVotes(
  input: CountInput,
  result: CountedResult,
  ids: readonly string[],
  lang: Lang,
): string {
  const say = phrases[lang];
  return ids
    .map((id) => say.each(personName(input, id, 'spoken', lang), votesOf(result, id)))
    .join(say.between);
}
