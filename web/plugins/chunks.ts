import type { Plugin } from 'vite';

/**
 * Which modules share a file. Left alone, every message and every small part that two screens share becomes a file of its own: a hundred bytes alone
 * compress badly, and each file's name is told to all that may need it. What every screen needs is one file; what few need of it stays out.
 */
const groups = [
  { ...group('shell', /node_modules\/(svelte|@sveltejs|esm-env|clsx)\/|web\/src\/lib\/(api\/(?!pages|several)|session|language|words|theme)/), includeDependenciesRecursively: true, minShareCount: 12 },
  group('frame', /web\/src\/lib\/(frame\/(undo|panel|palette|typing|notices|attempt|address|afterPaint|Failure|Empty)|tour\/tour|numbers|dates|lists)|lucide\/.*\/x\.svelte|messages\/(rail|undo|undone|nothing_to_undo|could_not|broken|unreachable|retry|close|cancel|remove|loading|name|save|more|none)(_\w+)?\.js/),
  group('workload', /web\/src\/lib\/(live\/live|workload\/)|messages\/room_/),
  group('review', /web\/src\/(lib\/answers\/|screens\/Review\/\w+\.ts)|messages\/review_(field_notes|prioritised|questions|version|answered)\.js/),
  group('bits', /node_modules\/(?!svelte\/|@sveltejs|@lucide|@microsoft|@fontsource)/),
].map((each, at) => ({ ...each, priority: 100 - at }));

function group(name: string, names: RegExp) {
  return { name, test: (id: string) => names.test(id.replaceAll('\\', '/')), minShareCount: 2, includeDependenciesRecursively: false };
}

export function chunks(): Plugin {
  return {
    name: 'kotsu-chunks',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
    outputOptions: (options) => ({ ...options, codeSplitting: { groups } }),
  };
}
