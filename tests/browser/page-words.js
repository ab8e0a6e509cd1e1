// The page's own words, so that tests press what a reader sees.
import { readFileSync, readdirSync } from 'node:fs';

const folder = language => new URL(`../../web/messages/${language}/`, import.meta.url);

/** All messages of a language by their names. */
export const catalogue = language => Object.assign({}, ...readdirSync(folder(language))
  .map(file => JSON.parse(readFileSync(new URL(file, folder(language)), 'utf8'))));

/** A message with its values in; a value that is left out matches anything, then as a pattern. */
export function words(language) {
  const messages = catalogue(language);
  return (key, values = {}) => {
    const text = messages[key];
    if (text === undefined) throw new Error(`there is no message ${key}`);
    const holes = [...text.matchAll(/\{(\w+)\}/g)].map(found => found[1]);
    if (holes.every(hole => hole in values)) return text.replace(/\{(\w+)\}/g, (_, hole) => values[hole]);
    const pattern = text.split(/\{\w+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
    return new RegExp(`^${pattern}$`);
  };
}
