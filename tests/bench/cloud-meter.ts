import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { itemBytes } from '../../functions/aws/dynamo-size.ts';
import { type Load, nothing, plus, type Stored } from '../../infra/scale/load.ts';

type Item = Record<string, AttributeValue>;
type Family = 'own' | 'other' | 'shared';

interface Write {
  readonly Put?: { readonly Item: Item };
  readonly Update?: { readonly Key: Item };
  readonly ConditionCheck?: { readonly Key: Item };
}

interface Sent {
  readonly Key?: Item;
  readonly IndexName?: string;
  readonly ConsistentRead?: boolean;
  readonly RequestItems?: Record<string, { readonly Keys: readonly Item[] }>;
  readonly TransactItems?: readonly Write[];
  readonly ExpressionAttributeValues?: Item;
}

interface Received {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  readonly Responses?: Record<string, readonly Item[]>;
}

/**
 * Counts what is asked of the services, in units as DynamoDB counts them: a consistent read is a unit for every 4 KB of an
 * item begun, an eventual one half of that, a write in a transaction two for every KB begun (Developer Guide, “DynamoDB
 * read and write operations”). What goes to the index is counted as the table's own writes would be, without a transaction.
 */
export class Meter {
  #load: Load = nothing;
  readonly #items = new Map<string, number>();
  readonly #objects = new Map<string, number>();

  /** What was counted since this was last asked for. */
  take(): Load {
    const load = this.#load;
    this.#load = nothing;
    return load;
  }

  add(more: Partial<Load>): void {
    this.#load = plus(this.#load, { ...nothing, ...more });
  }

  keep(path: string, bytes: number): void {
    this.#objects.set(path, bytes);
  }

  /** What lies in table and vault by now. */
  stored(): Stored {
    const sum = (all: Iterable<number>) => [...all].reduce((one, other) => one + other, 0);
    return {
      tableBytes: sum(this.#items.values()),
      tableItems: this.#items.size,
      vaultBytes: sum(this.#objects.values()),
      vaultObjects: this.#objects.size,
    };
  }

  /** Bytes of the largest item there is. */
  largest(): number {
    return Math.max(...this.#items.values());
  }

  /** Notes what a client sends, and what it is answered, from now on. */
  watch(client: DynamoDBClient): void {
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (asked) => {
          const done = await next(asked);
          this.#note(String(commandName), asked.input as Sent, done.output as Received);
          return done;
        },
      { step: 'initialize' },
    );
  }

  #note(command: string, sent: Sent, received: Received): void {
    this.add(command === 'TransactWriteItemsCommand' ? { writes: 1 } : { reads: 1 });
    switch (command) {
      case 'GetItemCommand':
        this.#read(familyOf(textOf(sent.Key!, 'pk')), sizeOf(received.Item));
        break;
      case 'BatchGetItemCommand':
        this.#batch(sent, received);
        break;
      case 'QueryCommand':
        this.#query(sent, received);
        break;
      case 'TransactWriteItemsCommand':
        for (const write of sent.TransactItems!) this.#write(write);
        break;
      default:
        throw new Error(`${command} is not counted`);
    }
  }

  #batch(sent: Sent, received: Received): void {
    for (const [table, { Keys }] of Object.entries(sent.RequestItems!)) {
      const found = new Map((received.Responses?.[table] ?? []).map((item) => [nameOf(item), sizeOf(item)]));
      for (const key of Keys) this.#read(familyOf(textOf(key, 'pk')), found.get(nameOf(key)) ?? 0);
    }
  }

  /** A query rounds once, over all that it passed; ours filter nothing. */
  #query(
    { IndexName, ConsistentRead, ExpressionAttributeValues = {} }: Sent,
    { Items = [] }: Received,
  ): void {
    const [partition] = Object.values(ExpressionAttributeValues);
    const family = IndexName === undefined ? familyOf(partition!.S!) : 'shared';
    const bytes = Items.reduce((sum, item) => sum + sizeOf(item), 0);
    this.#read(family, bytes, ConsistentRead ? 1 : 0.5);
  }

  #read(family: Family, bytes: number, each = 1): void {
    this.add({ [`${family}Reads`]: each * Math.max(1, Math.ceil(bytes / 4096)) });
  }

  #write({ Put, Update, ConditionCheck }: Write): void {
    const key = Put?.Item ?? Update?.Key ?? ConditionCheck!.Key;
    const name = nameOf(key);
    const before = this.#items.get(name) ?? 0;
    const bytes = Math.max(before, Put ? sizeOf(Put.Item) : 0);
    this.add({ [`${familyOf(textOf(key, 'pk'))}Writes`]: 2 * Math.max(1, Math.ceil(bytes / 1024)) });
    if (Put === undefined) return;
    this.#items.set(name, sizeOf(Put.Item));
    // Its attributes in the index never change: only its first writing is a write there.
    if (Put.Item['place'] !== undefined && before === 0) this.add({ sharedWrites: 1 });
  }
}

function familyOf(partition: string): Family {
  if (partition.startsWith('E#')) return 'own';
  return partition.startsWith('R#') ? 'shared' : 'other';
}

function textOf(item: Item, name: string): string {
  return item[name]!.S!;
}

function nameOf(item: Item): string {
  return `${textOf(item, 'pk')}\n${textOf(item, 'sk')}`;
}

function sizeOf(item: Item | undefined): number {
  return item === undefined ? 0 : itemBytes(item);
}
