import assert from 'node:assert/strict';
import { test } from 'node:test';

import { grouped } from '../../planner/ui/browser/maps/paint.js';
import { decode } from '../../planner/ui/browser/maps/shapes.js';
import { View } from '../../planner/ui/browser/maps/view.js';

const at = (zoom, x, y) => ({ getZoom: () => zoom, getPixelOrigin: () => ({ x, y }) });
const ring = [[0, 0], [90, 0], [90, 60], [0, 60], [0, 0]];
const [area, bare] = decode({
  features: [{ type: 'Polygon', coordinates: [ring] }, null].map((geometry) => ({ properties: {}, geometry })),
});

test('each level of zoom doubles the world', () => {
  const [whole, near] = [0, 3].map((zoom) => new View(at(zoom, 100, 20), { x: 0, y: 0 }, { x: 9, y: 9 }));
  assert.deepEqual([whole.x(128), whole.y(64)], [28, 44]);
  assert.deepEqual([near.x(128), near.y(64)], [924, 492]);
  assert.equal(near.size(area), 8 * whole.size(area));
  assert.notEqual(near.place, whole.place);
});

test('an area is seen when a part of it is within the view', () => {
  const seen = (left, top, right, bottom) => new View(at(0, 0, 0), { x: left, y: top }, { x: right, y: bottom }).sees(area);
  assert.deepEqual(area.box.map(Math.round), [128, 74, 192, 128]);
  assert.equal(seen(0, 0, 256, 256), true);
  assert.equal(seen(190, 0, 256, 80), true);
  assert.equal(seen(193, 0, 256, 256), false);
  assert.equal(seen(0, 129, 256, 256), false);
});

test('an area without borders is never seen', () => {
  assert.equal(new View(at(0, 0, 0), { x: -999, y: -999 }, { x: 999, y: 999 }).sees(bare), false);
});

test('areas are painted class by class, in the order they first come', () => {
  assert.deepEqual([...grouped([0, 2, 3, 4], '1x121')], [['1', [0, 2, 4]], ['2', [3]]]);
});
