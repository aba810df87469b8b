import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { archiveObstacles } from '../../core/archive/obstacles.ts';
import { checkSize } from '../../core/archive/size.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { type Finding, finding, speak } from '../../core/findings/finding.ts';
import type { Definition } from '../../core/ledger/election.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import type { Refused } from '../client/connection.ts';
import type { Session } from '../client/session.ts';
import { readSlips } from '../client/slips.ts';
import { particularsFor } from '../documents.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { type Package, packageOf } from './package.ts';
import { writeZip } from './zip-file.ts';

/** A package that is closed, or why it is not and about what that is said. */
export type Closed =
  | { readonly ok: true; readonly packed: Package; readonly state: ElectionState; readonly sha256: string }
  | (Refused & { readonly what: string });

interface Asked {
  readonly election: string;
  readonly out: string;
  /** The particulars that the method was drawn with. */
  readonly given?: string | undefined;
}

/**
 * Fetches an election, checks that it may be archived, draws what goes with it and packs all in a folder `draft` beside
 * `out`, which the package takes as its name last. Throws what the file system says.
 */
export async function closePackage(
  session: Session,
  { election, out, given }: Asked,
  draft: string,
): Promise<Closed> {
  const { lang } = session.connection;
  const evidence = await gatherEvidence(session, election, draft);
  if (!evidence.ok) return { ...evidence, what: election };
  const { state, entries } = evidence;
  const scans = [...evidence.files].filter(([path]) => path.startsWith('scans/'));
  const open = archiveObstacles(state, entries, new Set(scans.map(([, { digest }]) => digest)));
  if (open.length > 0) return refused(election, open, lang);
  const particulars = await particularsFor(entries[0]!['definition'] as Definition, given);
  if (!particulars.ok) return refused(given!, particulars.findings, lang);
  const slips = await readSlips(session, election);
  if (!slips.ok) return { ...slips, what: election };
  if (slips.seq !== state.seq) {
    const numbers = { evidence: state.seq, slips: slips.seq };
    return refused(election, [finding('archive-ledger-moved', '', numbers)], lang);
  }
  const packed = await packageOf({ evidence, slips: slips.slips, particulars: particulars.value, lang });
  const { parts, bytes } = packed;
  const tooLarge = checkSize(bytes, parts.length);
  if (tooLarge.length > 0) return refused(out, tooLarge, lang);
  const zip = join(draft, 'package.zip');
  const sha256 = await writeZip(zip, parts);
  await rename(zip, resolve(out));
  return { ok: true, packed, state, sha256 };
}

function refused(what: string, findings: readonly Finding[], lang: Lang): Closed {
  return { ok: false, what, exitCode: 2, findings: findings.map((found) => speak(found, lang)) };
}
