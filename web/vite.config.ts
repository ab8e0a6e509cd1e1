import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const server = process.env['KOTSU_SERVER'] ?? 'http://localhost:7070';

export default defineConfig({
  plugins: [sveltekit()],
  build: { target: 'es2022', assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: /node_modules[\\/](svelte|@sveltejs|@tanstack|openapi-fetch|esm-env|clsx)[\\/]/ }] } } } },
  server: { proxy: { '/api': { target: server, ws: true }, '/sign-in/': server } },
});
