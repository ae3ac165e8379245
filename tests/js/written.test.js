import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FEWEST, KINDS, filled, placeOf, textOf } from '../../planner/ui/browser/maps/written.js';

const points = [[4.48, 51.92], [4.5, 51.93], [4.49, 51.9]];

test('a place is written with its longitude first, an area closed', () => {
  assert.equal(textOf('point', points.slice(0, 1)), 'POINT (4.48 51.92)');
  assert.equal(textOf('line', points.slice(0, 2)), 'LINESTRING (4.48 51.92, 4.5 51.93)');
  assert.equal(textOf('area', points), 'POLYGON ((4.48 51.92, 4.5 51.93, 4.49 51.9, 4.48 51.92))');
});

test('what was written is read back, also when it is not finished', () => {
  for (const kind of KINDS) {
    for (let count = 1; count <= FEWEST[kind]; count += 1) {
      const drawn = points.slice(0, count);
      assert.deepEqual(placeOf(textOf(kind, drawn)), { kind, points: drawn });
    }
  }
});

test('nothing drawn is no text, and no text is no place', () => {
  assert.equal(textOf('area', []), '');
  for (const text of ['', 'POINT', 'CIRCLE (1 2)', 'POINT (1 2', 'POLYGON ((1 2), (3 4))']) assert.equal(placeOf(text), null);
});

test('a sentence is filled in, and a gap without a value stays', () => {
  assert.equal(filled('Punt {number} in {area}.', { number: 0, area: '$& {number}' }), 'Punt 0 in $& {number}.');
  assert.equal(filled('{count} over', {}), '{count} over');
});
