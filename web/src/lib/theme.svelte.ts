import { remember } from '$lib/language.svelte';

export type Theme = 'system' | 'light' | 'dark';

const shown = document.documentElement.dataset['theme'];
let current = $state<Theme>(shown === 'light' || shown === 'dark' ? shown : 'system');

export const theme = {
  get now(): Theme {
    return current;
  },
};

export function wear(wanted: Theme): void {
  current = wanted;
  document.documentElement.dataset['theme'] = wanted;
  remember('kotsu-theme', wanted);
}
