/** Milliseconds in which another tab says that it is at the same pile. */
const patience = 300;

/**
 * Keeps a pile to one tab. `told` hears whether it is this one's, now and whenever that changes; the function returned gives
 * it up. By Web Locks, and where a browser has none, by asking the other tabs.
 */
export function holdPile(pile: string, told: (ours: boolean) => void): () => void {
  const name = `scrutineer.pile.${pile}`;
  const { locks } = navigator;
  return locks === undefined ? byAsking(name, told) : byLock(locks, name, told);
}

function byLock(locks: LockManager, name: string, told: (ours: boolean) => void): () => void {
  const wanted = new AbortController();
  let giveUp = () => {};
  let left = false;
  const hold = () => {
    if (left) return undefined;
    told(true);
    return new Promise<void>((resolve) => {
      giveUp = resolve;
    });
  };
  const wait = async () => {
    const free = await locks.request(name, { ifAvailable: true }, (lock) =>
      lock === null ? false : (hold()?.then(() => true) ?? true),
    );
    if (free || left) return;
    told(false);
    await locks.request(name, { signal: wanted.signal }, hold);
  };
  let other = () => {};
  wait().catch(() => {
    // A page opened from a file may be given no locks.
    if (!left) other = byAsking(name, told);
  });
  return () => {
    left = true;
    wanted.abort();
    giveUp();
    other();
  };
}

/**
 * Tabs say `asks`, and whoever has the pile answers `holds`; at `leaves` those that wait ask again. Of tabs that ask at the
 * same time the one with the lowest number has it: each says its own, and asks again when a higher one comes after it. A page
 * of an older build says and hears the words alone.
 */
function byAsking(name: string, told: (ours: boolean) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') {
    told(true);
    return () => {};
  }
  const channel = new BroadcastChannel(name);
  const own = Math.random();
  let state: 'asking' | 'yielding' | 'ours' | 'waiting';
  let timer: ReturnType<typeof setTimeout>;
  const decide = () => {
    state = state === 'asking' ? 'ours' : 'waiting';
    told(state === 'ours');
  };
  const ask = () => {
    clearTimeout(timer);
    state = 'asking';
    channel.postMessage('asks');
    channel.postMessage(own);
    // Once more round: a tab that was busy loading has answers that came in time still before it.
    timer = setTimeout(() => {
      timer = setTimeout(decide);
    }, patience);
  };
  channel.onmessage = ({ data }) => {
    if (data === 'asks' && state === 'ours') channel.postMessage('holds');
    if (data === 'holds' && state === 'asking') state = 'yielding';
    if (data === 'leaves' && state !== 'ours') ask();
    if (typeof data === 'number' && state === 'asking') {
      if (data < own) state = 'yielding';
      else ask();
    }
  };
  ask();
  return () => {
    clearTimeout(timer);
    // Others may wait for one that was still asking, too.
    if (state === 'ours' || state === 'asking') channel.postMessage('leaves');
    channel.close();
  };
}
