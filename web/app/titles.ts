import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Titles } from '../words/place.ts';

/** What the contests of the election shown are called, so that findings name them as people do. */
export const TitlesContext = createContext<Titles>(new Map());

export function useTitles(): Titles {
  return useContext(TitlesContext);
}

/** The titles of an election's contests by their ids. */
export function titlesOf({
  contests,
}: {
  readonly contests: readonly { readonly id: string; readonly title: string }[];
}): Titles {
  return new Map(contests.map(({ id, title }) => [id, title]));
}
