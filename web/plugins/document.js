// What the server needs to know to write the page's document: the texts of the catalogues, and the files that each screen begins with.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { both } from './tongues.js';

/**
 * Writes them beside the page. The document itself keeps no file that it names: the server names those of the screen that is asked for, below what
 * is painted first; what every screen wears stands in the document, so that nothing has to be waited for before that.
 * @param {import('@sveltejs/kit').Builder} builder @param {string} folder
 */
export async function describe(builder, folder) {
  const files = JSON.parse(readFileSync(join(builder.getClientDirectory(), '.vite/manifest.json'), 'utf8'));
  const { manifest } = await import(pathToFileURL(join(builder.getServerDirectory(), 'manifest-full.js')).href);
  /** @param {number} node */
  const nodeOf = (node) => Object.keys(files).find((key) => key.endsWith(`/nodes/${node}.js`)) ?? '';
  const entries = Object.keys(files).filter((key) => files[key].isEntry && !/\/nodes\/\d+\.js$/.test(key));
  const worn = begunWith(files, [nodeOf(0)]).sheets;

  const routes = manifest._.routes.map((/** @type {{ pattern: RegExp, page: { layouts: number[], errors: number[], leaf: number } }} */ { pattern, page }) => {
    const nodes = [...page.layouts, ...page.errors, page.leaf].filter((node) => node !== undefined);
    const { scripts, sheets } = begunWith(files, [...entries, ...nodes.map(nodeOf)]);
    return { pattern: pattern.source, scripts, sheets: [...sheets].filter((sheet) => !worn.has(sheet)) };
  });
  writeFileSync(join(folder, 'routes.json'), JSON.stringify(routes.map((/** @type {{ scripts: Set<string> }} */ route) => ({ ...route, scripts: [...route.scripts] }))));
  writeFileSync(join(folder, 'messages.json'), JSON.stringify(catalogue()));
  dress(join(folder, 'index.html'), folder, worn);
}

/**
 * All that is loaded with these parts, without what they fetch later.
 * @param {Record<string, { file: string, css?: string[], imports?: string[] }>} files @param {string[]} parts
 */
function begunWith(files, parts) {
  const [scripts, sheets, seen] = [new Set(), new Set(), new Set()];
  const visit = (/** @type {string} */ part) => {
    const found = files[part];
    if (found && !seen.has(part)) {
      seen.add(part);
      scripts.add(`/${found.file}`);
      found.imports?.forEach(visit);
      found.css?.forEach((sheet) => sheets.add(`/${sheet}`));
    }
  };
  parts.forEach(visit);
  return { scripts, sheets };
}

/** The texts of both languages by their names. */
function catalogue() {
  const [en, ja] = ['en', 'ja'].map((language) => {
    const folder = new URL(`../messages/${language}/`, import.meta.url);
    return Object.assign({}, ...readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
  });
  return Object.fromEntries(Object.keys(en).map((name) => [name, both(en[name], ja[name])]));
}

/** Text waits for the font that was asked for at once, and is not set a second time, larger, when it comes. @param {string} rules */
const inItsOwnLetters = (rules) => rules.replace(/(@font-face\{font-family:Inter Variable;[^}]*font-display:)swap/g, '$1block');

/**
 * The scripts are asked for when what the server painted is on the screen: to ask for thirty files takes a slow machine longer than painting does. Where
 * nothing is painted, because nobody looks or the frame does not come, they do not wait. Which ones they are, the server writes into a template.
 * @param {string} text
 */
function paintedFirst(text) {
  const painted = "new Promise((go) => (document.hidden || !document.getElementById('first') ? go() : (requestAnimationFrame(() => setTimeout(go)), setTimeout(go, 300))))";
  const named = "document.head.append(document.getElementById('kotsu-scripts')?.content ?? '')";
  const begun = text.replace(/Promise\.all\((\[[^\]]*import\([^\]]*\])\)/, (_, imports) => `${painted}.then(() => (${named}, Promise.all(${imports})))`);
  if (begun === text) {
    throw new Error('web/plugins/document.js: the document begins its scripts in another way than Promise.all([import(…), …])');
  }

  return begun;
}

/**
 * Puts what every screen wears into the document. A sheet that is named but disabled is not fetched, and what imports it takes it for there.
 * @param {string} document @param {string} folder @param {Set<string>} worn
 */
function dress(document, folder, worn) {
  const text = paintedFirst(readFileSync(document, 'utf8')).replace(/\s*<link href="[^"]*" rel="(?:modulepreload|stylesheet)">/g, '');
  const sheets = [...worn].map((sheet) => {
    const rules = inItsOwnLetters(readFileSync(join(folder, sheet), 'utf8')).replace(/url\(\.\//g, `url(${sheet.slice(0, sheet.lastIndexOf('/') + 1)}`);
    return `<style>${rules.trim()}</style><link rel="stylesheet" href="${sheet}" disabled>`;
  });
  // Every English text waits for this font, so it is fetched at once; Japanese ones begin in the reader's own.
  const [letters] = readdirSync(join(folder, '_app/immutable/assets')).filter((name) => /^inter-latin-wght-normal\./.test(name));
  const font = `<link rel="preload" as="font" type="font/woff2" href="/_app/immutable/assets/${letters}" crossorigin>`;
  writeFileSync(document, text.replace('<!--kotsu:head-->', () => both(font, '') + sheets.join('')));
}
