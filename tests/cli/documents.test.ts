import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { signPayload } from '../../functions/embedded/sign.ts';
import { makeActor } from '../support/actors.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { scrutineer } from './program.ts';

const organiser = makeActor('organiser');
const definition = {
  format: 'scrutineer/election@1',
  id: '469021101-2026-congress',
  jurisdiction: '469021101',
  superior: '469021',
  title: '中国共产党青石桥镇第十三次代表大会',
  mode: 'rehearsal',
  meeting: 'delegateCongress',
  date: '2026-11-22',
  rules: '1990',
  signatures: 2,
  stations: [{ id: 's1' }],
  contests: [
    {
      id: 'committee',
      title: '选举委员会委员',
      office: '镇党委委员',
      kind: 'formal',
      method: 'differential',
      seats: 2,
      candidates: [
        { id: 'c1', name: '阿里木·买买提' },
        { id: 'c2', name: '刘𬀩䶮' },
        { id: 'c3', name: '丁㛃' },
      ],
    },
  ],
  service: 'A'.repeat(43),
};
const act = {
  format: 'scrutineer/act@1',
  election: definition.id,
  type: 'convened',
  nonce: '0123456789abcdef',
  saidAt: '2026-10-01T08:00:00.000Z',
  definition,
};
const particulars = {
  format: 'scrutineer/documents@1',
  committee: '中共青石桥镇委员会',
  officials: [{ person: '耿根宝', duty: 'chief' }],
};

function place(content: unknown, name = 'election.json', folder = temporaryFolder()) {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return { folder, file, out: join(folder, 'out') };
}

const draw = (content: unknown, ...args: readonly string[]) => {
  const placed = place(content);
  return { ...placed, ...scrutineer(['documents', placed.file, '--out', placed.out, ...args]) };
};

describe('documents', () => {
  it('writes every document as HTML and .docx, lists them, and tells the digest the chair will sign', () => {
    const { status, stdout, stderr, out } = draw(definition);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const files = readdirSync(out);
    expect(files).toHaveLength(17 * 2 + 1);
    for (const file of files) expect(stdout).toContain(file);
    const digest = createHash('sha256')
      .update(readFileSync(join(out, 'method.txt')))
      .digest('hex');
    expect(stdout).toContain(`sha256:${digest}`);
    expect(stdout).toContain('共 35 个文件');
    expect(stdout).toContain('--with');
  });

  it('keeps every name in the ballot it prints, rare characters and interpunct included', () => {
    const { out } = draw(definition);
    const xml = strFromU8(
      unzipSync(readFileSync(join(out, 'ballot-committee-1.docx')))['word/document.xml']!,
    );
    const html = readFileSync(join(out, 'ballot-committee-1.html'), 'utf8');
    for (const name of ['丁　㛃', '刘𬀩䶮', '阿里木·买买提']) {
      expect(xml).toContain(name);
      expect(html).toContain(name);
    }
    expect(html).toContain('演练');
  });

  it('draws the same from a convened act and from its envelope as from the definition itself', () => {
    const digest = (content: unknown) =>
      JSON.parse(draw(content, '--json', '--as', 'html').stdout).methodDigest;
    const envelope = signPayload(act, 'act', [organiser.key]);
    expect(digest(act)).toBe(digest(definition));
    expect(digest(envelope)).toBe(digest(definition));
  });

  it('lists them as JSON where asked, in the formats asked for and no other', () => {
    const { stdout, out } = draw(definition, '--json', '--as', 'docx');
    const listed = JSON.parse(stdout) as { documents: { id: string; files: string[] }[] };
    expect(listed.documents[0]).toEqual({
      id: 'request-meeting',
      title: '关于召开中国共产党青石桥镇第十三次代表大会的请示',
      files: ['request-meeting.docx'],
    });
    expect(readdirSync(out).filter((file) => file.endsWith('.html'))).toEqual([]);
  });

  it('fills in what it is given, in English too', () => {
    const { folder, file, out } = place(definition);
    const { file: given } = place(particulars, 'with.json', folder);
    const { status, stdout } = scrutineer(['documents', file, '--out', out, '--with', given, '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('Digest of the method');
    expect(stdout).not.toContain('--with FILE');
    expect(readFileSync(join(out, 'officials.html'), 'utf8')).toContain('耿根宝');
    expect(readFileSync(join(out, 'request-meeting.html'), 'utf8')).toContain('中共青石桥镇委员会');
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'json-'],
    ['another format', { format: 'scrutineer/count@1' }, 'field-malformed'],
    ['a definition with a field nobody foresaw', { ...definition, colour: 'red' }, 'field-unknown'],
    [
      'a definition of rules that do not resolve',
      { ...definition, rules: { base: '2020', quorum: {} } },
      '/rules',
    ],
    ['an act that convenes nothing', { ...act, type: 'tally-released' }, 'convened'],
    [
      'an act with a definition that is wrong',
      { ...act, definition: { ...definition, id: 'x' } },
      '/definition/id',
    ],
    ['an act of a wrong form', { ...act, nonce: 'short' }, '/nonce'],
    [
      'an envelope of something else',
      signPayload(organiser.registration, 'actor', [organiser.key]),
      '/payload/format',
    ],
    ['an envelope nobody signed', { payload: 'e30', signatures: [] }, '/signatures'],
  ])('refuses %s and writes nothing', (_name, content, said) => {
    const { status, stdout, stderr, out } = draw(content);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(existsSync(out)).toBe(false);
  });

  test.each<[string, unknown, string]>([
    ['of another format', { format: 'scrutineer/election@1' }, 'field-malformed'],
    ['that are no JSON', '[', 'json-'],
    [
      'that make a candidate count',
      { ...particulars, officials: [{ person: '丁 㛃', duty: 'teller' }] },
      'official-is-candidate',
    ],
  ])('refuses particulars %s and writes nothing', (_name, content, said) => {
    const { folder, file, out } = place(definition);
    const { file: given } = place(content, 'with.json', folder);
    const { status, stderr } = scrutineer(['documents', file, '--out', out, '--with', given]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a folder that holds something, and leaves it as it was', () => {
    const { folder, file } = place(definition);
    const { status, stderr } = scrutineer(['documents', file, '--out', folder]);
    expect(status).toBe(2);
    expect(stderr).toContain('folder-not-empty');
    expect(readdirSync(folder)).toEqual(['election.json']);
  });

  it('refuses a format it does not write, and files that are not there', () => {
    expect(draw(definition, '--as', 'xlsx').status).toBe(2);
    const { folder, file, out } = place(definition);
    const nowhere = join(folder, 'nowhere.json');
    expect(scrutineer(['documents', nowhere, '--out', out]).stderr).toContain('file-unreadable');
    expect(scrutineer(['documents', file, '--out', out, '--with', nowhere]).stderr).toContain(
      'file-unreadable',
    );
  });
});
