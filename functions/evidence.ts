import { pack } from 'tar-stream';
import { epochSeconds } from '../core/ledger/instant.ts';
import type { House } from './http/route.ts';
import { type EvidenceFile, evidenceFiles } from './ledger/evidence-files.ts';
import type { CheckedHead } from './ledger/head.ts';

/** An election's evidence folder as a tar; a file of the vault that is missing or damaged is a `Fault` before it begins. */
export async function evidenceTar(
  house: House,
  head: CheckedHead,
  scans: boolean,
): Promise<AsyncIterable<Uint8Array>> {
  const files = await evidenceFiles(house, head, scans);
  return tarOf(files, new Date(epochSeconds(head.item.at) * 1000));
}

/** Plain files one after another, all of one time. A fault while reading ends the tar before its closing mark. */
async function* tarOf(files: AsyncIterable<EvidenceFile>, mtime: Date): AsyncIterable<Uint8Array> {
  const tar = pack();
  fill(tar, files, mtime).catch((fault: Error) => tar.destroy(fault));
  yield* tar as AsyncIterable<Uint8Array>;
}

async function fill(
  tar: ReturnType<typeof pack>,
  files: AsyncIterable<EvidenceFile>,
  mtime: Date,
): Promise<void> {
  for await (const { path, bytes } of files) {
    await new Promise<void>((resolve, reject) => {
      tar.entry({ name: path, mtime, mode: 0o644 }, Buffer.from(bytes), (fault) =>
        fault ? reject(fault) : resolve(),
      );
    });
  }
  tar.finalize();
}
