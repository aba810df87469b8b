import './old-browsers.ts';
import { render } from 'preact';
import * as z from 'zod/mini';
import { App, type Pages } from './app/app.tsx';
import { Session } from './app/session.ts';
import { browserCrypto } from './crypto/browser-crypto.ts';
import { HallDesk } from './desk/hall-desk.ts';
import { HallRegistry } from './desk/hall-registry.ts';
import { openHallScans } from './desk/hall-scans.ts';
import { IndexedHall } from './desk/hall-storage.ts';
import { HallStore } from './desk/hall-store.ts';
import { openKeyring } from './keys/keyring.ts';
import { AloudPage } from './pages/aloud/page.tsx';
import { CosignPage } from './pages/cosign/page.tsx';
import { CountPage } from './pages/count/page.tsx';
import { EnrolPage } from './pages/enrol/page.tsx';
import { EntryPage } from './pages/entry/page.tsx';
import { HallPage } from './pages/hall/page.tsx';
import { HomePage } from './pages/home/page.tsx';
import { InvitePage } from './pages/invite/page.tsx';
import { KeysPage } from './pages/keys/page.tsx';
import { MeetingPage } from './pages/meeting/page.tsx';
import { ScreenPage } from './pages/screen/page.tsx';
import { SlipsPage } from './pages/slips/page.tsx';
import { VerifyPage } from './pages/verify/page.tsx';

// The page's policy forbids making code from text, which zod would try.
z.config({ jitless: true });

const now = () => new Date().toISOString();
const store = new HallStore(new IndexedHall(), browserCrypto);
const scans = openHallScans();

const pages: Pages = {
  '': async () => HomePage,
  hall: async () => Hall,
  keys: async () => KeysPage,
  enrol: async () => EnrolPage,
  invite: async () => InvitePage,
  meeting: async () => MeetingPage,
  screen: async () => ScreenPage,
  aloud: async () => AloudPage,
  cosign: async () => CosignPage,
  entry: async () => EntryPage,
  slips: async () => SlipsPage,
  count: async () => CountPage,
  verify: async () => VerifyPage,
};

function Hall() {
  return <HallPage store={store} scans={scans} />;
}

async function start(): Promise<void> {
  const session = new Session();
  try {
    await store.resume();
  } finally {
    render(
      <App
        console={{
          desk: new HallDesk(store, scans, now),
          registry: new HallRegistry(store, now),
          keyring: openKeyring(),
          session,
        }}
        pages={pages}
        rehearsal={false}
      />,
      document.getElementById('console')!,
    );
  }
}

start();
