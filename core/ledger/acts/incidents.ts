import * as z from 'zod/mini';
import { writeInPrefix } from '../../count/standing.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import { nameKey } from '../../names/key.ts';
import { incidentOf } from '../checks/incidents.ts';
import { whoIs } from '../checks/persons-meant.ts';
import { dateField, digestField, idExpected, idField, textField } from '../fields.ts';
import { overlaysOf } from '../rules-of.ts';
import type { ElectionState, Incident } from '../state.ts';
import { person, reason } from './fields.ts';
import { row } from './row.ts';

/** The nine bans on election discipline (rules.md 2.6, disc) and matters of weight. */
const incidentKinds = [
  'faction',
  'voteBuying',
  'officeTrading',
  'officeSeeking',
  'recordForgery',
  'interceding',
  'improperAppointment',
  'leak',
  'interference',
  'weightyMatter',
] as const;

const channels = [
  '12380-phone',
  '12380-web',
  '12380-sms',
  '12380-letter',
  'county-hotline',
  'township-hotline',
  'visiting-team',
  'e-mail',
] as const;

/** An item of the lists of discipline beside the nine bans, by its number; their words stay out of the ledger (X-11, H-25). */
const listed = z.union([
  z.strictObject({
    list: z.enum(['five-bans', 'five-always']),
    number: z.number().check(z.int(), z.gte(1), z.lte(5)),
  }),
  z.strictObject({
    list: z.literal('seventeen-donts'),
    number: z.number().check(z.int(), z.gte(1), z.lte(17)),
  }),
]);

const named = textField(120).check(
  z.refine((text) => text.startsWith(writeInPrefix) || idField.safeParse(text).success, {
    error: `${idExpected} | ${writeInPrefix}…`,
  }),
);

const recorders = [[['organiser', 'superior', 'supervision']]] as const;

/** Never who reported it: a record has no place for an informant. */
const incidentRecorded = row({
  sentence: { zh: '登记举报或重大事项', en: 'An incident was recorded' },
  call: 'acts',
  signedBy: recorders,
  from: 'any',
  fields: z.strictObject({
    number: idField,
    channel: z.enum(channels),
    kind: z.enum(incidentKinds),
    item: z.exactOptional(listed),
    /** A candidate's id, or `write-in:` and a name key; and the contest, where a seat or an appointment itself is reported. */
    about: z.exactOptional(named),
    contest: z.exactOptional(idField),
    deadline: z.exactOptional(dateField),
  }),
  check: ({ state, act }) =>
    incidentOf(state, act.number) ? [finding('incident-known', '/number', { incident: act.number })] : [],
  evolve: (state, { number, kind, about, contest, deadline }) => {
    const those = state.contests.filter(({ id }) => contest === undefined || contest === id);
    const who = about && whoIs(those, about);
    const incident = {
      ...{ number, kind },
      ...(about ? { about } : {}),
      ...(who ? { who } : {}),
      ...(contest ? { contest } : {}),
      ...(deadline ? { deadline } : {}),
    };
    return { ...state, incidents: [...state.incidents, incident] };
  },
});

/** Both put their names to how it was dealt with, and they are two (D-16). */
function checkHandled(
  state: ElectionState,
  { handler, head }: { readonly handler?: string; readonly head?: string },
): readonly Finding[] {
  if (handler === undefined || head === undefined)
    return overlaysOf(state).includes('disc') ? [finding('incident-unsigned', '/handler')] : [];
  return nameKey(handler) === nameKey(head) ? [finding('incident-one-hand', '/head')] : [];
}

/** Proven breaches that bear on an election stay in the state; all others are closed for good (disc). */
const lasting: ReadonlySet<string> = new Set(['voteBuying', 'officeSeeking', 'improperAppointment']);

const incidentClosed = row({
  sentence: { zh: '举报或重大事项办结', en: 'An incident was closed' },
  call: 'acts',
  signedBy: recorders,
  from: 'any',
  fields: z.strictObject({
    number: idField,
    outcome: z.enum(['unfounded', 'proven', 'transferred']),
    /** Helping others counts as buying votes (D-02). */
    scope: z.exactOptional(z.enum(['own', 'helping-others'])),
    handler: z.exactOptional(person),
    head: z.exactOptional(person),
    text: z.exactOptional(digestField),
  }),
  check({ state, act }) {
    const known = incidentOf(state, act.number);
    return known === undefined || known.proven
      ? [finding('incident-unknown', '/number', { incident: act.number })]
      : checkHandled(state, act);
  },
  evolve: (state, { number, outcome }) => ({
    ...state,
    incidents: state.incidents.flatMap((incident): Incident[] => {
      // What others look into now is not answered yet: it stays open until it is, or the superior explains it.
      if (incident.number !== number || outcome === 'transferred') return [incident];
      // An explanation was of the report; what is proven now is for the superior to decide on anew.
      const { deadline: _deadline, explained: _explained, ...kept } = incident;
      return outcome === 'proven' && lasting.has(incident.kind!) ? [{ ...kept, proven: true }] : [];
    }),
  }),
});

const incidentExplained = row({
  sentence: {
    zh: '上级党委对举报或当选人席位作出说明和决定',
    en: 'The superior explained an incident or decided on the seat it touches',
  },
  call: 'rulings',
  signedBy: [[['superior']]],
  from: 'any',
  fields: z.strictObject({ number: idField, reason }),
  check: ({ state, act }) =>
    incidentOf(state, act.number) ? [] : [finding('incident-unknown', '/number', { incident: act.number })],
  evolve: (state, { number }) => ({
    ...state,
    incidents: state.incidents.map((incident) =>
      incident.number === number ? { ...incident, explained: true as const } : incident,
    ),
  }),
});

export const incidents = {
  'incident-recorded': incidentRecorded,
  'incident-closed': incidentClosed,
  'incident-explained': incidentExplained,
} as const;
