import { useEffect, useState } from 'preact/hooks';
import type { Digest } from '../../../core/crypto.ts';
import type { Facts } from '../../../core/ledger/facts.ts';
import { type SealedPersons, sealDocument } from '../../../core/ledger/sealed-document.ts';
import type { slateVerdict } from '../../../core/ledger/slate-verdict.ts';
import type { ContestState, LedgerCandidate } from '../../../core/ledger/state.ts';
import { useConsole, useOpenKey } from '../../app/console.ts';
import { useLang } from '../../app/lang.ts';
import { sha256 } from '../../crypto/sha256.ts';
import type { Ledger, Refused } from '../../desk/desk.ts';
import { laterParts } from '../../desk/later-parts.ts';
import type { ServiceDesk } from '../../desk/service-desk.ts';
import { drawSalt, personsIn, sealedPersons, slateFacts } from '../../meeting/slate-facts.ts';
import type { Texts } from '../../meeting/texts.ts';
import { useKept } from './use-kept.ts';
import { type TextsForm, useTexts } from './use-texts.ts';

type Team = NonNullable<SealedPersons['team']>;

/** The rest of each team, as a file said it. */
const teams = new Map<string, Team>();

/** The sealed facts beside a slate, while they are filled in. */
export interface SealedFacts extends TextsForm {
  readonly team: Team;
  /** Puts what a file says in place of what was typed. */
  readonly take: (texts: Texts, team: Team) => void;
  /** What the act names; nothing where nobody said anything. */
  readonly digest: Digest | 'unfinished' | undefined;
  /** What the service will know of the persons; `unknown` until the rules are here. */
  readonly factsFor: (fields: unknown) => Facts | 'unknown';
  readonly putApart: () => Promise<Refused | undefined>;
}

/** Facts about persons are kept in this page's memory alone, for whoever's key is open: no storage of the browser ever holds them. */
export function useSealedFacts(
  { state }: Ledger,
  contest: ContestState,
  candidates: readonly LedgerCandidate[] | undefined,
): SealedFacts {
  const lang = useLang();
  const { desk } = useConsole();
  const election = state.definition.id;
  const kid = useOpenKey()?.key.kid ?? '';
  const form = useTexts(`${election}/${contest.id}/persons/${kid}`, () => ({}), true);
  const [team = [], setTeam] = useKept(teams, form.key);
  const [salt] = useState(drawSalt);
  const [judge, setJudge] = useState<typeof slateVerdict>();
  const known = personsIn(form.texts, candidates ?? [], team);
  const isAny = known !== undefined;
  useEffect(() => {
    if (!isAny) return;
    // Without them nothing is foreseen, and the service judges all the same.
    laterParts.slateVerdict().then(
      ({ slateVerdict: loaded }) => setJudge(() => loaded),
      () => {},
    );
  }, [isAny]);
  const whole =
    known === undefined || known === 'unfinished'
      ? undefined
      : sealedPersons(election, contest.id, known, salt);
  const document = whole?.ok ? whole.value : undefined;
  const digest = document && sealDocument(document, sha256).digest;
  return {
    ...form,
    forget() {
      form.forget();
      setTeam(undefined);
    },
    team,
    take(texts, others) {
      setTeam(others);
      for (const [name, text] of Object.entries(texts)) form.set(name)(text);
    },
    digest: isAny ? (digest ?? 'unfinished') : undefined,
    factsFor(fields) {
      if (!isAny) return {};
      if (judge === undefined || document === undefined) return 'unknown';
      return slateFacts(judge, state, fields, { persons: document.persons, team });
    },
    async putApart() {
      if (document === undefined || digest === undefined) return undefined;
      const answer = await (desk as ServiceDesk).seal(election, digest, document, lang);
      return answer.ok ? undefined : answer;
    },
  };
}
