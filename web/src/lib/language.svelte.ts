export type Language = 'en' | 'ja';

// The page comes with the texts of one language; those of the other are fetched when somebody switches.
const born: Language = document.documentElement.lang === 'ja' ? 'ja' : 'en';
let others: string[] | undefined;
let current = $state<Language>(born);

export const language = {
  get now(): Language {
    return current;
  },
};

/** The texts of the other language by their number, while that one is spoken. Every message asks when it is shown, so that a switch redraws words in place. */
export const otherTexts = (): string[] | undefined => (current === born ? undefined : others);

/** Switches all words, now and at the next visit: the server reads the cookie. Loses nothing that was typed. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted !== born) {
    others ??= (await import('virtual:catalogue')).default;
  }

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
