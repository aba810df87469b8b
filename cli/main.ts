import { run } from './program.ts';

// npm runs its scripts in the package's folder; the files a person names are where that person stands.
const { INIT_CWD: standing, npm_lifecycle_event: script } = process.env;
if (script === 'scrutineer' && standing !== undefined) process.chdir(standing);

// `scrutineer … | head` closes the pipe early: that is the reader's choice and no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit();
  throw fault;
});

await run(process.argv.slice(2));
