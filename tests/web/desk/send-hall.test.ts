import { describe, expect, it } from 'vitest';
import type { HallChunk, HallFile } from '../../../core/hall/documents.ts';
import type { Asking, Called } from '../../../web/desk/call.ts';
import { pageRefusal } from '../../../web/desk/page-finding.ts';
import { sendHall } from '../../../web/desk/send-hall.ts';

const head = `sha256:${'0'.repeat(64)}` as const;
const envelope = { payload: 'e30', signatures: [] };
const election = '469021101-2026-congress';
const path = `/v1/elections/${election}/hall`;

function fileOf(entries: number): HallFile {
  return {
    format: 'scrutineer/hall-file@1',
    election,
    pack: head,
    from: { seq: 7, head },
    registrations: [{ at: '2026-11-22T08:00:00.000Z', envelope }],
    entries: Array.from({ length: entries }, (_entry, index) => ({ line: `${index}`, envelope })),
  };
}

/** A service that answers as told, and what it was asked. */
function serviceThat(answer: (calls: number) => number | 'silent') {
  const asked: Asking[] = [];
  const ask = async (asking: Asking): Promise<Called> => {
    const seq = answer(asked.length);
    asked.push(asking);
    return seq === 'silent'
      ? pageRefusal('line-lost', 'zh', {}, true)
      : { ok: true, response: Response.json({ election, seq, head }) };
  };
  return { asked, ask };
}

describe('sending in a hall from its page', () => {
  it('registers the people of a hall in which nothing was signed yet', async () => {
    const service = serviceThat(() => 7);
    expect(await sendHall(service, fileOf(0), 'zh', () => {})).toMatchObject({ ok: true, seq: 7, head });
    expect(service.asked.map((asking) => asking.path)).toEqual([`${path}?check=true`, path]);
    expect((service.asked[1]!.envelope as HallChunk).registrations).toHaveLength(1);
  });

  it('tells after every part how far the ledger reaches', async () => {
    const told: number[] = [];
    const service = serviceThat((calls) => [50, 47, 50][calls]!);
    const done = await sendHall(service, fileOf(43), 'zh', (seq) => told.push(seq));
    expect([done.ok, told]).toEqual([true, [47, 50]]);
  });

  it('says that nobody answered, and that what answered brought it no further', async () => {
    const cut = serviceThat((calls) => (calls === 0 ? 50 : 'silent'));
    expect(await sendHall(cut, fileOf(43), 'zh', () => {})).toMatchObject({
      unreachable: true,
      findings: [{ code: 'line-lost' }],
    });
    const stuck = serviceThat(() => 7);
    expect(await sendHall(stuck, fileOf(43), 'zh', () => {})).toMatchObject({
      unreachable: true,
      findings: [{ code: 'answer-foreign' }],
    });
    expect(stuck.asked).toHaveLength(2);
  });
});
