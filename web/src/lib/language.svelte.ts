import { overwriteGetLocale } from '$lib/paraglide/runtime';

export type Language = 'en' | 'ja';

let current = $state<Language>(document.documentElement.lang === 'ja' ? 'ja' : 'en');

// Every message asks for the language when it is shown, so that a switch redraws words in place and loses nothing that was typed.
overwriteGetLocale(() => current);

export const language = {
  get now(): Language {
    return current;
  },
};

/** Switches all words, now and at the next visit: the server reads the cookie. */
export function speak(wanted: Language): void {
  current = wanted;
  document.documentElement.lang = wanted;
  remember('kotsu-language', wanted);
  dressIn(wanted);
}

/** Fetches what a language needs to be drawn and not to be read: its font, once the page stands. */
export function dressIn(wanted: Language): void {
  if (wanted === 'ja') {
    void import('$lib/fonts-ja.css');
  }
}

/** Keeps a choice for a year in a cookie of this page alone. */
export function remember(name: string, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
