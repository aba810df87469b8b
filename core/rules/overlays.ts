import type { Confidence } from './clauses/row.ts';

/** A policy document laid over a base: margins, quotas, gates and composition; none changes the count (reading Z-01). */
export interface Overlay {
  readonly year: number;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly confidence: Confidence;
}

export const overlays = {
  'hainan-2011': {
    year: 2011,
    title: { zh: '琼组发〔2011〕58号', en: 'Hainan organisation department, document 58 of 2011' },
    source: 'policy document of the province',
    confidence: 'SEED',
  },
  'jinyun-2011': {
    year: 2011,
    title: {
      zh: '乡镇换届实施意见（缙组，2011）',
      en: 'Opinion on carrying out township elections, Jinyun, 2011',
    },
    source: 'policy document of a county',
    confidence: 'SEED',
  },
  'town-2011': {
    year: 2011,
    title: {
      zh: '乡镇换届实施意见（一镇，2011）',
      en: 'Opinion on carrying out the election, one town, 2011',
    },
    source: 'policy document of a town',
    confidence: 'SEED',
  },
  'plan-2017': {
    year: 2017,
    title: { zh: '乡镇换届实施方案（2017）', en: 'Plan for carrying out township elections, 2017' },
    source: 'policy document of a county; pages are missing',
    confidence: 'SEED',
  },
  disc: {
    year: 2016,
    title: { zh: '换届纪律（九个严禁）', en: 'Election discipline: the nine bans' },
    source: 'discipline papers of the same counties',
    confidence: 'SEED',
  },
} as const satisfies Record<string, Overlay>;

export type OverlayId = keyof typeof overlays;
