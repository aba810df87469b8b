import type { Page } from 'playwright-core';
import { pin } from './keys.ts';

/** Picks whose key it is, where there is a choice, and types the PIN, until a form has taken it. */
export async function unlockAs(page: Page, person: string): Promise<void> {
  for (;;) {
    await settled(page);
    const form = page.locator('form.unlock');
    await form.waitFor();
    const shown = (await form.elementHandle())!;
    await shown.evaluate((element) => {
      element.addEventListener('submit', () => element.setAttribute('data-taken', ''), { once: true });
    });
    const choice = form.getByLabel('谁的密钥');
    if (await choice.isVisible()) {
      const option = choice.locator('option', { hasText: person });
      await choice.selectOption(await option.getAttribute('value'));
    }
    await form.getByLabel('PIN', { exact: true }).fill(pin);
    await page.keyboard.press('Enter');
    // Another address, or a key just locked, may have put another form in its place meanwhile.
    if (await shown.evaluate((element) => element.hasAttribute('data-taken'))) return;
  }
}

/** Once what the last step changed is painted. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 50),
      ),
  );
}

/** The signatures of an act one after the other: with the key that is open, or with another person's. */
export async function signAs(page: Page, ...persons: readonly string[]): Promise<void> {
  for (const [index, person] of persons.entries()) {
    await page.locator('.signing').waitFor();
    if (index > 0) await page.getByText(`✓ ${persons[index - 1]}`).waitFor();
    const own = page.getByRole('button', { name: new RegExp(`${person}.*签名`) });
    if (await own.isVisible()) await own.press('Enter');
    else await unlockAs(page, person);
  }
}
