import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { assertNever } from '../../core/assert-never.ts';
import type { ActorItem, InvitationItem } from '../ports.ts';
import { damaged, digestIn, type Item, keyItem, longTextOf, textOf } from './dynamo-attributes.ts';
import { ask, getItem, getItems, queryPages, type Table } from './dynamo-calls.ts';
import { packText } from './compressed.ts';
import { absent } from './dynamo-conditions.ts';
import { linksDigest } from './dynamo-items.ts';
import { invitationKey, invitedKey } from './dynamo-keys.ts';
import { checkLinks, isStill, linksSeen } from './dynamo-registration.ts';
import { fitting } from './dynamo-size.ts';
import { transact } from './dynamo-transaction.ts';

export async function invitationOf(table: Table, actor: string): Promise<InvitationItem | undefined> {
  const item = await getItem(table, invitationKey(actor));
  return item && unpackInvitation(item);
}

export async function invitationsFor(table: Table, election: string): Promise<readonly InvitationItem[]> {
  const listed: Item[] = [];
  const pages = queryPages(table, {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: invitedKey(election, '').pk } },
  });
  for await (const page of pages) listed.push(...page);
  const keys = listed.map((line) => invitationKey(textOf(line, 'sk')));
  const items = [...(await getItems(table, keys)).values()].map(unpackInvitation);
  // An id invited anew may be bound to another election now.
  return items.filter((item) => item.election === election).sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

/** The invitation and, of an election's, its line among those invited for it, in one transaction. */
export async function putInvitation(
  table: Table,
  item: InvitationItem,
  before: InvitationItem | undefined,
  above: readonly ActorItem[],
): Promise<'put' | 'lost'> {
  const { actor, election } = item;
  const listed = election === undefined ? [] : [keyItem(invitedKey(election, actor))];
  const outcome = await transact(table, [
    {
      Put: {
        TableName: table.name,
        Item: fitting(packInvitation(item)),
        ...(before === undefined ? absent : isStill(before)),
      },
    },
    ...listed.map((Item) => ({ Put: { TableName: table.name, Item } })),
    ...[...linksSeen(above)].map(([kid, digests]) => checkLinks(table.name, kid, digests)),
  ]);
  switch (outcome.done) {
    case true:
      return 'put';
    case 'conflict':
    case false:
      return 'lost';
    case 'unknown': {
      const standing = await invitationOf(table, actor);
      if (standing?.link === item.link) return 'put';
      if (standing?.link === before?.link) throw outcome.fault;
      return 'lost';
    }
    default:
      return assertNever(outcome);
  }
}

/** One more than there were; a try whose answer was lost on the way may count twice. */
export async function countWrong(table: Table, item: InvitationItem): Promise<number | undefined> {
  const command = () =>
    new UpdateItemCommand({
      TableName: table.name,
      Key: keyItem(invitationKey(item.actor)),
      UpdateExpression: 'ADD #wrong :one',
      ConditionExpression: isStill(item).ConditionExpression,
      ExpressionAttributeNames: { ...isStill(item).ExpressionAttributeNames, '#wrong': 'wrong' },
      ExpressionAttributeValues: { ...isStill(item).ExpressionAttributeValues, ':one': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    });
  try {
    const { Attributes } = await ask(table, () => table.client.send(command()));
    return wrongOf(Attributes!);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

function packInvitation({ actor, kid, election, payload, link, wrong }: InvitationItem): Item {
  return {
    ...keyItem(invitationKey(actor)),
    actor: { S: actor },
    kid: { S: kid },
    ...(election === undefined ? {} : { election: { S: election } }),
    payload: { S: payload },
    link: packText(link),
    linkDigest: { S: linksDigest(link) },
    wrong: { N: String(wrong) },
  };
}

function unpackInvitation(item: Item): InvitationItem {
  const link = longTextOf(item, 'link');
  const actor = textOf(item, 'actor');
  if (textOf(item, 'linkDigest') !== linksDigest(link)) throw damaged();
  if (textOf(item, 'pk') !== invitationKey(actor).pk) throw damaged();
  return {
    actor,
    kid: textOf(item, 'kid'),
    ...(item['election'] === undefined ? {} : { election: textOf(item, 'election') }),
    payload: digestIn(item, 'payload'),
    link,
    wrong: wrongOf(item),
  };
}

function wrongOf(item: Item): number {
  const wrong = Number(item['wrong']?.N);
  if (!Number.isSafeInteger(wrong) || wrong < 0) throw damaged();
  return wrong;
}
