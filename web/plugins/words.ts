import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { both } from './tongues.js';

const folder = new URL('../messages/', import.meta.url);
const Catalogue = 'virtual:catalogue';

/**
 * Puts short code in the place of the compiled messages, whose types stay: each message is its number and its text in both languages, of which
 * `tongues.js` leaves one in each of the two trees that are served. All texts of the other language stand in a module of their own, for the switch.
 */
export function words(): Plugin {
  const [en, ja] = [read('en'), read('ja')];
  const names = Object.keys(en).sort();
  return {
    name: 'kotsu-words',
    resolveId: (id) => (id === Catalogue ? `\0${Catalogue}` : undefined),
    load(id) {
      if (id === `\0${Catalogue}`) {
        return `export default [${names.map((name) => JSON.stringify(both(ja[name] ?? '', en[name] ?? ''))).join(',')}]`;
      }

      if (!/[\\/]paraglide[\\/]messages[\\/](?!_index)[^\\/]+\.js$/.test(id)) {
        return undefined;
      }

      // A name in capitals stands in its file as an alias: file systems may not tell them apart.
      const found = /^export (?:\{ \w+ as "(\w+)" \}|const (\w+))/m.exec(readFileSync(id, 'utf8'));
      const name = found?.[1] ?? found?.[2] ?? '';
      const text = JSON.stringify(both(en[name] ?? '', ja[name] ?? ''));
      return `import { say } from '$lib/words'; const message = /*#__PURE__*/ say(${names.indexOf(name)}, ${text}); export { message as ${name} };`;
    },
  };
}

function read(language: string): Record<string, string> {
  const files = readdirSync(new URL(`${language}/`, folder));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Record<string, string>)) as Record<string, string>;
}
