import type { Lang } from '../findings/entry.ts';
import type { Invitation } from '../ledger/registration.ts';
import { roleNames } from './role-names.ts';
import { endInChina } from './time-in-china.ts';

/** What is handed to somebody on paper so that they can enrol: nobody else has the code. */
export interface CodeSlip {
  readonly title: string;
  /** Whose it is, and in which role. */
  readonly person: string;
  readonly code: string;
  /** What it is for, a label and a value each. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Where the page is; the code is in no address. */
  readonly address: string;
  readonly note: string;
}

const phrases = {
  zh: {
    title: '密钥登记条',
    role: (role: string, provisional: boolean) => (provisional ? `${role}，临时` : role),
    labels: ['标识', '辖区', '选举', '计票站', '登记码有效至', '登记网址'],
    note: '在本人使用的电脑上打开登记网址，输入标识和登记码，设定 PIN。登记码只能用一次，输错五次作废；用后请销毁本条。',
  },
  en: {
    title: 'Enrolment slip',
    role: (role: string, provisional: boolean) => (provisional ? `${role}, provisional` : role),
    labels: ['Id', 'Jurisdiction', 'Election', 'Station', 'Code good until', 'Address'],
    note: 'On the computer you will use open the address, type id and code, and choose a PIN. A code is good once, and void after five wrong tries; destroy this slip after use.',
  },
} as const;

/** The slip of an invitation at a service; `origin` is the service's. */
export function codeSlip(invitation: Invitation, code: string, origin: string, lang: Lang): CodeSlip {
  const { actor, person, role, jurisdiction, election, station, provisional, expires } = invitation;
  const say = phrases[lang];
  const address = `${origin}/#/enrol/${actor}`;
  const values = [actor, jurisdiction, election, station, endInChina(expires)[lang], address];
  return {
    title: say.title,
    person: `${person}（${say.role(roleNames[role][lang], provisional === true)}）`,
    code,
    facts: say.labels.flatMap((label, index) => {
      const value = values[index];
      return value === undefined ? [] : [[label, value] as const];
    }),
    address,
    note: say.note,
  };
}
