import { render } from 'preact';
import * as z from 'zod/mini';
import { App, type Pages } from './app/app.tsx';
import { Session } from './app/session.ts';
import { fetchLaterParts } from './desk/later-parts.ts';
import { ServiceDesk } from './desk/service-desk.ts';
import { ServiceRegistry } from './desk/service-registry.ts';
import { openKeyring } from './keys/keyring.ts';

// The pages' policy forbids making code from text, which zod would try.
z.config({ jitless: true });

const pages: Pages = {
  '': async () => (await import('./pages/home/page.tsx')).HomePage,
  keys: async () => (await import('./pages/keys/page.tsx')).KeysPage,
  enrol: async () => (await import('./pages/enrol/page.tsx')).EnrolPage,
  invite: async () => (await import('./pages/invite/page.tsx')).InvitePage,
  entry: async () => (await import('./pages/entry/page.tsx')).EntryPage,
  slips: async () => (await import('./pages/slips/page.tsx')).SlipsPage,
  count: async () => (await import('./pages/count/page.tsx')).CountPage,
  verify: async () => (await import('./pages/verify/page.tsx')).VerifyPage,
  'hall-send': async () => (await import('./pages/hall/send-page.tsx')).HallSendPage,
  meeting: async () => (await import('./pages/meeting/page.tsx')).MeetingPage,
  screen: async () => (await import('./pages/screen/page.tsx')).ScreenPage,
  aloud: async () => (await import('./pages/aloud/page.tsx')).AloudPage,
  convene: async () => (await import('./pages/convene/page.tsx')).ConvenePage,
  board: async () => (await import('./pages/board/page.tsx')).BoardPage,
  cosign: async () => (await import('./pages/cosign/page.tsx')).CosignPage,
};

async function start(): Promise<void> {
  const session = new Session();
  const desk = new ServiceDesk(session);
  const health = await desk.health('zh');
  render(
    <App
      console={{ desk, registry: new ServiceRegistry(desk), keyring: openKeyring(), session }}
      pages={pages}
      rehearsal={health.ok && health.value.mode === 'sample'}
    />,
    document.getElementById('console')!,
  );
  // Whatever was fetched once goes on working while the line is cut, or the service has a newer build.
  setTimeout(
    () => Promise.allSettled([fetchLaterParts(), ...Object.values(pages).map((load) => load())]),
    1000,
  );
}

start();
