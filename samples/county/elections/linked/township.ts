import { townshipOffice } from '../../branch.ts';

/** The committee of Jinzhuba, superior of the branches that elect its congress's delegates. */
export const byTownship = townshipOffice('113', '岳长河', '金党批〔2026〕');
