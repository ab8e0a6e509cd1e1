// The page's own words, so that tests press what a reader sees.
import { readFileSync, readdirSync } from 'node:fs';

const folder = language => new URL(`../../web/messages/${language}/`, import.meta.url);

/** All messages of a language by their names. */
export const catalogue = language => Object.assign({}, ...readdirSync(folder(language))
  .map(file => JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8'))));

// A value, or the word for one of it or for another number.
const hole = /\{(\w+)\}|\[(\w+):(.*?)\|(.*?)\]/g;

/** A message with its values in; a value that is left out matches anything, then as a pattern. */
export function words(language) {
  const messages = catalogue(language);
  return (key, values = {}) => {
    const text = messages[key];
    if (text === undefined) throw new Error(`there is no message ${key}`);
    const holes = [...text.matchAll(hole)].map(found => found[1] ?? found[2]);
    if (holes.every(name => name in values)) return text.replace(hole, (_, name, counted, one, other) => name ? values[name] : String(values[counted]) === '1' ? one : other);
    const pattern = text.split(/\{\w+\}|\[.*?\]/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
    return new RegExp(`^${pattern}$`);
  };
}
