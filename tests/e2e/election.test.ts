import { join } from 'node:path';
import { describe } from 'vitest';
import { electionStory } from './election-story.ts';
import { startServing } from './served.ts';

describe('an election from its convening to its certificate, in an embedded home', () => {
  electionStory(async (folder) => {
    const data = join(folder, 'data');
    const served = await startServing(data);
    return {
      url: served.url,
      data,
      stop: () => served.stop('SIGTERM'),
      kill: () => served.stop('SIGKILL'),
    };
  });
});
