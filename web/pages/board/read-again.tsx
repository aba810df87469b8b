import type { JSX } from 'preact';
import { useSay } from '../../app/lang.ts';
import type { Answer } from '../../desk/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Findings } from '../../ui/findings.tsx';

/** That something is being read, or why it was not, and the way to try again. */
export function ReadAgain({
  pages,
  again,
}: {
  readonly pages: Answer<unknown> | undefined;
  readonly again: () => void;
}): JSX.Element | null {
  const say = useSay();
  if (pages === undefined) return <p class="waiting">{say({ zh: '正在读取……', en: 'Reading …' })}</p>;
  if (pages.ok) return null;
  return (
    <>
      <Findings findings={pages.findings} news />
      <div class="buttons">
        <Button kind="main" onPress={again}>
          {say({ zh: '重试', en: 'Try again' })}
        </Button>
      </div>
    </>
  );
}
