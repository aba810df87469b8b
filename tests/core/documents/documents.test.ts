import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it, test } from 'vitest';
import { documentsOf } from '../../../core/documents/documents.ts';
import { occasionOf } from '../../../core/documents/occasion.ts';
import { checkParticulars, noParticulars, particularsSchema } from '../../../core/documents/particulars.ts';
import { readShape } from '../../../core/json/shape.ts';
import type { Definition } from '../../../core/ledger/election.ts';
import { renderDocx } from '../../../core/render/docx.ts';
import { renderHtml } from '../../../core/render/html.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { anOccasion, committee, secretary } from './an-occasion.ts';

const { sha256 } = nodeCrypto;
const drawn = (definition: Partial<Definition> = {}) => documentsOf(anOccasion({ definition }), sha256);
const ids = (definition: Partial<Definition> = {}) => drawn(definition).map(({ id }) => id);

describe('the documents of a meeting', () => {
  it('of a congress are everything an office needs, in the order it needs them', () => {
    expect(ids()).toEqual([
      'request-meeting',
      'pledge-secretary',
      'pledge-cadres',
      'pledge-candidates',
      'pledge-members',
      'pledge-inspection',
      'notice',
      'request-slate',
      'credentials',
      'method',
      'ballot-committee-1',
      'ballot-committee-1-sample',
      'officials',
      'script',
      'checklist-meeting',
      'talks',
      'checklist-after',
    ]);
  });

  it('of an assembly have no credentials, of a plenary nothing that came before it', () => {
    expect(ids({ meeting: 'memberAssembly' })).not.toContain('credentials');
    expect(ids({ meeting: 'firstPlenary', contests: [secretary] })).toEqual([
      'request-slate',
      'method',
      'ballot-secretary-1',
      'ballot-secretary-1-sample',
      'officials',
      'script',
      'checklist-meeting',
      'talks',
      'checklist-after',
    ]);
  });

  it('of a unit that elects its delegates leave pledges and talks to the township', () => {
    const unit = ids({ meeting: 'memberAssembly', parent: '469021101-2026-congress' });
    expect(unit).not.toContain('talks');
    expect(unit.filter((id) => id.startsWith('pledge'))).toEqual([]);
    expect(unit).toContain('request-meeting');
  });

  it('have a ballot and its sample for every contest, and no id twice', () => {
    const all = ids({ contests: [committee, secretary] });
    expect(all.filter((id) => id.startsWith('ballot'))).toHaveLength(4);
    expect(new Set(all).size).toBe(all.length);
  });

  it('bear the mark of a rehearsal all or none', () => {
    expect(drawn().some(({ rehearsal }) => rehearsal)).toBe(false);
    expect(drawn({ mode: 'rehearsal' }).every(({ rehearsal }) => rehearsal)).toBe(true);
  });

  test.each(['zh', 'en'] as const)('have in every table as many cells as columns (%s)', (lang) => {
    const definition = { contests: [committee, secretary] };
    for (const form of documentsOf(anOccasion({ definition, lang }), sha256))
      for (const part of form.parts)
        if (part.kind === 'table')
          for (const row of part.rows) expect(row, form.id).toHaveLength(part.columns.length);
  });

  it('are drawn from no definition that was not checked', () => {
    const { definition } = anOccasion();
    const wrong = { ...definition, rules: { base: '2020', quorum: {} } } as Definition;
    expect(() => occasionOf(wrong, noParticulars, 'zh')).toThrow(/checked/);
  });
});

