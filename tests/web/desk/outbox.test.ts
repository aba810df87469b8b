import { expect, test } from 'vitest';
import type { Answer, Taken } from '../../../web/desk/desk.ts';
import { Outbox, type Outgoing } from '../../../web/desk/outbox.ts';
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
    get: async (key: string) => (store.fails ? Promise.reject(new Error('full')) : values.get(key)),
    list: async () => (store.fails ? Promise.reject(new Error('full')) : [...values.values()]),
    put: async (key: string, value: Outgoing) => {
      if (store.fails) throw new Error('full');
      values.set(key, value);
    },
    delete: async (key: string) => {
      values.delete(key);
    },
  };
  const forgotten: string[] = [];
  const open = () =>
    new Outbox(store, async ({ key }) => {
      forgotten.push(key);
    });
  return { store, values, forgotten, open };
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

/** A desk that answers once it is told how. */
function slowDesk() {
  const sent: string[] = [];
  const answers = new Map<string, PromiseWithResolvers<Answer<Taken>>>();
  const of = (payload: string) => {
    if (!answers.has(payload)) answers.set(payload, Promise.withResolvers());
    return answers.get(payload)!;
  };
  return {
    sent,
    answer: (payload: string, answer: Answer<Taken>) => of(payload).resolve(answer),
    sendBundle(_election: string, { payload }: { readonly payload: string }) {
      sent.push(payload);
      return of(payload).promise;
    },
  };
}

const taken: Answer<Taken> = { ok: true, value: { seq: 9, again: false } };
const lost = pageRefusal('line-lost', 'zh', {}, true);
const refused = pageRefusal('answer-foreign', 'zh', { answered: 422 });

test('what is taken goes, what is refused stays and is told', async () => {
  const { values, forgotten, open } = storeOf();
  const box = open();
  for (const key of ['b', 'a', 'c']) await box.add(outgoing(key));
  const desk = deskOf({ a: taken, b: refused, c: taken });
  const sent = await box.send(desk, 'zh');
  expect(desk.sent).toEqual(['a', 'b', 'c']);
  expect([...values.keys()]).toEqual(['b']);
  expect(forgotten).toEqual(['a', 'c']);
  expect([box.takenOf('a'), box.takenOf('b')]).toEqual([{ seq: 9, again: false }, undefined]);
  expect([box.refusalOf('a'), box.refusalOf('b')]).toEqual([undefined, refused]);
  expect(sent.map(({ answer }) => answer.ok)).toEqual([true, false, true]);
});

test('one is told as taken once what it was made of is gone, and before it goes itself', async () => {
  const told: unknown[] = [];
  const { store } = storeOf();
  const box = new Outbox(store, async ({ key }) => {
    told.push(['forgets', box.takenOf(key)]);
  });
  await box.add(outgoing('a'));
  box.watch(() => told.push(['tells', box.takenOf('a')]));
  await box.send(deskOf({ a: taken }), 'zh');
  expect(told.slice(0, 3)).toEqual([
    ['tells', undefined],
    ['forgets', undefined],
    ['tells', { seq: 9, again: false }],
  ]);
});

test('where nobody answers the rest is not tried, and nothing is lost', async () => {
  const { forgotten, open } = storeOf();
  const box = open();
  await box.add(outgoing('a'));
  await box.add(outgoing('b'));
  const desk = deskOf({ a: lost, b: taken });
  expect(await box.send(desk, 'zh')).toHaveLength(1);
  expect(desk.sent).toEqual(['a']);
  expect((await box.list()).map(({ key }) => key)).toEqual(['a', 'b']);
  expect(forgotten).toEqual([]);
});

test('one pile waits once', async () => {
  const box = storeOf().open();
  await box.add(outgoing('a'));
  await box.add({ ...outgoing('a'), batch: 'again' });
  expect((await box.list()).map(({ batch }) => batch)).toEqual(['again']);
});

test('one is sent once at a time, whoever asks', async () => {
  const box = storeOf().open();
  await box.add(outgoing('a'));
  const desk = deskOf({ a: taken });
  const sending = box.deliver(outgoing('a'), desk, 'zh');
  expect(box.isSending('a')).toBe(true);
  await box.send(desk, 'zh');
  expect(await sending).toEqual(taken);
  expect(desk.sent).toEqual(['a']);
  expect(box.isSending('a')).toBe(false);
});

test('what cannot be stored waits in memory, says so, and is stored once it can be', async () => {
  const { store, values, open } = storeOf();
  store.fails = true;
  const box = open();
  await box.add(outgoing('a'));
  expect((await box.list()).map(({ key }) => key)).toEqual(['a']);
  expect(box.isOnDisk('a')).toBe(false);
  const desk = deskOf({ a: lost });
  await box.send(desk, 'zh');
  expect(box.isOnDisk('a')).toBe(false);
  store.fails = false;
  await box.send(desk, 'zh');
  expect(box.isOnDisk('a')).toBe(true);
  expect([...values.keys()]).toEqual(['a']);
});

