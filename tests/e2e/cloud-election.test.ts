import { describe } from 'vitest';
import { noDynoxide } from '../support/aws/dynoxide.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { electionStory } from './election-story.ts';

if (noDynoxide) console.warn(noDynoxide);

describe.skipIf(noDynoxide)(
  'an election from its convening to its certificate, in the bundles of the cloud',
  () => {
    let cloud: Cloud | undefined;

    electionStory(async (folder) => {
      cloud ??= await startCloud(folder);
      const { url, data, order, close } = cloud;
      return {
        url,
        data,
        // Every instance goes, as functions do; whatever is asked next finds only what was kept.
        stop: async () => {
          await order('chill');
          return 0;
        },
        kill: close,
      };
    });
  },
);
