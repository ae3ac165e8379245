import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.window = globalThis; // where the scripts of a page keep what must outlive them
const { untilSent } = await import('../../planner/ui/browser/scripts/keeping.js');
const { sizeIn } = await import('../../planner/ui/browser/scripts/document.js');

test('what is typed is sent half a second after the last key', () => {
  assert.equal(untilSent(1000, 1000), 500);
  assert.equal(untilSent(1000, 2900), 500);
});

test('who types without a pause is heard every two and a half seconds', () => {
  assert.equal(untilSent(1000, 3300), 200);
  assert.equal(untilSent(1000, 9000), 0);
});

test('a size is written as the language does', () => {
  assert.equal(sizeIn('tabel.csv 1.5MB', 'nl'), 'tabel.csv 1,5 MB');
  assert.equal(sizeIn('tabel.csv 1.5MB', 'en'), 'tabel.csv 1.5 MB');
  assert.deepEqual(['12KB', '2.0GB', '900B'].map((size) => sizeIn(size, 'nl')), ['12 kB', '2 GB', '900 B']);
  assert.equal(sizeIn('tabel.csv', 'nl'), 'tabel.csv');
});
