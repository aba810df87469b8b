import type { Story } from '../../support/story.ts';

/** The ballots of a contest are sealed, and it is recorded. */
export function seal(story: Story, sealNo = '青封001', contest = story.contest().id): Story {
  story.act('ballots-sealed', { contest, sealNo, place: '镇档案室' }, ['chief']);
  return story;
}

/** The ballots of a contest are destroyed by 㛃 and 䶮, on a day or on none that is known. */
export function destroy(story: Story, fields: object = {}): Story {
  const contest = story.contest().id;
  story.act('ballots-destroyed', { contest, who: '王强', supervisor: '𬀩䶮', ...fields }, ['chief']);
  return story;
}
