import { describe, expect, it } from 'vitest';
import type { ActType } from '../../../core/ledger/acts/table.ts';
import { foresee } from '../../../core/ledger/foresee.ts';
import type { Phase } from '../../../core/ledger/phase.ts';
import { clauses } from '../../../core/rules/clauses.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { answersTo } from '../../../web/meeting/questions.ts';
import { simpleForms } from '../../../web/meeting/simple/forms.ts';
import { isEmpty, type SimpleForm } from '../../../web/meeting/simple/simple-form.ts';
import type { Texts } from '../../../web/meeting/texts.ts';
import { attend, issue, plainVote, prepare, upload } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { type Signer, Story } from '../../support/story.ts';
import { shortTwice, tieAndRunoff } from '../../support/tales.ts';

function filled(type: ActType, story: Story, texts: Texts) {
  const simple = simpleForms[type]!;
  const subject = {
    ledger: { entries: story.entries, state: story.state! },
    contest: story.contest(),
    texts,
  };
  const questions = simple.questions(subject);
  const answers = answersTo(questions, texts);
  return {
    questions,
    fields: answers && simple.fields(answers, subject),
    facts: (answers && simple.facts?.(answers, subject)) ?? {},
  };
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
    const { questions } = filled('start-condition-recorded', story, {});
    expect(questions[0]!.choices!.map(([id]) => id)).not.toContain('awareness');
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
