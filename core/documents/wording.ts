import type { Lang } from '../findings/entry.ts';
import type { Definition } from '../ledger/election.ts';

export type Spoken = Readonly<Record<Lang, string>>;
type ByMeeting = Readonly<Record<Definition['meeting'], Spoken>>;
export type DefinedContest = Definition['contests'][number];

/** Those who vote. */
export const electorNames: ByMeeting = {
  memberAssembly: { zh: '党员', en: 'members' },
  delegateCongress: { zh: '代表', en: 'delegates' },
  firstPlenary: { zh: '委员', en: 'committee members' },
};

/** What the meeting calls itself in its own papers. */
export const meetingNames: ByMeeting = {
  memberAssembly: { zh: '大会', en: 'assembly' },
  delegateCongress: { zh: '大会', en: 'congress' },
  firstPlenary: { zh: '全会', en: 'plenary' },
};

/** Who leads it: the presidium of a congress, elsewhere whoever chairs. */
export const leaderNames: ByMeeting = {
  memberAssembly: { zh: '会议主持人', en: 'the chair' },
  delegateCongress: { zh: '大会主席团', en: 'the presidium' },
  firstPlenary: { zh: '会议主持人', en: 'the chair' },
};

/** Room to write in by hand. */
export const blank = '________';
export const shortBlank = '____';

/** Between the members of a list: 、 or a comma. */
export const between: Spoken = { zh: '、', en: ', ' };

/** A committee's name on paper, or room for it. */
export function committeeName(given: string | undefined, lang: Lang): string {
  return given ?? (lang === 'zh' ? `中共${blank}委员会` : `the ${blank} committee`);
}

/**
 * What a contest's elected are, which settles who approves or records them: secretaries stand in the approved order or are
 * elected by the plenary, delegates go to the congress that is the election's parent, members stay.
 */
export function electedAs(
  { meeting, parent }: Definition,
  { order }: DefinedContest,
): 'secretaries' | 'delegates' | 'members' {
  if (order === 'slate' || meeting === 'firstPlenary') return 'secretaries';
  return parent === undefined ? 'members' : 'delegates';
}
