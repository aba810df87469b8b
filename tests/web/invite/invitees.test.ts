import { describe, expect, it } from 'vitest';
import {
  checkInvitees,
  type Invitee,
  inviteesOf,
  rolesOffered,
  withActors,
} from '../../../web/invite/invitees.ts';

const invitee = (line: number, person: string, actor: string): Invitee => ({
  line,
  person,
  actor,
  role: 'keyer',
  jurisdiction: '469021101',
  station: '',
});

describe('the id of somebody invited', () => {
  const ids = (invitees: readonly Invitee[], known: readonly string[], provisional = false) =>
    withActors(invitees, known, provisional).map(({ actor }) => actor);
  const one = invitee(0, '苗青禾', '');

  it('is of the place, the role and the first number that is free, unless another was typed', () => {
    const two = [one, { ...one, line: 1, actor: '469021101-keyer-2' }, { ...one, line: 2 }];
    expect(ids(two, [])).toEqual(['469021101-keyer-1', '469021101-keyer-2', '469021101-keyer-3']);
    expect(ids([one], ['469021101-keyer-1', '469021101-keyer-3'])).toEqual(['469021101-keyer-2']);
  });

  it('is never one that the superior may have given, when the hall gives it', () => {
    expect(ids([{ ...one, role: 'scrutineer' }], [], true)).toEqual(['469021101-scrutineer-h1']);
  });
});

describe('the lines of those invited', () => {
  it('are in order where each has a name and an id of its own', () => {
    expect(checkInvitees([invitee(0, '苗青禾', 'a'), invitee(1, '时雨', 'b')])).toEqual(new Map());
  });

  it('are refused where a name is missing, twice there however written, or an id is', () => {
    const wrong = checkInvitees([
      invitee(0, ' ', 'a'),
      invitee(1, '阿依古丽·买买提', 'b'),
      invitee(2, '阿依古丽•买买提', 'c'),
      invitee(3, '时雨', 'b'),
    ]);
    expect([...wrong].map(([line, words]) => [line, words.en.slice(0, 12)])).toEqual([
      [0, 'Fill in the '],
      [2, 'One person h'],
      [3, 'Another line'],
    ]);
  });
});

describe('the roles one may be invited in', () => {
  it('are scrutineer alone where chair and organiser invite', () => {
    expect(rolesOffered(true, true)).toEqual(['scrutineer']);
  });

  it('are those of the hall for an election, and those of offices without one', () => {
    expect(rolesOffered(false, true)).toContain('keyer');
    expect(rolesOffered(false, false)).toContain('auditor');
    expect(rolesOffered(false, false)).not.toContain('keyer');
  });
});

describe('invitations that nobody took', () => {
  it('are lines again, as they were typed', () => {
    const lines = [invitee(0, '苗青禾', 'a'), { ...invitee(1, '时雨', 'b'), station: 's2' }];
    const invitations = lines.map(({ line: _line, station, ...line }) => ({
      ...line,
      ...(station === '' ? {} : { station }),
    }));
    expect(inviteesOf(invitations as never)).toEqual(lines);
    const typed = invitee(0, '时雨', '');
    expect(inviteesOf(invitations as never, [typed])).toEqual([...lines, { ...typed, line: lines.length }]);
  });
});
