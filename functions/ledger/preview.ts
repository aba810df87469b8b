import type { Batch } from '../../core/ballot/batch.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { type Finding, speak } from '../../core/findings/finding.ts';
import { previewBundle } from '../../core/ledger/preview.ts';
import type { ElectionState } from '../../core/ledger/state.ts';
import type { Reply } from '../http/route.ts';

/** A bundle's preview as an answer: nothing written, nothing signed. */
export function previewOf(
  state: ElectionState,
  batch: Batch,
  findings: readonly Finding[],
  lang: Lang,
): Reply {
  const preview = previewBundle(state, batch, findings);
  const spoken = preview.findings.map((found) => speak(found, lang));
  return { status: 200, body: { preview: true, ...preview, findings: spoken } };
}
