import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleAll } from '../../infra/bundle/bundle-all.ts';
import type { FunctionName } from '../../infra/functions.ts';
import { withFolder } from './folder.ts';
import { interleave } from './interleave.ts';
import { atMost, type Row, type Size } from './row.ts';

const sizes = { full: { starts: 21 }, tiny: { starts: 1 } };

/** The functions the gateway starts with the SDK in them. */
const functions = ['ingest', 'conduct', 'rule', 'read'] as const satisfies readonly FunctionName[];

/** The clients and commands these functions need, and nothing else. */
const clients = `
  import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
  import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
  import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
  import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
  export const handler = [BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand,
    GetPublicKeyCommand, KMSClient, SignCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command,
    PutObjectCommand, S3Client, getSignedUrl];`;

/** How long a function's bundle takes to load, beside the SDK's clients alone, bundled and minified as they come. */
export function benchColdStart(size: Size): Promise<readonly Row[]> {
  const { starts } = sizes[size];
  return withFolder(async (folder) => {
    const bundles = await bundleAll(join(folder, 'bundles'));
    const floor = await bundleClients(join(folder, 'clients'));
    const rows: Row[] = [];
    for (const name of functions) {
      const found = await interleave(
        starts,
        () => loading(floor),
        () => loading(join(bundles.get(name)!, 'index.mjs')),
      );
      rows.push({ name: `load function ${name}`, unit: 'ms', ...found, goal: atMost(1.3) });
    }
    return rows;
  });
}

async function bundleClients(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'index.mjs');
  await build({
    stdin: { contents: clients, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
  });
  return outfile;
}

/** Milliseconds an import takes in a Node of its own. */
async function loading(file: string): Promise<number> {
  const program = `${file}.load.mjs`;
  writeFileSync(
    program,
    `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); console.log(performance.now() - start);`,
  );
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return Number(said);
}
