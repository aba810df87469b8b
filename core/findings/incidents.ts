import { family, stop } from './entry.ts';

/** What reports and breaches of election discipline do to an election, and to nothing else (disc). */
export const incidentsFindings = family({
  'incident-unsigned': stop(
    422,
    'D-16',
    [
      '办结举报须写明承办人 handler 和负责人 head（{at}）。',
      'Closing an incident names the case officer, handler, and the head ({at}).',
    ],
    ['请由两人签字背书后填写姓名。', 'Let both sign for it and give their names.'],
  ),
  'incident-one-hand': stop(
    422,
    'D-16',
    ['承办人和负责人不能是同一人（{at}）。', 'Case officer and head cannot be the same person ({at}).'],
    ['请由另一名负责人签字背书。', 'Let somebody else sign as head.'],
  ),
  'vote-buying-proven': stop(
    409,
    'D-02',
    [
      '举报 {incident} 查实 {candidate} 拉票贿选（含帮助他人），须取消资格；已当选的，上级作出决定前不予确认（{at}）。',
      'Incident {incident} proved that {candidate} bought votes (helping others included): the candidacy is cancelled; once elected, the confirmation waits for the superior ({at}).',
    ],
    [
      '请上级党委取消资格（candidate-struck）；已当选的，可以对该席位作出决定（incident-explained）。',
      'The superior strikes the candidate (candidate-struck); once elected, it may decide on the seat (incident-explained).',
    ],
  ),
  'office-seeking-proven': stop(
    409,
    'D-04',
    [
      '举报 {incident} 查实 {candidate} 跑官要官，不得作为人选提拔使用（{at}）。',
      'Incident {incident} proved that {candidate} sought office: not to be promoted as a candidate ({at}).',
    ],
    [
      '请更换人选，或请上级党委取消资格（candidate-struck）、作出决定（incident-explained）。',
      'Name somebody else, or let the superior strike the candidate or decide (incident-explained).',
    ],
  ),
  'appointment-void': stop(
    409,
    'D-07',
    [
      '举报 {incident} 查实违规用人，该任用或名额无效（{at}）。',
      'Incident {incident} proved an improper appointment: that appointment or seat is void ({at}).',
    ],
    [
      '请上级党委取消该人选资格，或对该名额作出决定（incident-explained）。',
      'The superior strikes the person, or decides on the seat (incident-explained).',
    ],
  ),
});
