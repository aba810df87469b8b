import type { Lang } from '../../core/findings/entry.ts';
import { finding } from '../../core/findings/finding.ts';
import { contestOf } from '../../core/ledger/change.ts';
import { formats } from '../../core/render/formats.ts';
import { type SlipForm, slipForms } from '../../core/report/slip-forms.ts';
import type { AskedRequest, House, Outcome } from '../http/route.ts';
import { isRefusal, refuse } from '../http/route.ts';
import { ledgerOf } from '../ledger/entries.ts';
import type { CheckedHead } from '../ledger/head.ts';
import { slipRecords } from '../ledger/slip-records.ts';
import { openElection } from './open-election.ts';
import { fileReply, pagesReply } from './slip-media.ts';

/** The first slip that shows votes. */
const firstCounted = 4;

/**
 * The slips of an election: a list of those there are, or one of them as HTML, .docx or .xlsx. Those before the count come
 * as the meeting goes; those with votes to nobody before the release.
 */
export async function readSlips(request: AskedRequest, house: House): Promise<Outcome> {
  const { params, query, reader } = request;
  const head = await openElection(house, reader, params['id']!, 'election');
  if (isRefusal(head)) return head;
  return query['slip'] === undefined ? listSlips(request, house, head) : readSlip(request, house, head);
}

/** With `as=json` each slip whole, for whoever prints them elsewhere. */
async function listSlips({ query, lang }: AskedRequest, house: House, head: CheckedHead): Promise<Outcome> {
  const { contest: only, round: asked, as } = query;
  if (as !== undefined && as !== 'json') return missing('slip');
  const entries = await ledgerOf(house, head);
  const slips = [];
  for (const contest of head.state.contests) {
    if (only !== undefined && only !== contest.id) continue;
    const records = await slipRecords(house, head, entries, contest.id, true);
    for (const { round } of contest.rounds) {
      if (asked !== undefined && asked !== String(round)) continue;
      slips.push(
        ...slipForms(head.state, contest.id, round, records, lang).map(as === undefined ? listed : whole),
      );
    }
  }
  const { id, title, mode } = head.state.definition;
  return { status: 200, body: { election: id, title, mode, seq: head.state.seq, slips } };
}

function listed({ form, aloud: _aloud, ...place }: SlipForm): object {
  const { id, title, subject } = form;
  return { id, ...place, title, ...(subject === undefined ? {} : { subject }) };
}

function whole({ form, ...place }: SlipForm): object {
  return { id: form.id, ...place, title: form.title, form };
}

async function readSlip({ query, lang }: AskedRequest, house: House, head: CheckedHead): Promise<Outcome> {
  const { contest, round: asked, slip = '', sheet, as = 'html' } = query;
  if (contest === undefined) return missing('contest');
  if (asked === undefined || !/^[1-9]\d{0,3}$/.test(asked)) return missing('round');
  if (!/^[1-8]$/.test(slip)) return missing('slip');
  const format = formats.find((each) => each === as);
  if (format === undefined) return missing('as');
  if (sheet !== undefined && !/^[1-9]\d{0,4}$/.test(sheet)) return missing('sheet');
  const round = Number(asked);
  const recorded = contestOf(head.state, contest)?.rounds[round - 1];
  if (recorded === undefined) return refuse([finding('round-unknown', '', { contest, round })]);
  const number = Number(slip);
  if (number >= firstCounted && !recorded.released)
    return refuse([finding('not-released', '', { contest, round })]);
  const forms = (await formsOf(house, head, contest, round, number, lang)).filter(
    (each) => sheet === undefined || each.sheet === Number(sheet),
  );
  if (forms.length === 0) return refuse([finding('slip-not-there', '', { contest, round, slip: number })]);
  const [first, second] = forms.map(({ form }) => form);
  if (second === undefined) return fileReply(first!, format, lang);
  // Pages go into one document; a file of the others is one sheet.
  if (format !== 'html') return missing('sheet');
  return pagesReply(
    forms.map(({ form }) => form),
    `slip-${number}-${contest}-${round}`,
    lang,
  );
}

async function formsOf(
  house: House,
  head: CheckedHead,
  contest: string,
  round: number,
  slip: number,
  lang: Lang,
): Promise<readonly SlipForm[]> {
  const entries = await ledgerOf(house, head);
  const records = await slipRecords(house, head, entries, contest, slip >= firstCounted);
  return slipForms(head.state, contest, round, records, lang).filter((each) => each.slip === slip);
}

function missing(name: string): Outcome {
  return refuse([finding('query-missing', '', { name })]);
}
