import { decideInHall } from '../../core/hall/decide-in-hall.ts';
import type { Hall as Value } from '../../core/hall/hall.ts';
import { hallFile } from '../../core/hall/hall-file.ts';
import { openHall } from '../../core/hall/open-hall.ts';
import { currentRound } from '../../core/ledger/change.ts';
import { recount } from '../../core/ledger/recount.ts';
import { docketOf } from '../../core/ledger/docket.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import { Hall } from './hall.ts';
import type { Answered, Json, Outsider } from './outsider.ts';
import type { People } from './people.ts';

/** The same hall with nothing but its pack: no request goes anywhere. */
export class OfflineHall extends Hall {
  value: Value;

  constructor(outsider: Outsider, people: People, pack: Json) {
    super(outsider, people);
    const opened = openHall(pack, nodeCrypto);
    if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
    this.value = opened.value;
  }

  override async send(_call: string, body: Json): Promise<Answered> {
    const decided = decideInHall(this.value, body, new Date().toISOString(), nodeCrypto);
    if (decided.ok) this.value = decided.hall;
    const text = decided.ok ? '' : JSON.stringify(decided.findings);
    return { status: decided.ok ? 201 : 409, headers: new Headers(), text, json: undefined };
  }

  override async status(): Promise<Json> {
    const { head, contests } = this.value.state;
    const shown = contests.map((contest) => ({ ...contest, ...currentRound(contest) }));
    return { head, contests: shown };
  }

  /** The digest of the result, counted here. */
  digest(): string {
    const { state, entries, bundles } = this.value;
    const docket = docketOf(entries, 'committee', 1);
    const batchOf = (digest: Parameters<typeof bundles.get>[0]) => bundles.get(digest)!;
    return recount(state, 'committee', 1, docket, batchOf, nodeCrypto.sha256).outcome.digest;
  }

  file(): object {
    return hallFile(this.value);
  }
}
