import { describe, expect, it } from 'vitest';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { foresee } from '../../../core/ledger/foresee.ts';
import type { Phase } from '../../../core/ledger/phase.ts';
import { clauses } from '../../../core/rules/clauses.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import type { ContestState } from '../../../core/ledger/state.ts';
import { answersTo } from '../../../web/meeting/questions.ts';
import { simpleForms } from '../../../web/meeting/simple/forms.ts';
import { isEmpty, type SimpleForm } from '../../../web/meeting/simple/simple-form.ts';
import type { Texts } from '../../../web/meeting/texts.ts';
import { attend, bringBack, issue, plainVote, prepare, upload } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { type Signer, Story } from '../../support/story.ts';
import { shortTwice, tieAndRunoff } from '../../support/tales.ts';

function filled(type: ActType, story: Story, texts: Texts, contest: ContestState = story.contest()) {
  const simple = simpleForms[type]!;
  const subject = { ledger: { entries: story.entries, state: story.state! }, contest, texts };
  const questions = simple.questions(subject);
  const answers = answersTo(questions, texts);
  return {
    questions,
    besides: simple.besides?.(subject),
    fields: answers && simple.fields(answers, subject),
    facts: (answers && simple.facts?.(answers, subject)) ?? {},
  };
}

/** What the first question of a form lets one choose. */
function offered(type: ActType, story: Story): readonly string[] {
  return filled(type, story, {}).questions[0]!.choices!.map(([value]) => value);
}

function taken(type: ActType, story: Story, texts: Texts, ...signers: Signer[]): boolean {
  const { fields, facts } = filled(type, story, texts);
  if (fields === undefined) throw new Error('not filled in');
  expect(foresee(story.state!, type, fields, facts, nodeCrypto)).toEqual([]);
  return story.take(type, fields, signers);
}

