import type { JSX } from 'preact';
import type { Definition } from '../../../core/ledger/election.ts';
import { rulesOf } from '../../../core/ledger/rules-of.ts';
import { roundNames } from '../../../core/report/glossary.ts';
import { useSay, type Words } from '../../app/lang.ts';
import { electionRules } from '../../count/rules-words.ts';
import { CandidateNames } from '../meeting/candidate-names.tsx';

const meetings: Readonly<Record<Definition['meeting'], Words>> = {
  memberAssembly: { zh: '党员大会', en: 'general meeting of members' },
  delegateCongress: { zh: '党员代表大会', en: 'congress of delegates' },
  firstPlenary: { zh: '第一次全体会议', en: 'first plenary' },
};

/** What a definition says, to be read before it is signed. */
export function DefinitionView({ definition }: { readonly definition: Definition }): JSX.Element {
  const say = useSay();
  const { id, title, mode, meeting, date, stations, contests, superior } = definition;
  const facts: readonly (readonly [string, string])[] = [
    [say({ zh: '名称', en: 'Title' }), title],
    [say({ zh: '编号', en: 'Id' }), id],
    [
      say({ zh: '性质', en: 'Mode' }),
      mode === 'official' ? say({ zh: '正式', en: 'official' }) : say({ zh: '演练', en: 'rehearsal' }),
    ],
    [say({ zh: '会议形式', en: 'Meeting' }), say(meetings[meeting])],
    [say({ zh: '日期', en: 'Date' }), date],
    [say({ zh: '上级党委', en: 'Superior committee' }), superior],
    [
      say({ zh: '规则', en: 'Rules' }),
      electionRules(rulesOf({ definition }))
        .map(say)
        .join(say({ zh: '；', en: '; ' })),
    ],
    [
      say({ zh: '计票站', en: 'Stations' }),
      stations.map((station) => station.title ?? station.id).join(say({ zh: '、', en: ', ' })),
    ],
  ];
  return (
    <>
      <dl class="answered">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {contests.map((contest) => (
        <section key={contest.id}>
          <h3>
            {contest.title}（{say(roundNames[contest.kind])}）
          </h3>
          <p>
            {say({
              zh: `应选${contest.seats}名，候选人${contest.candidates.length}名，${contest.method === 'equal' ? '等额' : '差额'}。`,
              en: `${contest.seats} seats, ${contest.candidates.length} candidates, ${contest.method === 'equal' ? 'equal-number' : 'contested'}.`,
            })}
          </p>
          <CandidateNames candidates={contest.candidates} />
        </section>
      ))}
    </>
  );
}
