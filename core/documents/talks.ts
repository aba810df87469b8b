import type { Form } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import { clauseText } from '../rules/clauses.ts';
import type { Occasion } from './occasion.ts';
import { type Particulars, talkKinds } from './particulars.ts';
import type { Spoken } from './wording.ts';

type Talk = NonNullable<Particulars['talks']>[number];

const kindNames: Readonly<Record<Talk['kind'], Spoken>> = {
  leaving: { zh: '退下来', en: 'leaves' },
  moving: { zh: '交流轮岗', en: 'moves' },
  lost: { zh: '落选', en: 'lost' },
};

const phrases = {
  zh: {
    title: (title: string) => `${title}换届谈话名单`,
    rule: '退下来、交流轮岗和落选的同志都要谈话；落选的干部由主要领导亲自谈话。',
    privacy: '本名单只列职务，不写原因；谈话内容不记入本系统。',
    number: '序号',
    role: '职务',
    kind: '类别',
    by: '谈话人',
    date: '谈话日期',
    leaders: '主要领导',
    signature: '填表人',
  },
  en: {
    title: (title: string) => `Talks after ${title}`,
    rule: 'Those who leave, move or lost are talked to; with those who lost, the main leaders talk in person.',
    privacy: 'Roles only, no reasons; what is said is not recorded here.',
    number: 'no.',
    role: 'role',
    kind: 'why listed',
    by: 'who talks',
    date: 'date',
    leaders: 'a main leader',
    signature: 'Filled in by',
  },
} as const;

/** Blank rows of each kind where nobody is listed yet. */
const openRows = 3;

/** 谈话名单: who is talked to by whom; roles, never reasons. Whoever lost is talked to by a main leader (H-24). */
export function talksForm({ definition, particulars, lang }: Occasion): Form {
  const say = phrases[lang];
  const talks = particulars.talks ?? talkKinds.flatMap(unlisted);
  const inOrder = talkKinds.flatMap((kind) => talks.filter((talk) => talk.kind === kind));
  return {
    id: 'talks',
    title: say.title(definition.title),
    parts: [
      sentences(say.rule, say.privacy),
      table(
        [figures(say.number), words(say.role), words(say.kind), words(say.by), words(say.date)],
        inOrder.map(({ role, kind, by }, index) => [
          String(index + 1),
          role,
          kindNames[kind][lang],
          by ?? (kind === 'lost' ? say.leaders : ''),
          '',
        ]),
      ),
      sentences(clauseText('X-14', lang), clauseText('H-24', lang)),
    ],
    signatures: [say.signature],
    rehearsal: definition.mode === 'rehearsal',
  };
}

function unlisted(kind: Talk['kind']): readonly Talk[] {
  return Array.from({ length: openRows }, () => ({ role: '', kind }));
}
