import { describe, expect, it } from 'vitest';
import {
  canonicalBytes,
  canonicalText,
  digestBytes,
  digestOf,
  headCode,
} from '../../../core/ledger/canonical.ts';
import { storedCandidates } from '../../../core/ledger/checks/slate.ts';
import { entryHash, genesis } from '../../../core/ledger/entry.ts';
import { foldEntries } from '../../../core/ledger/fold.ts';
import { docketsFor, electorateOf, isCodeOf } from '../../../core/ledger/gather.ts';
import { actSchemas, readAct } from '../../../core/ledger/read-act.ts';
import { rulesOf } from '../../../core/ledger/rules-of.ts';
import { snapshotOf } from '../../../core/ledger/snapshot.ts';
import { nodeCrypto } from '../../../functions/node-crypto.ts';
import { plainVote, prepare, vote } from '../../support/hall.ts';
import { inPhase } from '../../support/phases.ts';
import { Story } from '../../support/story.ts';
import { certifiedElection, reopenedAndCorrected, tieAndRunoff } from '../../support/tales.ts';

const { sha256 } = nodeCrypto;

describe('an entry', () => {
  const story = certifiedElection();

  it('is numbered from 1, names the one before by its hash, and never goes back in time', () => {
    story.entries.forEach((entry, index) => {
      const before = story.entries[index - 1];
      expect(entry.seq).toBe(index + 1);
      expect(entry.prev).toBe(before ? entryHash(before, sha256) : genesis);
      expect(entry.at >= (before?.at ?? '')).toBe(true);
    });
  });

  it('is its own canonical line, and its hash the ledger’s head', () => {
    story.entries.forEach((entry, index) => {
      expect(canonicalBytes(entry)).toEqual(new Uint8Array(story.lines[index]!));
      expect(story.states[index]!.head).toBe(digestBytes(story.lines[index]!, sha256));
    });
  });

  it('holds no vote, and says who signed as registered', () => {
    const accepted = story.entries.find((entry) => entry.type === 'batch-accepted')!;
    expect(Object.keys(accepted).sort()).toEqual([
      'as',
      'at',
      'batch',
      'by',
      'contest',
      'digest',
      'entered',
      'envelope',
      'mode',
      'paper',
      'papers',
      'payload',
      'prev',
      'round',
      'seq',
      'station',
      'type',
    ]);
    expect(accepted.as[0]).toEqual({ actor: 'keyer-a', person: '周丽', role: 'keyer', registrar: '朱琳' });
    expect(accepted['papers']).toBe(30);
  });

  it('takes the last one’s time where the clock is behind it', () => {
    const late = prepare(new Story());
    late.pass(-3600);
    const { at } = late.state!;
    const entry = late.act('meeting-resolved', { what: '通过议程', for: 1, against: 0, abstain: 0 }, [
      'chair',
    ]);
    expect(entry.at).toBe(at);
  });
});

describe('the state', () => {
  it.each([
    ['in one round', certifiedElection],
    ['through a run-off', tieAndRunoff],
    ['after a correction', reopenedAndCorrected],
  ])('%s is a fold of the entries, the same from the snapshot on', (_how, tell) => {
    const story = tell();
    expect(foldEntries(story.entries, nodeCrypto)).toEqual(story.state);
    for (const state of story.states) {
      const snapshot = snapshotOf(state, sha256);
      expect(snapshot).toEqual({
        ok: true,
        value: { bytes: canonicalBytes(state), digest: digestOf(state, sha256) },
      });
    }
  });

  it('holds no vote and no name written in before the count is signed', () => {
    const story = inPhase('counted');
    expect(canonicalText(story.state)).not.toMatch(/赵六|"for":/);
  });
});

