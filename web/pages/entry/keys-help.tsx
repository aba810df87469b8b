import type { JSX } from 'preact';
import { useSay, type Words } from '../../app/lang.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';

const keys: readonly (readonly [key: string, Words])[] = [
  ['1', { zh: '赞成，到下一名', en: 'for, and on to the next name' }],
  ['2', { zh: '不赞成，到下一名', en: 'against, and on' }],
  ['3', { zh: '弃权，到下一名', en: 'abstain, and on' }],
  ['0', { zh: '符号模糊、无法辨认，到下一名', en: 'unreadable, and on' }],
  ['↑ ↓ ← →', { zh: '移动到别的姓名', en: 'move to another name' }],
  [
    '空格 Space',
    { zh: '在当前姓名上轮换：赞成、不赞成、弃权、模糊', en: 'change the mark of the current name' },
  ],
  ['Backspace', { zh: '退一名', en: 'back one name' }],
  ['A', { zh: '先全记赞成，再改个别', en: 'all for, then correct' }],
  ['B', { zh: '全弃权（空白票）', en: 'a blank ballot' }],
  [
    'Enter',
    {
      zh: '录入这张；没有录符号时，把上一张同样的再录一张',
      en: 'add the ballot; on an empty one, the last once more',
    },
  ],
  ['* 12 Enter', { zh: '相同的票 12 张一次录入', en: 'twelve identical ballots at once' }],
  ['W', { zh: '另选他人', en: 'a name written in' }],
  ['V 1／2／3', { zh: '整张无效及原因', en: 'the ballot is invalid, and why' }],
  ['D', { zh: '疑难票，搁置交监票人决定', en: 'doubtful: put aside for the scrutineers' }],
  [
    'R',
    {
      zh: '取回一张疑难票：还没有决定的，两名监票人先决定',
      en: 'take a doubtful one back; undecided, two scrutineers decide first',
    },
  ],
  ['J', { zh: '疑难票另作决定', en: 'decide a doubtful one, whatever was decided before' }],
  ['U／Ctrl+Z', { zh: '撤销上一步', en: 'undo the last step' }],
  ['Esc', { zh: '这张重新录', en: 'this ballot from the start' }],
  ['L', { zh: '已录清单：改、删、调张数', en: 'the list of what is entered' }],
  ['F', { zh: '查找候选人', en: 'find a candidate' }],
  ['Tab', { zh: '离开录入区，到按钮', en: 'leave the ballot for the buttons' }],
];

/** Every key of the entry station. */
export function KeysHelp({ onLeave }: { readonly onLeave: () => void }): JSX.Element {
  const say = useSay();
  useEscape(onLeave);
  return (
    <section class="panel keys-help" aria-label={say({ zh: '按键', en: 'Keys' })}>
      <h2>{say({ zh: '按键', en: 'Keys' })}</h2>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say({
          zh: '选举办法规定“不划任何符号为赞成”的，先按 A，再改票上划了符号的人。',
          en: 'Where the method says that no mark means for, press A first and then correct the names that are marked.',
        })}
      </p>
      <Button kind="main" onPress={onLeave} autoFocus>
        {say({ zh: '知道了（Esc）', en: 'Back to the ballot (Esc)' })}
      </Button>
    </section>
  );
}
