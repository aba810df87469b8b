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

function byAsking(name: string, told: (ours: boolean) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') {
    told(true);
    return () => {};
  }
  const channel = new BroadcastChannel(name);
  let ours = false;
  let taken = false;
  const ask = () => {
    taken = false;
    channel.postMessage('asks');
    timer = setTimeout(() => {
      ours = !taken;
      told(ours);
    }, patience);
  };
  let timer: ReturnType<typeof setTimeout>;
  channel.onmessage = ({ data }) => {
    if (data === 'asks' && ours) channel.postMessage('holds');
    if (data === 'holds' && !ours) taken = true;
    if (data === 'leaves' && !ours) {
      clearTimeout(timer);
      ask();
    }
  };
  ask();
  return () => {
    clearTimeout(timer);
    if (ours) channel.postMessage('leaves');
    ours = false;
    channel.close();
  };
}
