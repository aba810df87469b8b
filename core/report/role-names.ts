import type { Lang } from '../findings/entry.ts';
import type { Role } from '../ledger/registration.ts';

/** The roles people are registered in, as people say them. */
export const roleNames: Readonly<Record<Role, Readonly<Record<Lang, string>>>> = {
  keyer: { zh: '计票人', en: 'Keyer' },
  scrutineer: { zh: '监票人', en: 'Scrutineer' },
  chief: { zh: '总监票人', en: 'Chief scrutineer' },
  chair: { zh: '会议主持人', en: 'Chair' },
  organiser: { zh: '党委办', en: 'Organiser' },
  superior: { zh: '上级党委', en: 'Superior committee' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  supervision: { zh: '督查组', en: 'Supervision group' },
};
