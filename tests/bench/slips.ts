import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { readCountFile } from '../../core/count/count-file.ts';
import { countRound } from '../../core/count/count-round.ts';
import type { CountedResult } from '../../core/count/result.ts';
import { renderDocx } from '../../core/render/docx.ts';
import { renderXlsx } from '../../core/render/xlsx.ts';
import { slipChain } from '../../core/report/chain.ts';
import { countingSheet } from '../../core/report/counting-sheet.ts';
import type { Form } from '../../core/report/form.ts';
import { formOfSlip } from '../../core/report/form-of-slip.ts';
import { interleave, timed } from './interleave.ts';
import { type Row, type Size, within } from './row.ts';

const sizes = { full: { contests: 2, groups: 5, runs: 9 }, tiny: { contests: 1, groups: 1, runs: 1 } };

/** All slips of one election, its counting groups' too, as .docx and .xlsx, beside zipping the same parts. */
export async function benchSlips(size: Size): Promise<readonly Row[]> {
  const { contests, groups, runs } = sizes[size];
  const forms = Array.from({ length: contests }, () => formsOfContest(groups)).flat();
  const parts = (await rendered(forms)).map((bytes) => unzipSync(bytes));
  const found = await interleave(
    runs,
    () => timed(() => parts.map((files) => zipSync(files, { level: 6 }))),
    () => timed(() => rendered(forms)),
  );
  const name = `slips of one election (${forms.length} as .docx and .xlsx)`;
  return [{ name, unit: 'ms', ...found, goal: within(1000) }];
}

const keyed = ['甲一', '乙二'].map((person) => ({ person, role: 'keyer' as const }));

function formsOfContest(groups: number): readonly Form[] {
  const read = readCountFile(readFileSync('samples/count/complete.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const { input } = read;
  const result = countRound(input) as CountedResult;
  const { ballots } = input.stations[0]!;
  const sheets = Array.from({ length: groups }, (_group, index) =>
    countingSheet(
      input,
      result,
      { station: 's1', batch: `${index}`, signers: keyed, ballots: ballots! },
      'zh',
    ),
  );
  return [...slipChain(input, result, 'zh'), ...sheets].map((slip, index) =>
    formOfSlip(slip, {
      id: `slip-${index}`,
      meeting: '中共落雨镇第十三次代表大会',
      date: '2026-11-22',
      witness: { paper: 'ABCDEFGHIJKL', seq: 42, headCode: 'MNOPQRST2345' },
      rehearsal: true,
    }),
  );
}

async function rendered(forms: readonly Form[]): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const form of forms) files.push(await renderDocx(form, 'zh'), await renderXlsx(form, 'zh'));
  return files;
}