describe('particulars', () => {
  const refusals = (fields: object) => {
    const shaped = readShape(particularsSchema, { ...noParticulars, ...fields });
    const findings = shaped.ok ? checkParticulars(anOccasion().definition, shaped.value) : shaped.findings;
    return findings.map(({ code, at }) => `${code} ${at}`);
  };
  const terms = { for: '○', against: '×', unmarked: 'abstain', side: 'left' };
  const method = { ...terms, writeInNeedsMark: true, partlyIllegible: 'part' };
  const notice = { from: '2026-10-30', to: '2026-11-01', contact: '组织办', phone: '0898-1' };

  test.each([
    ['nothing', {}],
    ['terms', { method }],
    ['a notice of one day', { notice: { ...notice, to: notice.from } }],
    ['an unmarked name that is a vote for it', { method: { ...method, unmarked: 'for', abstain: '△' } }],
    ['officials who do not stand', { officials: [{ person: '耿根宝', duty: 'chief' }] }],
  ])('may be %s', (_name, fields) => {
    expect(refusals(fields)).toEqual([]);
  });

  test.each([
    ['a field nobody foresaw', { telephone: '1' }, 'field-unknown /telephone'],
    ['a symbol no ballot bears', { method: { ...method, for: 'A' } }, 'field-malformed /method/for'],
    ['one symbol for two marks', { method: { ...method, against: '○' } }, 'field-malformed /method'],
    [
      'an unmarked name for, and no mark to abstain',
      { method: { ...method, unmarked: 'for' } },
      'field-missing /method/abstain',
    ],
    [
      'a notice that ends before it begins',
      { notice: { ...notice, to: '2026-10-29' } },
      'field-malformed /notice/to',
    ],
    ['a date that is none', { notice: { ...notice, to: '2026-11-31' } }, 'field-malformed /notice/to'],
    [
      'more delegates at fault than elected',
      { credentials: [{ unit: '一', seats: 3, elected: 3, voteAgain: 2, replaced: 2 }] },
      'field-malformed /credentials/0',
    ],
    [
      'a candidate who counts',
      { officials: [{ person: '王　强', duty: 'teller' }] },
      'official-is-candidate /officials/0/person',
    ],
    [
      'an official without a name',
      { officials: [{ person: ' ', duty: 'chief' }] },
      'name-empty /officials/0/person',
    ],
  ])('are refused with %s', (_name, fields, refusal) => {
    expect(refusals(fields)).toEqual([refusal]);
  });
});

const names = ['丁　㛃', '赵　䶮', '阿里木·买买提'];
const whole = () =>
  drawn({
    contests: [
      { ...committee, eligibleWriteIns: ['刘𬀩'] },
      { ...secretary, eligibleWriteIns: ['刘𬀩'] },
    ],
  });

describe('rendered', () => {
  it('every document is a .docx whose XML holds each name of its ballot, rare characters included', async () => {
    const found = new Set<string>();
    for (const form of whole()) {
      const files = unzipSync(await renderDocx(form, 'zh'));
      const xml = strFromU8(files['word/document.xml']!);
      for (const name of [...names, '刘𬀩']) if (xml.includes(name)) found.add(name);
    }
    expect([...found].sort()).toEqual([...names, '刘𬀩'].sort());
  });

  it('every document is a page of HTML with its title', () => {
    const html = renderHtml(whole(), 'zh');
    for (const form of whole()) expect(html).toContain(`<h1>${form.title}</h1>`);
    for (const name of [...names, '刘𬀩']) expect(html).toContain(name);
  });
});

const there = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
if (!there)
  console.log('skipped: tests/core/documents/documents.test.ts: LibreOffice (soffice) is not installed');

describe.skipIf(!there)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-documents-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the method and the ballots as they are', { timeout: 120_000 }, async () => {
    const wanted = whole().filter(({ id }) => id === 'method' || /^ballot-\w+-1$/.test(id));
    const files = [];
    for (const form of wanted) {
      const file = join(folder, `${form.id}.docx`);
      writeFileSync(file, await renderDocx(form, 'zh'));
      files.push(file);
    }
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    const args = [
      home,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
      ...files,
    ];
    const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 110_000 });
    expect(run.status, run.stderr).toBe(0);
    const read = files.map((file) => readFileSync(file.replace(/docx$/, 'txt'), 'utf8')).join('\n');
    for (const name of [...names, '刘𬀩']) expect(read).toContain(name);
    expect(read).toContain('不少于应到会代表人数的五分之四');
    expect(read).toContain('（加盖印章处）');
  });
});
