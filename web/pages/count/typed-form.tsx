import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type BaseId, newElectionBase, ruleSets } from '../../../core/rules/sets.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { rulesInWords, rulesName } from '../../count/rules-words.ts';
import type { TypedRound } from '../../count/typed-count.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A round of hundreds is typed in with a hundredth of this. */
const mostTyped = 200_000;

const bases = Object.keys(ruleSets) as BaseId[];

const nothing: TypedRound = {
  rules: newElectionBase,
  title: '',
  seats: '',
  candidates: '',
  electors: '',
  present: '',
  printed: '',
  issued: '',
  returned: '',
  ballots: '',
};

const numbers: readonly (readonly [Exclude<keyof TypedRound, 'rules'>, Words])[] = [
  ['seats', { zh: '应选名额', en: 'Seats' }],
  ['electors', { zh: '应到会人数', en: 'Members due' }],
  ['present', { zh: '实到会人数', en: 'Present' }],
  ['printed', { zh: '印制票数', en: 'Printed' }],
  ['issued', { zh: '发出票数', en: 'Issued' }],
  ['returned', { zh: '收回票数', en: 'Returned' }],
];

/** A small round typed in: names, heads, papers, and the ballots as patterns with their number. */
export function TypedForm({ onCount }: { readonly onCount: (typed: TypedRound) => void }): JSX.Element {
  const say = useSay();
  const [typed, setTyped] = useState(nothing);
  const put = (field: Exclude<keyof TypedRound, 'rules'>) => (text: string) =>
    setTyped({ ...typed, [field]: text });
  const area = (field: 'candidates' | 'ballots', label: Words, hint: Words) => (
    <TextArea
      label={say(label)}
      hint={say(hint)}
      value={typed[field]}
      onValue={put(field)}
      most={mostTyped}
      instead={say({
        zh: '内容多的请写成计票文件，从上面选择。',
        en: 'Put so much into a count file, and choose it above.',
      })}
      rows={6}
      cols={40}
    />
  );
  return (
    <section class="panel" aria-label={say({ zh: '手工录入', en: 'Typed in' })}>
      <h2>{say({ zh: '或者直接录入', en: 'Or type it in' })}</h2>
      <TextField
        label={say({ zh: '选举名称', en: 'Title' })}
        value={typed.title}
        onValue={put('title')}
        maxLength={200}
      />
      <SelectField
        label={say({ zh: '选举规则', en: 'Rules' })}
        hint={say(rulesInWords(typed.rules))}
        value={typed.rules}
        options={bases.map((base) => [base, say(rulesName(base))])}
        onValue={(rules) => setTyped({ ...typed, rules })}
      />
      <div class="fields narrow">
        {numbers.map(([field, label]) => (
          <NumberField key={field} label={say(label)} text={typed[field]} onText={put(field)} />
        ))}
      </div>
      {area('candidates', { zh: '候选人', en: 'Candidates' }, { zh: '每行一名', en: 'One a line' })}
      {area(
        'ballots',
        { zh: '选票', en: 'Ballots' },
        {
          zh: '每行一种：按候选人次序写 o 赞成、x 不赞成、- 弃权、? 模糊，空格后写张数，如 oox 37；另选他人的写在加号后，如 oxx+赵六 2；整张无效写 void1（有记号）、void2（无法辨认）、void3（非统一印制）',
          en: 'A pattern a line: o for, x against, - abstain, ? unreadable, by candidate, then how many: oox 37; whoever is written in after a plus: oxx+赵六 2; invalid ones as void1 (mark), void2 (illegible), void3 (not official)',
        },
      )}
      <Button kind="main" onPress={() => onCount(typed)}>
        {say({ zh: '计票', en: 'Count' })}
      </Button>
    </section>
  );
}
