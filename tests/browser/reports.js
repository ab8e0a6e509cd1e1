import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const approved = resolve(import.meta.dirname, '../Kotsu.Reports.Tests/approved');

/** The views in which every report must be whole. */
export const views = [1280, 390].flatMap(width => ['light', 'dark'].map(colorScheme => ({ width, colorScheme })));

/** The HTML reports of the folder named by KOTSU_REPORTS, else the approved ones; both languages must be among them. */
export function reports() {
  const folder = process.env.KOTSU_REPORTS ? resolve(process.env.KOTSU_REPORTS) : approved;
  const found = readdirSync(folder).filter(name => name.endsWith('.html')).sort().map(name => ({
    name,
    url: pathToFileURL(join(folder, name)).href,
    language: name.includes('.ja.') ? 'ja' : 'en',
  }));
  for (const language of ['en', 'ja']) {
    if (!found.some(report => report.language === language)) {
      throw new Error(`${folder} holds no report in ${language}: name it *.${language}.html`);
    }
  }
  return found;
}
