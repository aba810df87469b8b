import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ledgerTable } from '../../../functions/aws/dynamo-table.ts';

const binary = fileURLToPath(new URL('../../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

/** Why the double for DynamoDB cannot run here; `undefined` where it can. Whoever skips tests for it prints it. */
export const noDynoxide: string | undefined = existsSync(binary)
  ? undefined
  : `skipped: @dynoxide/linux-x64 is not installed (this is ${process.platform}-${process.arch})`;

interface TestTable {
  readonly client: DynamoDBClient;
  readonly table: string;
}

export interface Dynoxide {
  readonly endpoint: string;
  /** An empty ledger table of its own, and a client for it; `close` ends the client too. */
  makeTable(): Promise<TestTable>;
  /** A client as the functions have one, its waits short. */
  makeClient(): DynamoDBClient;
  close(): Promise<void>;
}

/** Starts a DynamoDB of this machine's own on a free port, in memory, or in a file that lasts. */
export async function startDynoxide(file?: string): Promise<Dynoxide> {
  const port = await freePort();
  const where = file === undefined ? [] : ['--db-path', file];
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), ...where], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  // A run that is cut off leaves nothing behind.
  process.once('exit', end);
  await listening(child);
  const endpoint = `http://127.0.0.1:${port}`;
  const clients: DynamoDBClient[] = [];
  const makeClient = () => {
    const client = new DynamoDBClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    clients.push(client);
    return client;
  };
  return {
    endpoint,
    makeClient,
    makeTable: async () => {
      const client = makeClient();
      const table = `ledger-${randomUUID()}`;
      await client.send(new CreateTableCommand({ ...ledgerTable, TableName: table }));
      return { client, table };
    },
    close: async () => {
      for (const client of clients) client.destroy();
      process.off('exit', end);
      await ended(child);
    },
  };
}

/** Asks the system for a port and gives it back; the double takes it at once. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves when the double says that it listens. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`dynoxide ended with ${code}: ${said}`)));
    child.stderr!.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('listening')) resolve();
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
