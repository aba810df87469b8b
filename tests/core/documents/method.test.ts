import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { methodDigest } from '../../../core/documents/documents.ts';
import { methodForm, methodText } from '../../../core/documents/method/method.ts';
import { usualTerms } from '../../../core/documents/terms.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { anOccasion, committee, linesOf, secretary, textOf } from './an-occasion.ts';

const { sha256 } = nodeCrypto;
const text = (definition: Partial<Definition> = {}) => methodText(anOccasion({ definition }));
const noDigest = `sha256:${'0'.repeat(64)}` as const;
const english = (definition: Partial<Definition> = {}) =>
  textOf(methodForm(anOccasion({ definition, lang: 'en' }), noDigest));
/** The rules that the printed draft cites for the clause that says this. */
function rulesOf(definition: Partial<Definition>, said: string): readonly string[] {
  const number = text(definition)
    .split('\n')
    .find((line) => line.includes(said))!
    .split('、')[0];
  const rows = linesOf(methodForm(anOccasion({ definition }), noDigest));
  const cited = rows.find((row) => row.startsWith(`${number}|`))!.split('|')[1]!;
  return cited.split(/；(?=[A-Z]-?\w+ )/).map((each) => each.split(' ')[0]!);
}

describe('the quorum of a method', () => {
  test.each<[string, Definition['rules'], string, string]>([
    ['1990', '1990', '超过应到会代表人数的五分之四', 'Q-02'],
    ['2020', '2020', '不少于应到会代表人数的五分之四', 'Q-03'],
    ['county congresses', 'local', '超过应到会代表人数的半数', 'Q-16'],
    ['its own choosing', { base: '2020', quorum: { over: [2, 3] } }, '超过应到会代表人数的三分之二', 'A1'],
  ])('is that of %s', (_name, rules, said, rule) => {
    expect(text({ rules })).toContain(`有选举权的到会代表人数${said}，方可进行选举。`);
    expect(rulesOf({ rules }, '方可进行选举')).toContain(rule);
  });

  it('is said in English with the same fraction', () => {
    expect(english({ rules: '1990' })).toContain('more than 4/5 of the delegates due');
    expect(english({ rules: '2020' })).toContain('no fewer than 4/5 of the delegates due');
  });
});

describe('the majority of a method', () => {
  test.each<[string, Definition['rules'], string, string]>([
    ['those present', '2020', '赞成票超过实到会有选举权的代表人数的半数，始得当选', 'W-01'],
    [
      'those due for a county congress',
      'local',
      '赞成票超过应到会有选举权的代表人数的半数，始得当选',
      'W-13',
    ],
    [
      'those due where the method says so',
      { base: '1990', majority: { over: [1, 2], of: 'due' } },
      '赞成票超过应到会有选举权的代表人数的半数，始得当选',
      'A2',
    ],
    [
      'two thirds where the method says so',
      { base: '1990', majority: { atLeast: [2, 3] } },
      '赞成票不少于实到会有选举权的代表人数的三分之二，始得当选',
      'A2',
    ],
  ])('is of %s', (_name, rules, said, rule) => {
    expect(text({ rules })).toContain(said);
    expect(rulesOf({ rules }, '始得当选')).toContain(rule);
  });
});

