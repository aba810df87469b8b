import { describe, expect, it } from 'vitest';
import { sealDocument, sealDocumentSchema } from '../../../core/archive/seal-document.ts';
import { sealForm } from '../../../core/archive/seal-form.ts';
import { headCode } from '../../../core/ledger/canonical.ts';
import type { SlipTable } from '../../../core/report/slip.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection } from '../../support/tales.ts';
import { destroy, seal } from './stories.ts';

const rowsOf = (story: Story, lang: 'zh' | 'en' = 'zh') =>
  sealForm(story.state!, story.entries, lang)
    .parts.filter((part): part is SlipTable => part.kind === 'table')
    .map(({ rows }) => rows);

describe('the record of sealed and destroyed ballots', () => {
  it('says under which number and where, who signed it, and in which entry', () => {
    const story = seal(certifiedElection());
    const form = sealForm(story.state!, story.entries, 'zh');
    const { person } = story.cast.chief;
    expect(rowsOf(story)).toEqual([
      [['党委委员', '青封001', '镇档案室', expect.stringMatching(person.slice(0, 1)), '第17条']],
    ]);
    expect(form).toMatchObject({
      id: '封存和销毁记录',
      subject: story.definition.title,
      witness: { seq: 17, headCode: headCode(story.state!.head) },
      rehearsal: false,
    });
    expect(form.parts.at(-1)).toEqual({ kind: 'sentences', lines: ['选票尚未销毁，继续封存保管。'] });
  });

  it('keeps a seal that was set anew below the one before', () => {
    const story = seal(seal(certifiedElection()), '青封002');
    expect(rowsOf(story)[0]!.map((row) => row[1])).toEqual(['青封001', '青封002']);
  });

  it('says who destroyed them, who watched and when, where anybody said when', () => {
    const dated = destroy(seal(certifiedElection()), { date: '2032-01-05' });
    expect(rowsOf(dated)[1]![0]!.slice(0, 4)).toEqual(['党委委员', '王　强', '𬀩　䶮', '2032年1月5日']);
    const undated = destroy(seal(certifiedElection()));
    expect(rowsOf(undated)[1]![0]![3]).toBe('未填写');
    expect(rowsOf(undated, 'en')[1]![0]![3]).toBe('not given');
  });

  it('is a rehearsal’s where the election is one', () => {
    const story = new Story({ mode: 'rehearsal' });
    story.act('convened', { definition: story.definition }, ['organiser']);
    expect(sealForm(story.state!, story.entries, 'en')).toMatchObject({ rehearsal: true });
  });
});

describe('seal.json', () => {
  it('is what the ledger says, in the form its schema has', () => {
    const story = destroy(seal(certifiedElection()), { date: '2032-01-05' });
    const document = sealDocument(story.state!, story.entries);
    expect(sealDocumentSchema.parse(document)).toEqual(document);
    const by = [{ person: story.cast.chief.person, role: 'chief' }];
    const [sealed, destroyed] = story.entries.slice(-2);
    expect(document).toEqual({
      format: 'scrutineer/seal@1',
      election: story.definition.id,
      sealed: [{ contest: 'committee', seq: 17, at: sealed!.at, by, sealNo: '青封001', place: '镇档案室' }],
      destroyed: [
        {
          contest: 'committee',
          seq: 18,
          at: destroyed!.at,
          by,
          who: '王强',
          supervisor: '𬀩䶮',
          date: '2032-01-05',
        },
      ],
    });
  });
});
