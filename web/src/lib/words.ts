import { language, otherTexts } from './language.svelte';

// Before the page is split into its languages, as while one works on it, a text carries both.
const pair = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/;

/**
 * A message of the catalogue: its number there, its text in the language that this tree of the page was made in. Says itself when it is shown.
 * `{count}` is a value, `[count:practice|practices]` the word for one of it or for another number; the server says them in the same way.
 */
export const say =
  (number: number, text: string) =>
  (values: Record<string, unknown> = {}): string =>
    inLanguage(number, text).replace(/\{(\w+)\}|\[(\w+):(.*?)\|(.*?)\]/g, (_, hole: string, counted: string, one: string, other: string) =>
      hole ? String(values[hole]) : String(values[counted]) === '1' ? one : other,
    );

function inLanguage(number: number, text: string): string {
  const texts = pair.exec(text);
  return texts ? (texts[language.now === 'ja' ? 2 : 1] ?? '') : (otherTexts()?.[number] ?? text);
}
