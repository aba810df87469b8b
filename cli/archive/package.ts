import { contentsForm } from '../../core/archive/contents-form.ts';
import { digestsText } from '../../core/archive/digests.ts';
import { evidenceHoldings } from '../../core/archive/evidence-holdings.ts';
import { formHoldings, materialOf, slipRetention } from '../../core/archive/form-holdings.ts';
import type { Holding, Retention, StoredFile } from '../../core/archive/holding.ts';
import { archivedPapers } from '../../core/archive/papers.ts';
import { archivePath } from '../../core/archive/paths.ts';
import { sealDocument } from '../../core/archive/seal-document.ts';
import { sealForm } from '../../core/archive/seal-form.ts';
import type { Particulars } from '../../core/documents/particulars.ts';
import type { Lang } from '../../core/findings/entry.ts';
import { digestBytes } from '../../core/ledger/canonical.ts';
import { type Format, formats, renderAs } from '../../core/render/formats.ts';
import type { Form } from '../../core/report/form.ts';
import { nodeCrypto } from '../../functions/node-crypto.ts';
import type { SlipTold } from '../client/slips.ts';
import type { Evidence } from './gather-evidence.ts';
import type { Part } from './zip-file.ts';

/** What a package is made of. */
export interface Material {
  readonly evidence: Evidence;
  readonly slips: readonly SlipTold[];
  readonly particulars: Particulars;
  readonly lang: Lang;
}

/** A package's parts in their order, its table of contents first, and whether the adopted method is among them. */
export interface Package {
  readonly parts: readonly Part[];
  readonly bytes: number;
  readonly methodConfirmed: boolean;
}

/** A file made here, with what the table of contents and `digests.txt` say of it. */
interface Made extends StoredFile {
  readonly content: Uint8Array;
}

/** A form that goes into the package, where and in which formats. */
interface Planned {
  readonly form: Form;
  /** What the table of contents calls it. */
  readonly material: string;
  readonly as: readonly Format[];
  /** The folder it lies in; empty for the top of the package. */
  readonly folder: string;
  readonly retention: Retention;
}

interface Printed {
  readonly files: readonly Made[];
  readonly rows: readonly Holding[];
}

const paper = ['html', 'docx'] as const;

/** Draws everything a package holds beside its evidence, and lists all of it. */
export async function packageOf({ evidence, slips, particulars, lang }: Material): Promise<Package> {
  const { state, entries, files, placeOf } = evidence;
  const papers = archivedPapers(state, entries, particulars, lang, nodeCrypto.sha256);
  const ofSlips = await printed(
    slips.map((slip) => slipPlanned(slip, lang)),
    lang,
  );
  const ofPapers = await printed(
    papers.forms.map((form) => paperPlanned(form, lang)),
    lang,
  );
  const ofSeals = await printed([sealPlanned(sealForm(state, entries, lang))], lang);
  const json = made(archivePath.sealDocument, `${JSON.stringify(sealDocument(state, entries), null, 2)}\n`);
  const contents = contentsForm(
    state,
    entries,
    {
      slips: ofSlips.rows,
      documents: ofPapers.rows,
      evidence: evidenceHoldings(files, state, entries, lang),
      seals: ofSeals.rows,
      sealDocument: json,
      methodConfirmed: papers.methodConfirmed,
    },
    lang,
  );
  const table = await filesOf({ form: contents, as: paper, folder: '' }, lang);
  const drawn = [...table, ...ofSlips.files, ...ofPapers.files, ...ofSeals.files, json];
  const named = [...drawn, ...files.values()].map(({ path, digest }) => [path, digest] as const);
  const digests = made(archivePath.digests, digestsText(new Map(named)));
  const own = [...drawn, digests];
  return {
    parts: [
      ...own.map(({ path, content }) => ({ path, content })),
      ...[...files.values()].map((file) => ({ path: file.path, content: { file: placeOf(file) } })),
    ],
    bytes: [...own, ...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    methodConfirmed: papers.methodConfirmed,
  };
}

function slipPlanned({ slip, form }: SlipTold, lang: Lang): Planned {
  const retention = slipRetention(slip);
  return { form, material: materialOf(form, lang), as: formats, folder: archivePath.slips, retention };
}

function paperPlanned(form: Form, lang: Lang): Planned {
  return {
    form,
    material: materialOf(form, lang),
    as: paper,
    folder: archivePath.documents,
    retention: 'thirty-years',
  };
}

function sealPlanned(form: Form): Planned {
  return { form, material: form.title, as: paper, folder: '', retention: 'thirty-years' };
}

async function printed(planned: readonly Planned[], lang: Lang): Promise<Printed> {
  const files: Made[] = [];
  const rows: Holding[] = [];
  for (const each of planned) {
    const own = await filesOf(each, lang);
    files.push(...own);
    rows.push(...formHoldings(each.material, own, each.retention, lang));
  }
  return { files, rows };
}

async function filesOf(
  { form, as, folder }: Pick<Planned, 'form' | 'as' | 'folder'>,
  lang: Lang,
): Promise<readonly Made[]> {
  const files: Made[] = [];
  for (const format of as)
    files.push(made(`${folder}${form.id}.${format}`, await renderAs(format, form, lang)));
  return files;
}

function made(path: string, rendered: string | Uint8Array): Made {
  const content = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  return { path, content, bytes: content.length, digest: digestBytes(content, nodeCrypto.sha256) };
}