test('taken out to be changed its entries stay, given up they go too', async () => {
  const { store, forgotten, open } = storeOf();
  store.fails = true;
  const box = open();
  await box.add(outgoing('a'));
  await box.deliver(outgoing('a'), deskOf({ a: refused }), 'zh');
  await box.withdraw('a');
  expect(await box.list()).toEqual([]);
  expect(box.refusalOf('a')).toBeUndefined();
  expect(forgotten).toEqual([]);
  await box.add(outgoing('a'));
  await box.discard(outgoing('a'));
  expect(await box.list()).toEqual([]);
  expect(forgotten).toEqual(['a']);
});

test('what is on its way is neither taken out nor given up until it is answered', async () => {
  const { values, forgotten, open } = storeOf();
  const box = open();
  await box.add(outgoing('a'));
  await box.send(deskOf({ a: refused }), 'zh');
  const desk = slowDesk();
  const sending = box.send(desk, 'zh');
  await expect.poll(() => desk.sent).toEqual(['a']);
  await box.withdraw('a');
  await box.discard(outgoing('a'));
  expect([...values.keys(), ...forgotten]).toEqual(['a']);
  desk.answer('a', refused);
  await sending;
  await box.withdraw('a');
  expect([...values.keys(), ...forgotten]).toEqual([]);
});

test.each([
  ['taken out', (box: Outbox) => box.withdraw('b')],
  ['given up', (box: Outbox) => box.discard(outgoing('b'))],
])('what is %s while another is sent before it is not sent', async (_how, leave) => {
  const box = storeOf().open();
  await box.add(outgoing('a'));
  await box.add(outgoing('b'));
  const desk = slowDesk();
  desk.answer('b', refused);
  const sending = box.send(desk, 'zh');
  await expect.poll(() => desk.sent).toEqual(['a']);
  await leave(box);
  desk.answer('a', refused);
  expect(await sending).toHaveLength(1);
  expect(desk.sent).toEqual(['a']);
});

test('what somebody takes out or gives up just before the page sends it by itself is not sent', async () => {
  const box = storeOf().open();
  for (const key of ['a', 'b']) await box.add(outgoing(key));
  const desk = deskOf({ a: taken, b: taken });
  const leaving = [box.withdraw('a'), box.discard(outgoing('b'))];
  const sending = ['a', 'b'].map((key) => box.deliver(outgoing(key), desk, 'zh'));
  expect(await Promise.all(sending)).toEqual([undefined, undefined]);
  await Promise.all(leaving);
  expect(desk.sent).toEqual([]);
});

/** A bundle on its way from this window that another window has taken out. */
async function takenOutElsewhere() {
  const { values, forgotten, open } = storeOf();
  const [here, elsewhere] = [open(), open()];
  await here.add(outgoing('a'));
  const desk = slowDesk();
  const sending = here.deliver(outgoing('a'), desk, 'zh');
  await expect.poll(() => desk.sent).toEqual(['a']);
  await elsewhere.withdraw('a');
  return { values, forgotten, here, elsewhere, desk, sending };
}

test('where another window has put a corrected one in its place, that waits on though the old one is taken', async () => {
  const { values, forgotten, here, elsewhere, desk, sending } = await takenOutElsewhere();
  const corrected = { ...outgoing('a'), envelope: { payload: 'corrected', signatures: [] } };
  await elsewhere.add(corrected);
  desk.answer('a', taken);
  expect(await sending).toEqual(taken);
  expect([...values.values()]).toEqual([corrected]);
  expect(forgotten).toEqual([]);
  expect(here.takenOf('a')).toBeUndefined();
});

test('what another window has taken out to be changed is not forgotten once it is taken', async () => {
  const { forgotten, here, desk, sending } = await takenOutElsewhere();
  desk.answer('a', taken);
  await sending;
  expect(forgotten).toEqual([]);
  expect(here.takenOf('a')).toEqual({ seq: 9, again: false });
});

test('a pile that is entered anew has neither been taken nor refused', async () => {
  const box = storeOf().open();
  await box.add(outgoing('a'));
  await box.send(deskOf({ a: taken }), 'zh');
  await box.add(outgoing('a'));
  expect(box.takenOf('a')).toBeUndefined();
  await box.send(deskOf({ a: refused }), 'zh');
  await box.add(outgoing('a'));
  expect(box.refusalOf('a')).toBeUndefined();
});

test('whoever watches hears of every change until they leave', async () => {
  const box = storeOf().open();
  let heard = 0;
  const leave = box.watch(() => {
    heard += 1;
  });
  await box.add(outgoing('a'));
  await box.withdraw('a');
  leave();
  await box.add(outgoing('b'));
  expect(heard).toBe(2);
});
