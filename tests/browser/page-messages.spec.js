import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../web/messages/', import.meta.url);
const read = (language, file) => JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8'));
const counted = text => [...text.matchAll(/\[(\w+):.*?\|.*?\]/g)].map(found => found[1]);
const holes = text => [...text.matchAll(/\{(\w+)\}/g)].map(found => found[1]).sort();

for (const file of readdirSync(new URL('en/', folder))) {
  test(`each message of ${file} is there in both languages with the same values`, () => {
    const [en, ja] = [read('en', file), read('ja', file)];

    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect.soft(holes(ja[key] ?? ''), key).toEqual(holes(text));
      expect.soft(holes(text), `${key}: what is counted is a value`).toEqual(expect.arrayContaining(counted(text)));
      expect.soft(ja[key]?.trim(), key).toBeTruthy();
      expect.soft(text + ja[key], `${key}: cheers`).not.toMatch(/[!！]|\p{Extended_Pictographic}/u);
    }
  });
}

test('no message has two meanings in two files', () => {
  const seen = new Map();
  for (const file of readdirSync(new URL('en/', folder))) {
    for (const key of Object.keys(read('en', file))) {
      expect.soft(seen.get(key), `${key} stands in ${file} and in`).toBeUndefined();
      seen.set(key, file);
    }
  }
});
