import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { textOutsideItsBox } from './layout.js';
import { catalogue } from './page-words.js';
import { addresses, stands, test } from './page-world.js';

const english = catalogue('en');
const japanese = catalogue('ja');

for (const language of ['en', 'ja']) {
  for (const width of [1280, 390]) {
    for (const theme of ['light', 'dark']) {
      test(`every page is whole, plain to axe and in one language: ${language}, ${width} px, ${theme}`, async ({ world, visitor }) => {
        const page = await visitor({ language, width, theme });
        for (const address of addresses(world)) {
          await page.goto(address);
          await stands(page);

          expect.soft(await page.evaluate(textOutsideItsBox), `${address}: text outside its box`).toEqual([]);
          expect.soft(await page.locator('h1').count(), `${address}: headings of the first level`).toBe(1);
          expect.soft(await foreignWords(page, language), `${address}: words of the other language`).toEqual([]);
          expect.soft(page.mistakes.splice(0), `${address}: mistakes in the console`).toEqual([]);
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect.soft(violations.map(v => `${v.id}: ${v.nodes[0].target} ${v.nodes[0].failureSummary}`), `${address}: axe`).toEqual([]);
        }
      });
    }
  }
}

test('at 200 % zoom, with forced colours and without motion every page is whole', async ({ world, visitor }) => {
  const page = await visitor({ width: 640, deviceScaleFactor: 2, forcedColors: 'active', reducedMotion: 'reduce' });
  for (const address of addresses(world)) {
    await page.goto(address);
    await stands(page);

    expect.soft(await page.evaluate(textOutsideItsBox), address).toEqual([]);
  }
});

test('on paper every page is whole, dark on white whatever the theme, and asks for nothing', async ({ world, visitor }) => {
  const page = await visitor({ width: 718, theme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const address of addresses(world)) {
    await page.goto(address);
    await stands(page);

    expect.soft(await page.evaluate(textOutsideItsBox), address).toEqual([]);
    expect.soft(await page.evaluate(() => getComputedStyle(document.querySelector('h1')).color), `${address}: ink`).toBe('rgb(28, 29, 32)');
    expect.soft(await page.locator('button.button:visible, nav:visible').count(), `${address}: what cannot be pressed on paper`).toBe(0);
  }
});

/** Texts of our catalogue that stand there in the other language, and names of messages instead of messages. */
async function foreignWords(page, language) {
  const [own, other] = language === 'en' ? [english, japanese] : [japanese, english];
  const fixed = Object.entries(other).filter(([key, text]) => !text.includes('{') && text !== own[key] && text.length > 3).map(([, text]) => text);
  const wrong = new Set(fixed.filter(text => !Object.values(own).includes(text)));
  const keys = new Set(Object.keys(own).filter(key => key.includes('_')));
  const texts = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.parentElement.checkVisibility()) found.push(walker.currentNode.data.trim());
    document.querySelectorAll('[aria-label], [placeholder], [title], [alt]').forEach(e => ['aria-label', 'placeholder', 'title', 'alt'].forEach(a => e.getAttribute(a) && found.push(e.getAttribute(a).trim())));
    return found;
  });
  return texts.filter(text => wrong.has(text) || keys.has(text));
}
