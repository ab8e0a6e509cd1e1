import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunks } from './plugins/chunks.js';
import { icons } from './plugins/icons.js';
import { words } from './plugins/words.js';

const server = process.env['KOTSU_SERVER'] ?? 'http://localhost:7070';

export default defineConfig({
  plugins: [chunks(), words(), icons(), sveltekit()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/api': { target: server, ws: true }, '/sign-in/': server } },
});