describe('what a method elects', () => {
  it('names seats, candidates and surplus of every contest, and counts the papers', () => {
    const two = text({ contests: [committee, secretary] });
    expect(two).toContain('选举镇党委委员，应选名额2名，候选人3名，差额1名，实行差额选举');
    expect(two).toContain('选举镇党委书记，应选名额1名，候选人1名，实行等额选举');
    expect(two).toContain('设两种选票，分别计票');
    const commission = { ...committee, id: 'commission', office: '镇纪委委员' };
    expect(text({ contests: [committee, secretary, commission] })).toContain('设三种选票，分别计票');
    expect(text()).toContain('选举采用无记名投票方式。');
  });

  it('claims no surplus where there is none', () => {
    const narrow = { ...committee, seats: 3 };
    expect(text({ contests: [narrow] })).toContain('候选人3名，实行差额选举');
    expect(english({ contests: [narrow] })).toContain('3 candidates, a contested election');
  });

  it('says of a preselection that it makes candidates', () => {
    const contests = [{ ...committee, kind: 'preselection' as const }];
    expect(text({ contests })).toContain('预选镇党委委员，产生正式候选人2名，参加预选的人选3名');
    expect(text({ contests })).toContain('列为正式候选人；不足的名额，由大会主席团决定或者再次预选');
    expect(text({ contests })).not.toContain('另行选举，候选人从未当选的人中');
    expect(rulesOf({ contests }, '本次大会')).toContain('Z-13');
    expect(text()).not.toContain('预选');
  });

  it('rests its margins on the rule set and on what is laid over it', () => {
    expect(rulesOf({ rules: '1990' }, '本次大会')).toEqual(['S-02', 'S-07']);
    expect(rulesOf({ rules: '2020' }, '本次大会')).toEqual(['S-06', 'S-07']);
    expect(rulesOf({ rules: { base: '1990', overlays: ['jinyun-2011'] } }, '本次大会')).toContain('S-01');
    expect(rulesOf({ rules: { base: '1990', overlays: ['plan-2017'] } }, '本次大会')).not.toContain('S-01');
    expect(rulesOf({ contests: [secretary] }, '本次大会')).toEqual(['W-16', 'W-17']);
    const plenary: Partial<Definition> = { meeting: 'firstPlenary', contests: [secretary] };
    expect(rulesOf(plenary, '本次全会')).toEqual(['W-16']);
  });

  it('names the regulation and every document laid over it', () => {
    expect(text({ rules: '1990' })).toContain('和《中国共产党基层组织选举工作暂行条例》，制定本办法。');
    const laid: Definition['rules'] = { base: '2020', overlays: ['hainan-2011', 'plan-2017'] };
    expect(text({ rules: laid })).toContain(
      '《中国共产党基层组织选举工作条例》，按照琼组发〔2011〕58号、乡镇换届实施方案（2017）的要求',
    );
  });

  it('lists candidates by strokes, or as approved, each where it holds', () => {
    expect(text()).toContain('四、候选人以姓氏笔画为序排列。');
    expect(text({ contests: [secretary] })).toContain('四、候选人按上级党组织批准的次序排列。');
    expect(text({ contests: [committee, secretary] })).toContain(
      '选举镇党委委员时，候选人以姓氏笔画为序排列；选举镇党委书记时，候选人按上级党组织批准的次序排列。',
    );
  });
});

describe('who is due', () => {
  const assembly = { meeting: 'memberAssembly' } as const;

  it('are the delegates confirmed at a congress', () => {
    expect(text()).toContain('应到会代表人数为代表资格审查合格的代表人数');
  });

  it('are the members but for the five kinds at an assembly, six where the method adopts the sixth', () => {
    expect(text(assembly)).toContain('应转未转组织关系。其他未到会的');
    expect(text(assembly)).not.toContain('离退休');
    const rules: Definition['rules'] = { base: '2020', exemptions: ['retired-returned-home'] };
    const adopted: Partial<Definition> = { ...assembly, rules };
    expect(text(adopted)).toContain('已回原籍长期居住的离退休人员');
    expect(rulesOf(adopted, '预备党员')).toContain('Q-11');
  });

  it('lose the vote in detention under the rules of 2020 only', () => {
    expect(text({ ...assembly, rules: '2020' })).toContain('被依法留置、逮捕的党员');
    expect(text({ ...assembly, rules: '1990' })).not.toContain('留置');
  });

  it('lets nobody vote for another, and somebody write who is no candidate', () => {
    expect(text(assembly)).toContain('不能委托他人代为投票');
    expect(rulesOf(assembly, '可以委托不是候选人的人按选举人的意志代写')).toEqual(['Q-14', 'Q-15']);
  });

  it('are not spoken of at a plenary', () => {
    expect(text({ meeting: 'firstPlenary', contests: [secretary] })).not.toContain('应到会委员人数为');
  });
});

