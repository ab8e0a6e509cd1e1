import type { Texts } from './lenses';

/** The id that a file's name suggests: lower case, hyphens, as folders of lenses are named. */
export function aliasFrom(name: string): string {
  return name
    .replace(/\.(json|ya?ml)$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** Which of the chosen files is the lens and which stands beside it. Bytes that are no UTF-8 are refused rather than changed. */
export async function readFiles(files: Iterable<File>): Promise<Partial<Texts>> {
  const found: Partial<Texts> = {};
  for (const file of files) {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    if (/\.ya?ml$/i.test(file.name)) {
      found.overlay = text;
    } else {
      found.text = text;
    }
  }

  return found;
}
