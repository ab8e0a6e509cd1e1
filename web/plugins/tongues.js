// The page is built once, with every text in both languages, and served as two trees with one each: nobody loads words that they do not read.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [open, between, close] = ['\uE000', '\uE001', '\uE002'];
const pairs = new RegExp(`${open}([^${between}]*)${between}([^${close}]*)${close}`, 'g');

/** Two texts as one, of which one is left where it is served. @param {string} first @param {string} second */
export const both = (first, second) => `${open}${first}${between}${second}${close}`;

/** Splits a built page: English where it stands, Japanese beside it under `ja`; and compresses all that is text. @param {string} folder */
export function split(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))) {
    if (/\.(js|html)$/.test(name) || /^\w+\.json$/.test(name)) {
      const text = readFileSync(join(folder, name), 'utf8');
      write(join(folder, name), text.replace(pairs, '$1'));
      write(join(folder, beside(name)), text.replace(pairs, '$2').replace(/(_app\/immutable\/)(entry|chunks|nodes)\//g, '$1ja/$2/'));
    } else if (/\.(css|json|svg|txt)$/.test(name)) {
      write(join(folder, name), readFileSync(join(folder, name)));
    }
  }
}

/** @param {string} name */
const beside = (name) => (/^\w+\.(html|json)$/.test(name) ? name.replace(/\./, '.ja.') : name.replace(/^_app\/immutable\//, '_app/immutable/ja/'));

/** @param {string} path @param {string | Buffer} content */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  rmSync(`${path}.gz`, { force: true });
  const bytes = Buffer.from(content);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}