describe('a request', () => {
  it('opens a ledger with its convening, and with nothing else', () => {
    const story = new Story();
    expect(
      story.refusal('meeting-resolved', { what: '通过议程', for: 1, against: 0, abstain: 0 }, ['chair']),
    ).toEqual(['election-unknown']);
  });

  it('is of this very election', () => {
    const story = prepare(new Story());
    expect(
      story.refusal(
        'meeting-resolved',
        { election: '469021101-2026-other', what: '通过议程', for: 1, against: 0, abstain: 0 },
        ['chair'],
      ),
    ).toEqual(['election-differs']);
  });

  it('is answered with all that stands in its way at once', () => {
    const story = inPhase('draft');
    const fields = { contest: 'committee', round: 2, resultDigest: genesis, expect: genesis };
    expect([...story.refusal('count-signed', fields, ['chief'])].sort()).toEqual([
      'head-moved',
      'phase-wrong',
      'round-wrong',
      'signature-missing',
    ]);
  });

  it('tells whoever may not sign nothing of where the election stands', () => {
    const story = inPhase('draft');
    const fields = { contest: 'committee', round: 2, resultDigest: genesis };
    expect(story.refusal('count-signed', fields, ['chair'])).toEqual(['signer-not-entitled']);
  });

  it('decides the same for the same', () => {
    const story = vote(prepare(new Story()), plainVote);
    const one = story.attempt(
      'tally-released',
      { contest: 'committee', round: 1, nonce: 'nonce-00000000001' },
      ['chief'],
    );
    const two = story.attempt(
      'tally-released',
      { contest: 'committee', round: 1, nonce: 'nonce-00000000001' },
      ['chief'],
    );
    expect(one).toEqual(two);
  });
});

describe('an act', () => {
  const common = {
    format: 'scrutineer/act@1',
    election: 'e',
    type: 'tally-released',
    nonce: 'nonce-00000000001',
    saidAt: '2026-11-22T08:00:00.000Z',
  };

  it('is read by its row, its own fields apart', () => {
    const act = readAct({ ...common, contest: 'committee', round: 1, expect: genesis });
    expect(act).toEqual({
      ok: true,
      value: {
        type: 'tally-released',
        election: 'e',
        nonce: common.nonce,
        saidAt: common.saidAt,
        expect: genesis,
        fields: { contest: 'committee', round: 1 },
      },
    });
    expect(actSchemas.has('batch-accepted')).toBe(false);
  });

  it.each([
    ['nothing', null, 'field-malformed'],
    ['a type that is no text', { ...common, type: 7 }, 'field-malformed'],
    ['a bundle’s type', { ...common, type: 'batch-accepted' }, 'act-unknown'],
    ['a field too many', { ...common, contest: 'committee', round: 1, secret: 1 }, 'field-unknown'],
    ['a field too few', { ...common, contest: 'committee' }, 'field-missing'],
    ['a short nonce', { ...common, nonce: 'short', contest: 'committee', round: 1 }, 'field-malformed'],
  ])('is not %s', (_what, payload, code) => {
    expect(readAct(payload)).toMatchObject({ ok: false, findings: [{ code }] });
  });
});

describe('what is gathered', () => {
  it('knows the head code of every entry, of the head, and of no other', () => {
    const { entries, state } = certifiedElection();
    expect(isCodeOf(entries, state!, headCode(state!.head))).toBe(true);
    expect(isCodeOf(entries, state!, headCode(entries[5]!.prev))).toBe(true);
    expect(isCodeOf(entries, state!, headCode(genesis))).toBe(false);
  });

  it('counts nothing for a contest that is not there, and takes no electors from it', () => {
    const { entries, state } = certifiedElection();
    expect(
      docketsFor(state!, { type: 'count-signed', fields: { contest: 'commission' } }, entries).size,
    ).toBe(0);
    expect(electorateOf(state!, 'commission')).toBeUndefined();
    expect(electorateOf(inPhase('declared').state!, 'committee')).toBeUndefined();
  });
});

it('what only a bug could bring is thrown', () => {
  const { state } = inPhase('draft');
  const definition = { ...state!.definition, rules: '1890' as '1990' };
  expect(() => rulesOf({ ...state!, definition })).toThrow('do not resolve');
  expect(() => storedCandidates([{ id: 'c1', name: '' }])).toThrow('without a name');
});
