/** The page for writing on a phone: what must be in view is in view. */

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium } from '../chromium.ts';
import { editFile, startAdmin } from './open-admin.ts';

const lines = (count: number) => 'A line of text.\n\n'.repeat(count);

/** A picture of 300 by 600 pixels, chosen as a file. */
const choosePicture = `new Promise((done) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 600 });
  canvas.getContext('2d').fillRect(0, 0, 300, 600);
  canvas.toBlob(done, 'image/png');
}).then((blob) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([blob], 'tall.png', { type: 'image/png' }));
  const chooser = document.querySelector('.tools input[type=file]');
  chooser.files = transfer.files;
  chooser.dispatchEvent(new Event('change'));
})`;

describeInChromium('the page for writing on a phone', () => {
  let started: Awaited<ReturnType<typeof startAdmin>>;
  let page: Page;
  beforeAll(async () => {
    const head = '---\ntitle: Long\n---\n\n';
    const texts = [head + lines(80), `${head}${lines(60)}Changed.\n\n${lines(20)}`];
    const versions = texts.map((text) => ['posts/long.md', text] as const);
    started = await startAdmin(versions, { viewport: { width: 390, height: 844 } });
    page = started.page;
    await editFile(page, 'posts/long.md');
  });
  afterAll(() => started?.stop());

  /** Whether the whole element is on the screen, within the edge that dialogs have. */
  const isInView = async (element: Locator) => {
    const { y = -1, height = 0 } = (await element.boundingBox()) ?? {};
    return y >= 0 && y + height <= (page.viewportSize()?.height ?? 0) - 16;
  };

  test('the buttons of the text stay in view in a long text', async () => {
    await page.evaluate('scrollTo(0, 2000)');
    await expect.poll(() => isInView(page.getByRole('button', { name: 'Add files' }))).toBe(true);
  });

  test('the button that shows the post then leads back to the text', async () => {
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('.preview').waitFor();
    await page.getByRole('button', { name: 'Write' }).click();
    await page.locator('.preview').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Preview' }).waitFor();
  });

  test('the history shows the lines that differ, and its buttons', async () => {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'History' }).click();
    await expect.poll(() => isInView(page.locator('mark', { hasText: 'Changed.' }))).toBe(true);
    expect(await isInView(page.getByRole('button', { name: 'Restore this version' }))).toBe(true);
    await page.keyboard.press('Escape');
  });

  test('over a keyboard a picture can be inserted, and its name is told', async () => {
    await page.setViewportSize({ width: 390, height: 460 });
    await page.evaluate(choosePicture);
    await page.getByText('tall.webp is uploaded.').waitFor();
    const dialog = page.getByRole('dialog');
    expect(await isInView(dialog.getByRole('button', { name: 'Insert' }))).toBe(true);
    expect(await isInView(dialog.getByRole('button', { name: 'Cancel' }))).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
  });

  test('the state of the text has its words', async () => {
    await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
    await page.keyboard.type('New. ');
    await expect.poll(() => isInView(page.locator('.status', { hasText: 'Not saved' }))).toBe(true);
    const box = await page.locator('.status span').boundingBox();
    expect(box?.width).toBeGreaterThan(40);
  });
});
