/** Makes a page wait, wherever it is sent, until what the server painted first has given way to the page itself. */
export function waitingForThePage(page) {
  for (const go of ['goto', 'reload']) {
    const original = page[go].bind(page);
    page[go] = async (...asked) => {
      const answer = await original(...asked);
      await page.locator('#first').waitFor({ state: 'detached' });
      return answer;
    };
  }
  return page;
}
