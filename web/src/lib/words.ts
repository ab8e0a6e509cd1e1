import { language, otherTexts } from './language.svelte';

// Before the page is split into its languages, as while one works on it, a text carries both.
const pair = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/;

/** A message of the catalogue: its number there, its text in the language that this tree of the page was made in. Says itself when it is shown. */
export const say =
  (number: number, text: string) =>
  (values: Record<string, unknown> = {}): string =>
    inLanguage(number, text).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

function inLanguage(number: number, text: string): string {
  const texts = pair.exec(text);
  return texts ? (texts[language.now === 'ja' ? 2 : 1] ?? '') : (otherTexts()?.[number] ?? text);
}