describe('the marks of a method', () => {
  const marks = (method: object) =>
    methodText(anOccasion({ particulars: { method: { ...usualTerms, ...method } } }));

  it('are ○, × and none, on the left, unless the terms say otherwise', () => {
    expect(methodText(anOccasion())).toContain(
      '赞成的，在其姓名左侧的符号栏内划“○”；不赞成的，划“×”；弃权的，不划任何符号。',
    );
    expect(marks({ for: '√', side: 'right' })).toContain('在其姓名右侧的符号栏内划“√”');
    expect(marks({ abstain: '△' })).toContain('弃权的，划“△”，不划任何符号的也视为弃权。');
  });

  it('leave a name unmarked for a vote for it where the terms say so', () => {
    const said = marks({ unmarked: 'for', abstain: '△', side: 'right' });
    expect(said).toContain('赞成的，不划任何符号（划“○”的同样为赞成）');
    expect(said).not.toContain('全票未划任何符号的，作为弃权');
    expect(methodText(anOccasion())).toContain('全票未划任何符号的，作为弃权，是有效票。');
  });

  it('void the part that cannot be read, or the whole ballot', () => {
    expect(methodText(anOccasion())).toContain('无法辨认的，该部分无效，其余部分有效');
    expect(marks({ partlyIllegible: 'whole' })).toContain('无法辨认的，整张选票无效');
  });

  it('ask a mark of a name written in, or none', () => {
    expect(marks({ side: 'right' })).toContain(
      '并在姓名右侧的符号栏内划“○”；只写姓名、未划“○”的，该另选无效',
    );
    expect(marks({ writeInNeedsMark: false })).toContain('写上姓名的即为赞成');
  });
});

describe('who may be written in', () => {
  it('is any full member, at a plenary any member of the committee', () => {
    expect(text()).toContain('另选人必须是有被选举权的正式党员。');
    const { eligibleWriteIns: _all, ...open } = secretary;
    expect(text({ meeting: 'firstPlenary', contests: [open] })).toContain('另选人必须是本届委员会委员。');
  });

  it('is whoever the contest names, candidates apart', () => {
    expect(text({ contests: [secretary] })).toContain('另选人限于下列人员：刘𬀩、王强。');
  });

  it('is nobody where the contest says so or nobody is left', () => {
    for (const eligibleWriteIns of [[], ['赵䶮']]) {
      const said = text({ contests: [{ ...secretary, eligibleWriteIns }] });
      expect(said).toContain('不得另选他人；');
      expect(said).not.toContain('两名监票人确认其身份');
    }
  });

  it('is told contest by contest where they differ', () => {
    const closed = { ...secretary, eligibleWriteIns: [] };
    expect(text({ contests: [committee, closed] })).toContain(
      '选举镇党委委员时，另选人必须是有被选举权的正式党员；选举镇党委书记时，不得另选他人。',
    );
    expect(english({ contests: [committee, closed] })).toContain('for 镇党委书记: nobody may be written in');
  });
});

describe('seats that stay open', () => {
  it('go to a separate election, or are reduced by consent or by the presidium', () => {
    const said = text();
    expect(said).toContain('对不足的名额另行选举');
    expect(said).toContain('经实到会有选举权的代表半数以上同意，或者经大会主席团决定，也可以减少名额');
    expect(rulesOf({ rules: '1990' }, '另行选举，候选人')).toContain('W-08');
    expect(rulesOf({ rules: '2020' }, '另行选举，候选人')).toContain('W-09');
  });

  it('have no presidium to ask at a plenary', () => {
    expect(text({ meeting: 'firstPlenary' })).not.toContain('大会主席团');
  });

  it('are repeated as they were in an equal-number election', () => {
    const said = text({ contests: [secretary] });
    expect(said).toContain('重新进行等额选举');
    expect(said).not.toContain('也可以减少名额');
  });

  it('never go by lot after a tie', () => {
    expect(text()).toContain('就票数相等的被选举人再次投票，以得赞成票多的当选');
    expect(text()).toContain('不以抽签或者决定的方式产生');
  });
});

describe('who counts and where the result goes', () => {
  test.each([
    ['delegateCongress', '监票人由各代表团从不是候选人的代表中推选，经大会表决通过'],
    ['memberAssembly', '监票人由全体党员从不是候选人的党员中推选，经大会表决通过'],
    ['firstPlenary', '监票人由会议主持人从不是候选人的委员中提名，经全会表决通过'],
  ] as const)('follows the meeting: %s', (meeting, said) => {
    expect(text({ meeting })).toContain(said);
  });

  it('files members, has secretaries approved and delegates examined', () => {
    expect(text()).toContain('选举结果报上级党组织备案。');
    expect(text({ meeting: 'firstPlenary' })).toContain('选举结果报上级党组织批准。');
    expect(text({ meeting: 'memberAssembly', parent: '469021101-2026-congress' })).toContain(
      '选举结果报上级党组织审批。',
    );
    expect(text({ contests: [committee, secretary] })).toContain(
      '选举镇党委委员时，选举结果报上级党组织备案；选举镇党委书记时，选举结果报上级党组织批准。',
    );
  });
});

