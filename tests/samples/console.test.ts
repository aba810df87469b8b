import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { candidatesInOrder } from '../../core/documents/lists.ts';
import { methodText } from '../../core/documents/method/method.ts';
import { occasionOf } from '../../core/documents/occasion.ts';
import { noParticulars } from '../../core/documents/particulars.ts';
import { readDraft } from '../../web/meeting/read-draft.ts';

const folder = fileURLToPath(new URL('../../samples/console/', import.meta.url));

/** As the page that convenes reads it, which names the service. */
function sample() {
  const read = readDraft(readFileSync(`${folder}definition.json`), 'A'.repeat(43));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value;
}

describe('the by-election to try the console on', () => {
  it('adopts the method that is drawn up for its definition, so that both say the same rules', async () => {
    const drawn = methodText(occasionOf(sample(), noParticulars, 'zh'));
    await expect(drawn).toMatchFileSnapshot(`${folder}选举办法.txt`);
  });

  it('names its candidates in the order of the paper, by surname strokes', () => {
    const [contest] = sample().contests;
    expect(candidatesInOrder(contest!)).toEqual(contest!.candidates);
  });
});
