import type { Plugin } from 'vite';

/** Writes each Lucide icon as plain SVG markup: the library's own component builds it from data at run time, which weighs more than all our icons. */
export function icons(): Plugin {
  return {
    name: 'kotsu-icons',
    enforce: 'pre',
    transform(code, id) {
      const data = /[\\/]@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/][\w-]+\.svelte$/.test(id) ? /const iconData = (.+);/.exec(code)?.[1] : undefined;
      return data === undefined ? undefined : { code: component((JSON.parse(data) as Icon).node), map: null };
    },
  };
}

interface Icon {
  node: [string, Record<string, string>][];
}

const component = (node: Icon['node']): string => `<script>
  let { size = 24, strokeWidth = 2, class: name } = $props();
</script>
<svg class={name} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${node.map(shape).join('')}</svg>`;

const shape = ([tag, attributes]: Icon['node'][number]): string =>
  `<${tag}${Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('')} />`;
