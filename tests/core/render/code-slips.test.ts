import { describe, expect, it } from 'vitest';
import { renderCodeSlips } from '../../../core/render/code-slips.ts';
import { codeSlip } from '../../../core/report/code-slip.ts';
import { makeActor } from '../../support/actors.ts';
import { makeInvitee } from '../../support/invited.ts';
import { readCodeOf } from './read-code.ts';

const election = '469021101-2026-congress';
const origin = 'https://hall.example';
const code = '7K3-F0Q-M2X-9TB-4HW-1ZC';
const keyer = makeInvitee(makeActor('keyer', { actor: 'keyer-1', person: '周丽', election, station: 's1' }));
const elected = makeInvitee(
  makeActor('scrutineer', { person: '<冯静>', election, provisional: true }),
  '1',
  '2026-11-20T08:05:00.000Z',
);
const slip = codeSlip(keyer.invitation, code, origin, 'zh');

describe('an enrolment slip', () => {
  it('says whose code it is, what for, and until when by the clocks of the halls', () => {
    expect(slip).toMatchObject({ title: '密钥登记条', person: '周丽（计票人）', code });
    expect(slip.facts).toEqual([
      ['标识', 'keyer-1'],
      ['辖区', '469021101'],
      ['选举', election],
      ['计票站', 's1'],
      ['登记码有效至', '2026年11月24日 08:00'],
      ['登记网址', `${origin}/#/enrol/keyer-1`],
    ]);
  });

  it('says in English too, of a provisional scrutineer, and of a day that ends later in China', () => {
    const { person, facts } = codeSlip(elected.invitation, code, origin, 'en');
    expect(person).toBe('<冯静>（Scrutineer, provisional）');
    expect(facts.map(([label]) => label)).toEqual([
      'Id',
      'Jurisdiction',
      'Election',
      'Code good until',
      'Address',
    ]);
    expect(facts[3]![1]).toBe('24 November 2026, 16:05 China time');
    expect(codeSlip(keyer.invitation, code, origin, 'en').person).toBe('周丽（Keyer）');
    expect(codeSlip(elected.invitation, code, origin, 'zh').person).toBe('<冯静>（监票人，临时）');
    const late = { ...elected.invitation, expires: '2026-11-24T16:30:00.000Z' };
    expect(codeSlip(late, code, origin, 'zh').facts[3]![1]).toBe('2026年11月25日 00:30');
  });

  it('has the code in no address', () => {
    expect(slip.address).not.toContain(code.slice(0, 3));
  });
});

describe('a page of enrolment slips', () => {
  const page = renderCodeSlips([slip, codeSlip(elected.invitation, code, origin, 'zh')], 'zh');

  it('fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|src=|href=|\son\w+=/i);
  });

  it('has a section a person that is not torn, with its code', () => {
    expect(page.match(/<section class="slip">/g)).toHaveLength(2);
    expect(page).toContain('break-inside:avoid');
    expect(page).toContain(`<p class="code">${code}</p>`);
    expect(page).toContain('<title>密钥登记条</title>');
  });

  it('takes names for text', () => {
    expect(page).toContain('&lt;冯静&gt;');
    expect(page).not.toContain('<冯静>');
  });

  it('has the address as a square to be read', () => {
    expect(readCodeOf(page)).toBe(slip.address);
    expect(renderCodeSlips([slip], 'en')).toContain('<html lang="en">');
  });
});
