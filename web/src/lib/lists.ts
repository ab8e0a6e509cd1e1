import { language } from '$lib/language.svelte';

/** Words in a row as the reader's language writes them: "State, Cost", "状態、コスト". */
export const listed = (words: readonly string[]): string => words.join(language.now === 'ja' ? '、' : ', ');
