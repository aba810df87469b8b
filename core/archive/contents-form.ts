import type { Lang } from '../findings/entry.ts';
import { headCode } from '../ledger/canonical.ts';
import { frameOf } from '../ledger/change.ts';
import type { Entry } from '../ledger/entry.ts';
import type { ElectionState } from '../ledger/state.ts';
import type { Form, FormPart } from '../report/form.ts';
import { figures, sentences, table, words } from '../report/slip.ts';
import type { Holding, Retention, StoredFile } from './holding.ts';
import { archivePath } from './paths.ts';
import { destructions, sealings } from './seals.ts';

/** The files of a package, as its table of contents groups them. */
export interface Holdings {
  readonly slips: readonly Holding[];
  readonly documents: readonly Holding[];
  readonly evidence: readonly Holding[];
  readonly seals: readonly Holding[];
  readonly sealDocument: StoredFile;
  readonly methodConfirmed: boolean;
}

const phrases = {
  zh: {
    title: '归档目录',
    groups: {
      slips: '一、报告单',
      documents: '二、选举办法和存档样票',
      evidence: '三、证据文件夹',
      seals: '四、选票封存和销毁记录',
    },
    things: '五、不在本包内的实物',
    columns: ['序号', '材料名称', '文件', '大小(KB)', '保管期限', '校验码'],
    thingColumns: ['序号', '实物', '封条编号', '存放地点', '保管'],
    ballots: (title: string) => `选票：${title}`,
    sealed: '封存',
    destroyed: (seq: number) => `已销毁（账本第${seq}条）`,
    paper: '签字的纸质报告单、批复原件，另行组卷归档',
    originals: '永久，1至4号单30年',
    sealDocument: '选票封存和销毁记录（供程序读取）',
    method: '选举办法',
    methodPlace: '以会议通过的纸质文本为准，另行归档',
    retention: { permanent: '永久', 'thirty-years': '30年' },
    notes: [
      '结果永久保管，过程材料保管30年，选票封存。签字的纸质报告单才是结果，本包是它的电子归档件。',
      '校验码是文件SHA-256的前12位（base32）；全部文件的完整摘要见 digests.txt，可用 sha256sum -c digests.txt 核对。',
      '证据文件夹 evidence/ 内各件互相印证，按永久整体保管，不得拆分；用 scrutineer verify 可以不联网重新核算。它含有选票内容，请按规定保管和利用。',
      '本目录和 digests.txt 不列入目录。',
    ],
    signatures: ['移交人', '接收人'],
  },
  en: {
    title: 'Table of contents for the archive',
    groups: {
      slips: '1. Slips',
      documents: '2. Election method and sample ballots',
      evidence: '3. Evidence folder',
      seals: '4. Seal and destruction records',
    },
    things: '5. Things that are not in this package',
    columns: ['no.', 'material', 'file', 'KiB', 'kept', 'check code'],
    thingColumns: ['no.', 'thing', 'seal number', 'kept at', 'kept'],
    ballots: (title: string) => `Ballots: ${title}`,
    sealed: 'sealed',
    destroyed: (seq: number) => `destroyed (entry ${seq})`,
    paper: 'Signed slips and replies on paper, filed apart',
    originals: 'for ever, slips 1 to 4 30 years',
    sealDocument: 'How the ballots were sealed and destroyed, for programs',
    method: 'Election method',
    methodPlace: 'the text adopted, on paper, filed apart',
    retention: { permanent: 'for ever', 'thirty-years': '30 years' },
    notes: [
      'Results are kept for ever, papers of the process 30 years, ballots stay sealed. The signed paper is the result; this package is its electronic copy.',
      'A check code is the first 12 characters (base 32) of a file’s SHA-256. Whole digests of all files are in digests.txt: sha256sum -c digests.txt.',
      'The files of evidence/ vouch for each other and are kept together for ever; scrutineer verify recomputes the result without a network. They hold ballots: keep them accordingly.',
      'This table and digests.txt are not listed.',
    ],
    signatures: ['Handed over by', 'Received by'],
  },
} as const;

/** 归档目录 (V-08, X-15): what is in the package, how long it is kept, what lies elsewhere; numbered through. */
export function contentsForm(
  state: ElectionState,
  entries: readonly Entry[],
  holdings: Holdings,
  lang: Lang,
): Form {
  const say = phrases[lang];
  const { title, mode } = state.definition;
  let number = 0;
  const next = () => String(++number);
  const { slips, documents, evidence, seals, methodConfirmed } = holdings;
  const sealJson: Holding = {
    ...holdings.sealDocument,
    material: say.sealDocument,
    retention: 'thirty-years',
  };
  const group = (name: keyof typeof say.groups, rows: readonly Holding[]): readonly FormPart[] => [
    { kind: 'heading', text: say.groups[name] },
    listed(rows, next, lang),
  ];
  return {
    id: archivePath.contents,
    title: say.title,
    subject: title,
    parts: [
      ...group('slips', slips),
      ...group('documents', documents),
      ...group('evidence', evidence),
      ...group('seals', [...seals, sealJson]),
      { kind: 'heading', text: say.things },
      things(state, entries, methodConfirmed, next, lang),
      sentences(...say.notes),
    ],
    signatures: say.signatures,
    witness: { seq: state.seq, headCode: headCode(state.head) },
    rehearsal: mode === 'rehearsal',
  };
}

function listed(holdings: readonly Holding[], next: () => string, lang: Lang): FormPart {
  const say = phrases[lang];
  const kept: Readonly<Record<Retention, string>> = say.retention;
  const [no, material, file, size, retention, code] = say.columns;
  return table(
    [figures(no), words(material), words(file), figures(size), words(retention), words(code)],
    holdings.map((each) => [
      next(),
      each.material,
      each.path,
      String(Math.ceil(each.bytes / 1024)),
      kept[each.retention],
      each.digest === undefined ? '—' : headCode(each.digest),
    ]),
  );
}

/** Ballots lie sealed elsewhere, or did until they were destroyed; the last seal of a contest is the one that holds. */
function things(
  state: ElectionState,
  entries: readonly Entry[],
  methodConfirmed: boolean,
  next: () => string,
  lang: Lang,
): FormPart {
  const say = phrases[lang];
  const sealed = new Map(sealings(entries).map((each) => [each.contest, each]));
  const gone = new Map(destructions(entries).map((each) => [each.contest, each]));
  const [no, thing, sealNo, place, kept] = say.thingColumns;
  return table(
    [figures(no), words(thing), words(sealNo), words(place), words(kept)],
    [
      ...[...sealed.values()].map((each) => {
        const destroyed = gone.get(each.contest);
        return [
          next(),
          say.ballots(frameOf(state, each.contest).title),
          each.sealNo,
          each.place,
          destroyed === undefined ? say.sealed : say.destroyed(destroyed.seq),
        ];
      }),
      [next(), say.paper, '', '', say.originals],
      ...(methodConfirmed ? [] : [[next(), say.method, '', say.methodPlace, say.retention['thirty-years']]]),
    ],
  );
}
