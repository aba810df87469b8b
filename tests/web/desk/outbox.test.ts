import { expect, test } from 'vitest';
import type { Answer, Taken } from '../../../web/desk/desk.ts';
import { Outbox, type Outgoing, refusalsOf } from '../../../web/desk/outbox.ts';
import { pageRefusal } from '../../../web/desk/page-finding.ts';

const outgoing = (key: string): Outgoing => ({
  key,
  election: 'e',
  station: 's1',
  batch: key,
  envelope: { payload: key, signatures: [] },
});

/** A store in memory, which may be told to fail. */
function storeOf() {
  const values = new Map<string, Outgoing>();
  const store = {
    fails: false,
    list: async () => (store.fails ? Promise.reject(new Error('full')) : [...values.values()]),
    put: async (key: string, value: Outgoing) => {
      if (store.fails) throw new Error('full');
      values.set(key, value);
    },
    delete: async (key: string) => {
      values.delete(key);
    },
  };
  return { store, values };
}

/** A desk that answers so to every bundle, and what it was sent. */
function deskOf(answers: Readonly<Record<string, Answer<Taken>>>) {
  const sent: string[] = [];
  return {
    sent,
    sendBundle: async (_election: string, envelope: { readonly payload: string }) => {
      sent.push(envelope.payload);
      return answers[envelope.payload]!;
    },
  };
}

const taken: Answer<Taken> = { ok: true, value: { seq: 9, again: false } };
const lost = pageRefusal('line-lost', 'zh', {}, true);
const refused = pageRefusal('answer-foreign', 'zh', { answered: 422 });

test('what is taken goes, what is refused stays and is told', async () => {
  const { store, values } = storeOf();
  const box = new Outbox(store);
  for (const key of ['b', 'a', 'c']) await box.add(outgoing(key));
  const desk = deskOf({ a: taken, b: refused, c: taken });
  const sent = await box.send(desk, 'zh');
  expect(desk.sent).toEqual(['a', 'b', 'c']);
  expect([...values.keys()]).toEqual(['b']);
  expect(refusalsOf(sent).map(({ code }) => code)).toEqual(['answer-foreign']);
});

test('where nobody answers the rest is not tried, and nothing is lost', async () => {
  const { store } = storeOf();
  const box = new Outbox(store);
  await box.add(outgoing('a'));
  await box.add(outgoing('b'));
  const desk = deskOf({ a: lost, b: taken });
  expect(refusalsOf(await box.send(desk, 'zh'))).toEqual([]);
  expect(desk.sent).toEqual(['a']);
  expect((await box.list()).map(({ key }) => key)).toEqual(['a', 'b']);
});

test('one pile waits once', async () => {
  const box = new Outbox(storeOf().store);
  await box.add(outgoing('a'));
  await box.add({ ...outgoing('a'), batch: 'again' });
  expect((await box.list()).map(({ batch }) => batch)).toEqual(['again']);
});

test('what cannot be stored waits in memory', async () => {
  const { store } = storeOf();
  store.fails = true;
  const box = new Outbox(store);
  await box.add(outgoing('a'));
  expect((await box.list()).map(({ key }) => key)).toEqual(['a']);
  await box.remove('a');
  expect(await box.list()).toEqual([]);
});

test('whoever watches hears of every change until they leave', async () => {
  const box = new Outbox(storeOf().store);
  let heard = 0;
  const leave = box.watch(() => {
    heard += 1;
  });
  await box.add(outgoing('a'));
  await box.remove('a');
  leave();
  await box.add(outgoing('b'));
  expect(heard).toBe(2);
});
