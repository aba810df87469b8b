import type { ActType } from '../../../core/ledger/acts/table.ts';
import { ballotsDestroyed, ballotsSealed, meetingResolved, seatReferred, seatsReduced } from './closing.ts';
import {
  batchWithdrawn,
  countReopened,
  findingExplained,
  tallyReleased,
  writeInResolved,
} from './counting.ts';
import { incidentClosed, incidentRecorded } from './incidents.ts';
import { meetingApproved, startCondition, warningAccepted } from './preparation.ts';
import type { SimpleForm } from './simple-form.ts';

/** The acts whose forms are a few questions. */
export const simpleForms: Readonly<Partial<Record<ActType, SimpleForm>>> = {
  'start-condition-recorded': startCondition,
  'meeting-approved': meetingApproved,
  'warning-accepted': warningAccepted,
  'meeting-resolved': meetingResolved,
  'batch-withdrawn': batchWithdrawn,
  'write-in-resolved': writeInResolved,
  'tally-released': tallyReleased,
  'finding-explained': findingExplained,
  'count-reopened': countReopened,
  'seats-reduced': seatsReduced,
  'seat-referred': seatReferred,
  'ballots-sealed': ballotsSealed,
  'ballots-destroyed': ballotsDestroyed,
  'incident-recorded': incidentRecorded,
  'incident-closed': incidentClosed,
};
