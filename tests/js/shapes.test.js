import assert from 'node:assert/strict';
import { test } from 'node:test';

import { at, boundsOf, contains, decode, nearest, neighbour, within } from '../../planner/ui/browser/maps/shapes.js';

const square = (left, bottom, size = 1) => [
  [left, bottom], [left + size, bottom], [left + size, bottom + size], [left, bottom + size], [left, bottom],
];
const feature = (code, geometry) => ({ type: 'Feature', properties: { code, name: `Buurt ${code}` }, geometry });
const polygon = (...rings) => ({ type: 'Polygon', coordinates: rings });
const decoded = (...geometries) => decode({ features: geometries.map((one, i) => feature(String(i), one)) });

// Nine squares around the equator, numbered from the south-west, and one area without borders.
const grid = decoded(...[0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => polygon(square(column, row)))), null);
const [RIGHT, LEFT, UP, DOWN] = [[1, 0], [-1, 0], [0, -1], [0, 1]];

test('the world is 256 wide and high, with its middle at 0° north, 0° east', () => {
  const [area] = decoded(polygon([[0, 0], [180, 0], [180, 85.0511287798], [0, 85.0511287798], [0, 0]]));
  assert.deepEqual(area.box.map((edge) => Number(edge.toFixed(6))), [128, 0, 256, 128]);
});

test('an area keeps its name and code, and is written in at its middle', () => {
  const middle = grid[4];
  assert.deepEqual([middle.code, middle.name], ['4', 'Buurt 4']);
  assert.ok(Math.abs(middle.x - (middle.box[0] + middle.box[2]) / 2) < 1e-9);
  assert.ok(Math.abs(middle.room - (middle.box[2] - middle.box[0])) < 1e-9);
});

test('a hole is no part of an area, and nothing is written in it', () => {
  const [ring] = decoded(polygon(square(0, 0, 9), square(2, 2, 5)));
  const hole = decoded(polygon(square(2, 2, 5)))[0];
  assert.equal(contains(ring, hole.x, hole.y), false);
  assert.equal(contains(ring, ring.x, ring.y), true);
});

test('an area may have more parts, also within a collection', () => {
  const parts = { type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 0)]] };
  const line = { type: 'LineString', coordinates: [[0, 0], [9, 9]] };
  const [one, other] = decoded(parts, { type: 'GeometryCollection', geometries: [line, parts] });
  assert.equal(one.rings.length, 2);
  assert.deepEqual(other.rings, one.rings);
});

test('an area without borders lies nowhere', () => {
  const bare = grid[9];
  assert.deepEqual(bare.rings, []);
  assert.equal(contains(bare, 0, 0), false);
  assert.deepEqual(boundsOf([...grid]), boundsOf(grid.slice(0, 9)));
});

test('every area is found at the place where it is written, and none outside them', () => {
  grid.slice(0, 9).forEach(({ x, y }, i) => assert.equal(at(grid, x, y), i));
  assert.equal(at(grid, 0, 0), -1);
});

test('the nearest area is the one whose middle is nearest', () => {
  assert.equal(nearest(grid, 256, grid[5].y), 5);
  assert.equal(nearest([], 1, 1), -1);
});

test('an arrow goes straight to the next area, and stops at the edge', () => {
  assert.deepEqual([RIGHT, LEFT, UP, DOWN].map((way) => neighbour(grid, 4, way)), [5, 3, 7, 1]);
  assert.equal(neighbour(grid, 2, RIGHT), -1);
  assert.equal(neighbour(grid, 8, UP), -1);
});

test('a value stays within its edges, and at the lower one when there is no room', () => {
  assert.deepEqual([within(-1, 0, 9), within(5, 0, 9), within(10, 0, 9), within(5, 8, 3)], [0, 5, 9, 8]);
});
