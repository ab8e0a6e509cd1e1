import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: 'index.html', precompress: true }),
    output: { bundleStrategy: 'split', preloadStrategy: 'modulepreload' },
    version: { pollInterval: 0 },
    paths: { relative: false },
  },
};
