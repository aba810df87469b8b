import type { Entry } from '../ledger/entry.ts';

interface Recorded {
  readonly contest: string;
  /** The ledger's entry that records it, and when the service took it. */
  readonly seq: number;
  readonly at: string;
  readonly by: readonly { readonly person: string; readonly role: string }[];
}

/** Ballots of a contest as they were sealed: under which number, and where they are kept. */
export interface Sealing extends Recorded {
  readonly sealNo: string;
  readonly place: string;
}

/** Ballots of a contest as they were destroyed. `date` is when; without it nobody said. */
export interface Destruction extends Recorded {
  readonly who: string;
  readonly supervisor: string;
  readonly date?: string;
}

/** Every `ballots-sealed` of a ledger, in its order: a seal set anew stands below the one before. */
export function sealings(entries: readonly Entry[]): readonly Sealing[] {
  return entries
    .filter(({ type }) => type === 'ballots-sealed')
    .map((entry) => {
      const { sealNo, place } = entry as Entry & Sealing;
      return { ...recorded(entry), sealNo, place };
    });
}

/** Every `ballots-destroyed` of a ledger, in its order. */
export function destructions(entries: readonly Entry[]): readonly Destruction[] {
  return entries
    .filter(({ type }) => type === 'ballots-destroyed')
    .map((entry) => {
      const { who, supervisor, date } = entry as Entry & Destruction;
      return { ...recorded(entry), who, supervisor, ...(date === undefined ? {} : { date }) };
    });
}

function recorded(entry: Entry): Recorded {
  const by = entry.as.map(({ person, role }) => ({ person, role }));
  return { contest: entry['contest'] as string, seq: entry.seq, at: entry.at, by };
}
