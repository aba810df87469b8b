import { type BaseId, type Fraction, type Rules, ruleSets } from '../../core/rules/sets.ts';
import { exemptionNames } from '../../core/report/glossary.ts';
import { overlays } from '../../core/rules/overlays.ts';
import type { Words } from '../app/lang.ts';

/** A set of rules by its title and year: two of them are called nearly the same. */
export function rulesName(base: BaseId): Words {
  const { title, year } = ruleSets[base];
  return { zh: `${title.zh}（${year}年）`, en: `${title.en} (${year})` };
}

/** What a set asks of a quorum and of being elected, in which the sets differ. */
export function rulesInWords(base: BaseId): Words {
  const { quorum, majority } = ruleSets[base];
  const [heads, votes] = [headsAsked(quorum), votesAsked(majority)];
  return { zh: `${heads.zh}；${votes.zh}。`, en: `${heads.en}. ${votes.en}.` };
}

/** What an election is held by: the regulation with its code, what is laid over it, and what its method sets otherwise. */
export function electionRules({
  base,
  overlays: laid,
  quorum,
  quorumRule,
  majority,
  majorityRule,
  exemptions,
}: Rules): readonly Words[] {
  const { title } = ruleSets[base];
  const kept = 'retired-returned-home';
  return [
    { zh: `${title.zh}（${base}）`, en: `${title.en} (${base})` },
    ...laid.map((id) => ({
      zh: `${overlays[id].title.zh}（${id}）`,
      en: `${overlays[id].title.en} (${id})`,
    })),
    ...(quorumRule === 'A1' ? [headsAsked(quorum)] : []),
    ...(majorityRule === 'A2' ? [votesAsked(majority)] : []),
    ...(exemptions.has(kept)
      ? [
          {
            zh: `不计入应到会的另有：${exemptionNames[kept].zh}`,
            en: `Not counted as due either: ${exemptionNames[kept].en}`,
          },
        ]
      : []),
  ];
}

function headsAsked(quorum: Fraction): Words {
  const heads = fraction(quorum);
  return {
    zh: `到会须${heads.zh}应到会人数的${heads.part}`,
    en: `Present: ${heads.en} ${heads.part} of those due`,
  };
}

function votesAsked(majority: Rules['majority']): Words {
  const votes = fraction(majority);
  const of = majority.of === 'due' ? { zh: '应到会', en: 'due' } : { zh: '实到会', en: 'present' };
  return {
    zh: `当选须${votes.zh}${of.zh}人数的${votes.part}`,
    en: `Elected: ${votes.en} ${votes.part} of those ${of.en}`,
  };
}

/** The line above a slip's title that says by which rules was counted. */
export function countedBy({ base, quorumRule, majorityRule }: Rules): Words {
  const { zh, en } = rulesName(base);
  const adopted = quorumRule === 'A1' || majorityRule === 'A2';
  return {
    zh: `单独计票　按${zh}计算${adopted ? '，选举办法另有规定的从其规定' : ''}`,
    en: `A count of its own, by the ${en}${adopted ? ' and what the adopted method sets otherwise' : ''}`,
  };
}

function fraction(asked: Fraction): Words & { readonly part: string } {
  const [numerator, denominator] = 'over' in asked ? asked.over : asked.atLeast;
  const part = `${numerator}/${denominator}`;
  return 'over' in asked ? { zh: '超过', en: 'more than', part } : { zh: '不少于', en: 'at least', part };
}