describe('a short form', () => {
  it.each<[ActType, Phase, Texts, Signer[]]>([
    ['meeting-approved', 'draft', { requestNo: '1', replyNo: '2', date: '2026-11-01' }, ['county']],
    [
      'meeting-approved',
      'draft',
      { requestNo: '1', replyNo: '2', date: '2026-11-01', scan: `sha256:${'a'.repeat(64)}` },
      ['county'],
    ],
    ['meeting-resolved', 'ready', { what: '通过议程', for: '48', against: '0', abstain: '0' }, ['chair']],
    ['tally-released', 'counting', {}, ['chief']],
    ['write-in-resolved', 'counting', { from: '赵六', reason: '同音' }, ['scrutineerA', 'scrutineerB']],
    [
      'write-in-resolved',
      'counting',
      { from: '赵六', to: 'void', reason: '无法确认' },
      ['scrutineerA', 'scrutineerB'],
    ],
    ['count-reopened', 'counted', { reason: '点错一张' }, ['chief', 'chair']],
    ['ballots-sealed', 'certified', { sealNo: '封001', place: '档案室' }, ['chair']],
    ['incident-recorded', 'ready', { number: 'yc-1', about: 'c1' }, ['organiser']],
    ['incident-recorded', 'ready', { number: 'yc-1' }, ['organiser']],
  ])('is the act that the ledger takes: %s', (type, phase, texts, signers) => {
    expect(taken(type, inPhase(phase), texts, ...signers)).toBe(true);
  });

  it('withdraws a bundle that is in', () => {
    const story = upload(inPhase('counting'), { stations: { s2: plainVote.stations['s2']! } });
    expect(taken('batch-withdrawn', story, { reason: '录重了' }, 'scrutineerA', 'scrutineerB')).toBe(true);
    expect(isEmpty(filled('batch-withdrawn', story, {}).questions)).toBe(true);
  });

  it('explains what is to be explained', () => {
    const story = issue(attend(prepare(new Story())), { s1: 30, s2: 19 });
    const { questions } = filled('finding-explained', story, {});
    expect(questions[0]!.choices![0]![1].zh).toMatch(/^第1轮：/);
    expect(taken('finding-explained', story, { reason: '一张写坏，当众更换' }, 'chief')).toBe(true);
  });

  it('explains the finding that was chosen, whatever somebody else explains meanwhile', () => {
    const story = issue(attend(prepare(new Story())), { s1: 30, s2: 19 });
    // Of the 48 papers s1 has one more than it issued.
    bringBack(story, { stations: { s1: { '01': [{ count: 31 }] }, s2: { '01': [{ count: 17 }] } } });
    const [first, second] = offered('finding-explained', story) as [string, string];
    const texts = { finding: second, reason: '邻站选票误投' };
    const { fields } = filled('finding-explained', story, texts);
    expect(fields).toMatchObject({ code: 'station-excess-returned', at: '/stations/0' });
    const other = { finding: first, reason: '一张写坏，当众更换' };
    expect(taken('finding-explained', story, other, 'chief')).toBe(true);
    expect(filled('finding-explained', story, texts).fields).toEqual(fields);
    expect(filled('finding-explained', story, other).fields).toBeUndefined();
  });

  it('accepts the warning that was chosen, whatever somebody else accepts meanwhile', () => {
    const story = inPhase('draft');
    const warnings = ['/candidates/0', '/candidates/1'].map((at) => ({ code: 'age-over', at }));
    const warned = (left: typeof warnings): ContestState => ({
      ...story.contest(),
      slate: { stage: 'formal', names: [], warnings: left },
    });
    const { questions } = filled('warning-accepted', story, {}, warned(warnings));
    const texts = { warning: questions[0]!.choices![1]![0], reason: '已报县委同意' };
    const [first, second] = warnings as [(typeof warnings)[0], (typeof warnings)[0]];
    for (const left of [warnings, [second]])
      expect(filled('warning-accepted', story, texts, warned(left)).fields).toMatchObject(second);
    expect(filled('warning-accepted', story, texts, warned([first])).fields).toBeUndefined();
  });

  it('withdraws no other bundle than the one that was chosen, once that one is gone', () => {
    const story = upload(inPhase('counting'), plainVote);
    const texts = { bundle: offered('batch-withdrawn', story)[0]!, reason: '录重了' };
    expect(taken('batch-withdrawn', story, texts, 'scrutineerA', 'scrutineerB')).toBe(true);
    expect(filled('batch-withdrawn', story, texts)).toMatchObject({ fields: undefined, facts: {} });
    expect(filled('batch-withdrawn', story, { reason: '录重了' }).fields).toBeDefined();
  });

  it('destroys what was sealed', () => {
    const story = inPhase('certified');
    taken('ballots-sealed', story, { sealNo: '封001', place: '档案室' }, 'chair');
    expect(taken('ballots-destroyed', story, { who: '甲', supervisor: '乙' }, 'chair')).toBe(true);
  });

  it('calls the nine bans as the discipline does, in its order', () => {
    const { questions } = filled('incident-recorded', inPhase('ready'), {});
    const kinds = questions.find(({ name }) => name === 'kind')!.choices!.slice(0, 9);
    kinds.forEach(([, { zh }], index) => {
      expect(clauses[`D-0${index + 1}` as 'D-01'].zh).toContain(`严禁${zh}`);
    });
  });

  it('closes a report that is open', () => {
    const story = inPhase('ready');
    expect(isEmpty(filled('incident-closed', story, {}).questions)).toBe(true);
    taken('incident-recorded', story, { number: 'yc-1' }, 'organiser');
    expect(taken('incident-closed', story, {}, 'organiser')).toBe(true);
  });

  it('reduces the seats by either of the two decisions', () => {
    expect(taken('seats-reduced', shortTwice(), { consent: '40' }, 'chair')).toBe(true);
    expect(taken('seats-reduced', shortTwice(), { by: 'presidium' }, 'chair')).toBe(true);
  });

  it('says beside the signature to how many the seats are reduced', () => {
    const { fields, besides } = filled('seats-reduced', shortTwice(), { by: 'presidium' });
    expect(fields).toMatchObject({ seats: 1 });
    expect(besides).toEqual([
      [
        { zh: '应选名额', en: 'Seats' },
        { zh: '由2名减为1名', en: 'reduced from 2 to 1' },
      ],
    ]);
  });

  it('refers what may be referred, and nothing else', () => {
    expect(taken('seat-referred', shortTwice(), {}, 'chair')).toBe(true);
    expect(isEmpty(filled('seat-referred', tieAndRunoff(), {}).questions)).toBe(true);
  });

  it('records the conditions that the rules name, with what each asks', () => {
    const story = new Story({
      rules: { base: '2020', overlays: ['jinyun-2011'] },
      awareness: { atLeast: [9, 10] },
    });
    story.act('convened', { definition: story.definition }, ['organiser']);
    const evidence = { 'evidence.number': '1', 'evidence.date': '2026-11-01', 'evidence.who': '易扶摇' };
    const counted = { ...evidence, condition: 'awareness', 'evidence.asked': '100', 'evidence.aware': '95' };
    expect(taken('start-condition-recorded', story, counted, 'organiser')).toBe(true);
    expect(taken('start-condition-recorded', story, evidence, 'organiser')).toBe(true);
    expect(story.state!.conditions).toHaveLength(2);
    expect(offered('start-condition-recorded', story)).not.toContain('awareness');
    // The evidence of a condition recorded elsewhere since is not the next one's.
    expect(filled('start-condition-recorded', story, counted).fields).toBeUndefined();
  });

  it('asks for words in both languages', () => {
    const story = inPhase('ready');
    for (const type of Object.keys(simpleForms) as ActType[]) {
      for (const { label } of filled(type, story, {}).questions) {
        expect(label.zh).toMatch(/\p{Script=Han}/u);
        expect(label.en).not.toMatch(/\p{Script=Han}/u);
      }
      const { note } = simpleForms[type] as SimpleForm;
      expect(note?.zh ?? '说明').toMatch(/\p{Script=Han}/u);
    }
  });
});
