import { openHome } from '../../../functions/embedded/home.ts';
import { appendAt } from '../../contract/ledger-append.ts';

/** Opens a data folder, appends one entry, says so, and holds the folder until it is killed. */
const home = await openHome(process.argv[2]!, 'official');
await home.store.append(appendAt('469021101-2026-congress', 1));
console.log('holding');
// Held by what runs on: a home nobody can reach any more is collected, and its lock with it.
setInterval(() => home.created, 1000);
