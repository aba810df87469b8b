import type { Digest } from '../crypto.ts';
import type { Lang } from '../findings/entry.ts';
import { frameOf } from '../ledger/change.ts';
import type { Entry } from '../ledger/entry.ts';
import { evidencePath } from '../ledger/evidence/files.ts';
import type { ElectionState } from '../ledger/state.ts';
import type { Holding, StoredFile } from './holding.ts';
import { archivePath } from './paths.ts';

const phrases = {
  zh: {
    manifest: '证据清单（列有本文件夹各件的摘要，由服务签名）',
    ledger: (entries: number) => `选举账本，共${entries}条`,
    head: '导出时的账本状态（由服务签名）',
    actors: '签名人登记',
    readme: '证据文件夹说明',
    envelopes: (files: number) => `各事项的签名原件，共${files}件（含票包）`,
    certificate: (title: string, version: number) => `批复的结果：${title}，第${version}版`,
    superseded: (version: number) => `（已由第${version}版取代，一并保留）`,
    slip: (title: string, round: number, slip: number) => `扫描件：${title}，第${round}轮，${slip}号报告单`,
    reply: '扫描件：同意召开会议的批复',
    condition: '扫描件：启动条件的证明材料',
  },
  en: {
    manifest: 'Manifest of the evidence, signed by the service',
    ledger: (entries: number) => `Ledger, ${entries} entries`,
    head: 'State of the ledger at export, signed by the service',
    actors: 'Registrations of those who signed',
    readme: 'About the evidence folder',
    envelopes: (files: number) => `Signed originals of every entry, ${files} (with the bundles)`,
    certificate: (title: string, version: number) => `Certified result: ${title}, version ${version}`,
    superseded: (version: number) => ` (superseded by version ${version}, kept)`,
    slip: (title: string, round: number, slip: number) => `Scan: ${title}, round ${round}, slip ${slip}`,
    reply: 'Scan: the reply that allowed the meeting',
    condition: 'Scan: evidence of a start condition',
  },
} as const;

/**
 * The evidence folder in the table of contents; its envelopes are one row. The files vouch for each other, so all are
 * kept as long as the results. `files` by their path in the folder; certificates of earlier versions are said to be superseded (A29).
 */
export function evidenceHoldings(
  files: ReadonlyMap<string, StoredFile>,
  state: ElectionState,
  entries: readonly Entry[],
  lang: Lang,
): readonly Holding[] {
  const say = phrases[lang];
  const row = (material: string, path: string): Holding => ({
    ...files.get(path)!,
    material,
    retention: 'permanent',
  });
  const envelopes = [...files].filter(([path]) => path.startsWith('envelopes/')).map(([, file]) => file);
  return [
    row(say.manifest, evidencePath.manifest),
    row(say.ledger(entries.length), evidencePath.ledger),
    row(say.head, evidencePath.head),
    row(say.actors, evidencePath.actors),
    row(say.readme, evidencePath.readme),
    ...certificates(state, lang).map(({ material, path }) => row(material, path)),
    {
      material: say.envelopes(envelopes.length),
      path: `${archivePath.evidence}envelopes/`,
      bytes: envelopes.reduce((sum, { bytes }) => sum + bytes, 0),
      retention: 'permanent',
    },
    ...[...scans(state, entries, lang)].map(([digest, material]) => row(material, evidencePath.scan(digest))),
  ];
}

function certificates(state: ElectionState, lang: Lang): readonly { material: string; path: string }[] {
  const say = phrases[lang];
  return state.contests.flatMap(({ id, certificate }) => {
    const latest = certificate?.version ?? 0;
    return Array.from({ length: latest }, (_version, index) => {
      const version = index + 1;
      const note = version === latest ? '' : say.superseded(latest);
      const material = `${say.certificate(frameOf(state, id).title, version)}${note}`;
      return { material, path: evidencePath.certificate(id, version) };
    });
  });
}

/** What each scan is of, by the last entry that names it: a head code mistyped is put right by naming it again. */
function scans(state: ElectionState, entries: readonly Entry[], lang: Lang): ReadonlyMap<Digest, string> {
  const say = phrases[lang];
  const named = new Map<Digest, string>();
  for (const entry of entries) {
    const { contest, round, slip, digest, scan, evidence } = entry as Entry & Naming;
    if (entry.type === 'scan-attached')
      named.set(digest, say.slip(frameOf(state, contest).title, round, slip));
    if (entry.type === 'meeting-approved' && scan !== undefined) named.set(scan, say.reply);
    if (entry.type === 'start-condition-recorded' && evidence?.scan !== undefined)
      named.set(evidence.scan, say.condition);
  }
  return named;
}

interface Naming {
  readonly contest: string;
  readonly round: number;
  readonly slip: number;
  readonly digest: Digest;
  readonly scan?: Digest;
  readonly evidence?: { readonly scan?: Digest };
}
