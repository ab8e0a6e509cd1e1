import adapter from '@sveltejs/adapter-static';
import { describe } from './plugins/document.js';
import { split } from './plugins/tongues.js';

const files = adapter({ fallback: 'index.html' });

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: {
      name: 'kotsu',
      async adapt(builder) {
        await files.adapt(builder);
        await describe(builder, 'build');
        split('build');
      },
    },
    output: { bundleStrategy: 'split', preloadStrategy: 'modulepreload' },
    version: { pollInterval: 0 },
    paths: { relative: false },
  },
};
