import type { Exempt } from '../../../core/count/input.ts';
import type { Person } from '../../hall/person.ts';
import {
  approve,
  certify,
  convene,
  declare,
  openMeeting,
  type Superior,
  sheet,
  vote,
} from '../../hall/steps.ts';
import { registrar } from '../people.ts';
import { codeOf } from '../places.ts';
import { slate } from '../slate.ts';
import type { Story } from '../story.ts';

const jurisdiction = `${codeOf('101')}-b03`;
const contest = 'delegates';

const at = (person: string, role: Person['role']): Person => ({
  actor: `${jurisdiction}-${role}`,
  person,
  role,
  jurisdiction,
  ...(role === 'scrutineer' ? { election: `${jurisdiction}-2026-delegates` } : {}),
});

const chair = at('文长河', 'chair');
const organiser = at('段兰芝', 'organiser');
/** Elected in the hall, so registered there by chair and organiser until the registrar confirms it. */
const scrutineer = at('臧白芷', 'scrutineer');

/** The township committee is the branch's superior. */
const township: Person = {
  actor: `${codeOf('101')}-superior`,
  person: '邬长庚',
  role: 'superior',
  jurisdiction: codeOf('101'),
};
const byTownship: Superior = { by: township, prefix: '青党批〔2026〕' };

const exempt: readonly Exempt[] = [
  {
    kind: 'cannot-care-for-self',
    count: 1,
    superiorConsent: true,
    meetingApproval: true,
    approval: '青党批〔2026〕0号',
  },
  {
    kind: 'relation-not-transferred',
    count: 1,
    superiorConsent: true,
    meetingApproval: true,
    approval: '青党批〔2026〕0号',
  },
];

/** A village branch of nineteen members elects its three delegates to the township congress on one sheet. */
export const branchBySheet: Story = {
  definition: (service) => ({
    format: 'scrutineer/election@1',
    id: `${jurisdiction}-2026-delegates`,
    jurisdiction,
    superior: codeOf('101'),
    title: '中国共产党青石桥镇落雨村支部党员大会',
    mode: 'rehearsal',
    meeting: 'memberAssembly',
    date: '2026-09-26',
    rules: '1990',
    signatures: 2,
    stations: [{ id: 'hall', title: '会场' }],
    contests: [
      {
        id: contest,
        title: '选举出席镇第十三次党代会代表',
        office: '出席镇党代会代表',
        kind: 'formal',
        method: 'differential',
        seats: 3,
        candidates: slate('高山（彝族，落雨村）、木呷、孙嘉树、司马青云'),
      },
    ],
    service,
    parent: `${codeOf('101')}-2026-congress`,
  }),
  crew: { organiser, chair, chief: at('卜令仪', 'chief'), scrutineers: [scrutineer], keyers: new Map() },
  others: [township],
  later: [scrutineer],
  async tell(hall) {
    hall.on('2026-09-20');
    await convene(hall);
    await approve(hall, byTownship, 19, exempt);
    hall.on('2026-09-26');
    await openMeeting(hall);
    await hall.enrol(scrutineer, [chair, organiser], { provisional: true });
    const votes = { c1: [14, 0, 1], c2: [13, 1, 1], c3: [12, 2, 1], c4: [3, 8, 4] } as const;
    const piles = [{ batch: '01', sheet: sheet(votes, { valid: 15, blank: 1, illegible: 1 }) }];
    const heads = { electors: 19, present: 16, exempt, absent: { affairs: 1 } };
    await vote(hall, contest, heads, [{ station: 'hall', printed: 20, issued: 16, piles }]);
    await declare(hall, contest);
    await hall.attachScan(contest);
    hall.on('2026-09-27');
    await hall.enrol(scrutineer, [registrar]);
    await certify(hall, contest, byTownship, 3);
    await hall.act('ballots-sealed', { contest, sealNo: '落雨封01', place: '镇档案室' }, hall.crew.chief);
  },
};
