import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { assertNever } from '../../core/assert-never.ts';
import type { ActorItem, InvitationItem, SeenActors } from '../ports.ts';
import { type Item, keyItem } from './dynamo-attributes.ts';
import { getItem, type Table } from './dynamo-calls.ts';
import { absent, create } from './dynamo-conditions.ts';
import { linksDigest, packActor, unpackActor } from './dynamo-items.ts';
import { actorIdKey, actorKey, directoryKey, fenceKey, invitationKey } from './dynamo-keys.ts';
import { fitting } from './dynamo-size.ts';
import { failed, transact } from './dynamo-transaction.ts';

/** Registration, id, line of the directory and fence of the name in one transaction. */
export async function putActor(
  table: Table,
  item: ActorItem,
  seen: SeenActors,
): Promise<'created' | 'same' | 'taken' | 'lost'> {
  const { kid, actor, jurisdiction } = item;
  const named = { kid: { S: kid } };
  const outcome = await transact(table, [
    { Put: { ...create(table.name, packActor(item)), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
    { Put: takeId(table.name, { ...keyItem(actorIdKey(actor)), ...named }, seen.before) },
    { Put: { TableName: table.name, Item: { ...keyItem(directoryKey(jurisdiction, actor)), ...named } } },
    moveFence(table.name, seen),
    // A key that stands already is found out by the first of these, and one item takes one condition.
    ...[...linksSeen([...seen.above, ...(seen.before ? [seen.before] : [])])]
      .filter(([above]) => above !== kid)
      .map(([above, digests]) => checkLinks(table.name, above, digests)),
    ...(seen.invited ? [checkInvitation(table.name, seen.invited)] : []),
  ]);
  switch (outcome.done) {
    case true:
      return 'created';
    case 'conflict':
      return 'lost';
    case 'unknown': {
      const standing = await getItem(table, actorKey(kid));
      if (standing === undefined) throw outcome.fault;
      return isSame(item, standing) ? 'created' : 'taken';
    }
    case false: {
      const [key, id] = outcome.reasons;
      if (key?.Item !== undefined) return isSame(item, key.Item) ? 'same' : 'taken';
      return failed(id) ? 'taken' : 'lost';
    }
    default:
      return assertNever(outcome);
  }
}

/** Replaces what a registration rests on, if it and those above it still have the links they were read with. */
export async function changeActor(
  table: Table,
  before: ActorItem,
  after: ActorItem,
  above: readonly ActorItem[],
): Promise<'changed' | 'lost'> {
  const { payload, links, earlier } = after;
  const { earlier: _earlier, ...lasting } = before;
  const changed = { ...lasting, payload, links, ...(earlier === undefined ? {} : { earlier }) };
  const outcome = await transact(
    table,
    [...linksSeen([before, ...above])].map(([kid, digests]) => {
      if (kid !== before.kid) return checkLinks(table.name, kid, digests);
      return { Put: { TableName: table.name, Item: fitting(packActor(changed)), ...haveLinks(digests) } };
    }),
  );
  switch (outcome.done) {
    case true:
      return 'changed';
    case 'conflict':
    case false:
      return 'lost';
    case 'unknown': {
      const item = await getItem(table, actorKey(before.kid));
      const standing = item && unpackActor(item);
      if (standing?.links === links && standing.payload === payload) return 'changed';
      if (standing?.links === before.links) throw outcome.fault;
      return 'lost';
    }
    default:
      return assertNever(outcome);
  }
}

/** An id is nobody's yet, or still that of the registration it is taken from, which its key still finds: no function may delete. */
function takeId(table: string, item: Item, before: ActorItem | undefined) {
  if (before === undefined) return create(table, item);
  return {
    TableName: table,
    Item: item,
    ConditionExpression: '#kid = :kid',
    ExpressionAttributeNames: { '#kid': 'kid' },
    ExpressionAttributeValues: { ':kid': { S: before.kid } },
  };
}

/** A registration is the same by its payload; its links may have been revoked since. */
function isSame({ actor, payload }: ActorItem, item: Item): boolean {
  const standing = unpackActor(item);
  return standing.actor === actor && standing.payload === payload;
}

/** Whoever registers this name next must have looked since. */
function moveFence(table: string, { name, fence }: SeenActors): TransactWriteItem {
  const seen = {
    ConditionExpression: '#fence = :fence',
    ExpressionAttributeNames: { '#fence': 'fence' },
    ExpressionAttributeValues: { ':fence': { N: String(fence) } },
  };
  const Item = { ...keyItem(fenceKey(name)), fence: { N: String(fence + 1) } };
  return { Put: { TableName: table, Item, ...(fence === 0 ? absent : seen) } };
}

/** Neither replaced nor revoked since. */
function checkInvitation(table: string, invited: InvitationItem): TransactWriteItem {
  return {
    ConditionCheck: { TableName: table, Key: keyItem(invitationKey(invited.actor)), ...isStill(invited) },
  };
}

/** Neither replaced nor revoked since it was read. */
export function isStill({ link }: InvitationItem) {
  return {
    ConditionExpression: '#link = :link',
    ExpressionAttributeNames: { '#link': 'linkDigest' },
    ExpressionAttributeValues: { ':link': { S: linksDigest(link) } },
  };
}

/** The links each of these was read with, by kid; two different ones cannot both still stand. */
export function linksSeen(items: readonly ActorItem[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { kid, links } of items) seen.set(kid, (seen.get(kid) ?? new Set()).add(linksDigest(links)));
  return seen;
}

export function checkLinks(table: string, kid: string, digests: ReadonlySet<string>): TransactWriteItem {
  return { ConditionCheck: { TableName: table, Key: keyItem(actorKey(kid)), ...haveLinks(digests) } };
}

function haveLinks(digests: ReadonlySet<string>) {
  const values = [...digests].map((digest, i) => [`:digest${i}`, { S: digest }] as const);
  return {
    ConditionExpression: values.map(([name]) => `#links = ${name}`).join(' AND '),
    ExpressionAttributeNames: { '#links': 'linksDigest' },
    ExpressionAttributeValues: Object.fromEntries(values),
  };
}
