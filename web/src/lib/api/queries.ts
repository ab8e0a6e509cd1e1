export { queries } from './cache.svelte';