describe('the text of a method', () => {
  it('is a title and a numbered clause a line, in Chinese whatever the language', () => {
    const lines = text().split('\n');
    expect(lines[0]).toBe('中国共产党青石桥镇第十三次代表大会选举办法');
    expect(lines[1]).toMatch(/^一、根据/);
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).toMatch(/^二十二、本办法经大会到会代表表决通过后施行/);
    expect(methodText(anOccasion({ lang: 'en' }))).toBe(text());
  });

  it('has a digest that is SHA-256 of its bytes, the same in both languages', () => {
    const digest = methodDigest(anOccasion(), sha256);
    expect(digest).toBe(methodDigest(anOccasion({ lang: 'en' }), sha256));
    expect(digest).toBe(`sha256:${createHash('sha256').update(text(), 'utf8').digest('hex')}`);
  });

  it('keeps its wording: a digest a chair signed is that of the same text for ever', () => {
    expect(methodDigest(anOccasion(), sha256)).toBe(
      'sha256:59659c0eb48da8402007683fb3be0fc091d0f577835ca29a4d208454c6335bb1',
    );
  });

  it('has another digest for every rule that is changed', () => {
    const digest = (definition: Partial<Definition>) => methodDigest(anOccasion({ definition }), sha256);
    const digests = [
      digest({}),
      digest({ rules: '1990' }),
      digest({ contests: [{ ...committee, seats: 1 }] }),
      digest({ contests: [{ ...committee, order: 'slate' }] }),
      digest({ contests: [{ ...committee, eligibleWriteIns: [] }] }),
      methodDigest(anOccasion({ particulars: { method: { ...usualTerms, for: '√' } } }), sha256),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('follows the seats, the names and the quorum, whatever they are', () => {
    const term = fc.integer({ min: 1, max: 1000 });
    const share = fc.tuple(term, term).filter(([numerator, denominator]) => numerator <= denominator);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), share, fc.boolean(), (seats, fraction, strict) => {
        const contests = [{ ...committee, seats }];
        const rules = { base: '2020' as const, quorum: strict ? { over: fraction } : { atLeast: fraction } };
        const said = text({ contests, rules });
        expect(said).toContain(`应选名额${seats}名`);
        expect(said).toContain(`到会代表人数${strict ? '超过' : '不少于'}应到会代表人数的`);
        const half = fraction[0] === 1 && fraction[1] === 2;
        expect(said.includes('应到会代表人数的半数')).toBe(half);
      }),
    );
  });
});

describe('the printed draft', () => {
  const digest = noDigest;

  it('holds the clauses, what each rests on, and the digest the chair will sign', () => {
    const lines = linesOf(methodForm(anOccasion(), digest));
    expect(lines.slice(0, 2)).toEqual(['中国共产党青石桥镇第十三次代表大会选举办法', '（草案）']);
    const clauses = text().trimEnd().split('\n').slice(1);
    expect(lines).toEqual(expect.arrayContaining(clauses));
    expect(lines).toContainEqual(expect.stringMatching(/^六\|Q-03 .*不少于应到会人数的五分之四.*；Q-05 /));
    expect(lines.at(-1)).toBe(digest);
  });

  it('is English where asked, numbered 1., 2., …', () => {
    const lines = linesOf(methodForm(anOccasion({ lang: 'en' }), digest));
    expect(lines[2]).toMatch(/^1\. This method rests on the Party Constitution/);
    expect(lines).toContainEqual(expect.stringMatching(/^6\|Q-03 Quorate if not fewer/));
  });

  it('is marked as a rehearsal’s where it is one', () => {
    expect(methodForm(anOccasion(), digest).rehearsal).toBe(false);
    expect(methodForm(anOccasion({ definition: { mode: 'rehearsal' } }), digest).rehearsal).toBe(true);
  });
});
