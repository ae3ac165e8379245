// Areas in a form that is quick to draw, to point at and to walk through; positions are on Leaflet's world of 256 × 256.

/**
 * An area: `rings` are x, y, x, y …, `box` is left, top, right, bottom; `x`, `y` is where to write, `room` how wide it is there.
 * The last three are what was measured of it on a screen.
 * @typedef {object} Area
 * @property {string} code
 * @property {string} name
 * @property {Float64Array[]} rings
 * @property {Box} box
 * @property {number} x
 * @property {number} y
 * @property {number} room
 * @property {string} [place]
 * @property {Path2D} [path]
 * @property {number} [textWidth]
 */

/** @typedef {[number, number, number, number]} Box */
/** @typedef {[right: number, down: number]} Direction */
/** @typedef {import('geojson').Feature<import('geojson').Geometry | null, {code: string, name: string}>} Feature */

const WORLD = 256;

/**
 * @param {{features: Feature[]}} collection
 * @returns {Area[]}
 */
export function decode(collection) {
  return collection.features.map((feature) => area(feature.properties, polygons(feature.geometry)));
}

/**
 * @param {Area[]} areas
 * @returns {Box}
 */
export function boundsOf(areas) {
  const boxes = areas.filter(({ rings }) => rings.length).map(({ box }) => box);
  return boxes.reduce(
    (all, box) => [Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])],
    [WORLD, WORLD, 0, 0],
  );
}

/**
 * @param {Area[]} areas
 * @param {number} x
 * @param {number} y
 */
export function at(areas, x, y) {
  return areas.findIndex((a) => contains(a, x, y));
}

/**
 * @param {Pick<Area, 'box' | 'rings'>} area
 * @param {number} x
 * @param {number} y
 */
export function contains({ box, rings }, x, y) {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && inside(rings, x, y);
}

/**
 * @param {Area[]} areas
 * @param {number} x
 * @param {number} y
 */
export function nearest(areas, x, y) {
  return best(areas, (a) => Math.hypot(a.x - x, a.y - y));
}

/**
 * The next area in one direction: straight ahead counts once, sideways twice; at the edge there is none (-1).
 * @param {Area[]} areas
 * @param {number} from
 * @param {Direction} direction
 */
export function neighbour(areas, from, [right, down]) {
  const { x, y } = areas[from];
  return best(areas, (a, i) => {
    const ahead = (a.x - x) * right + (a.y - y) * down;
    const aside = Math.abs((a.x - x) * down) + Math.abs((a.y - y) * right);
    return i === from || ahead <= 0 || aside > 2 * ahead ? Infinity : ahead + 2 * aside;
  });
}

/**
 * @param {Area[]} areas
 * @param {(area: Area, i: number) => number} cost
 */
function best(areas, cost) {
  let found = -1;
  let lowest = Infinity;
  areas.forEach((a, i) => {
    const price = a.rings.length ? cost(a, i) : Infinity;
    if (price < lowest) [found, lowest] = [i, price];
  });
  return found;
}

/**
 * @param {import('geojson').Geometry | null} geometry
 * @returns {import('geojson').Position[][][]}
 */
function polygons(geometry) {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygons);
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/**
 * @param {{code: string, name: string}} properties
 * @param {import('geojson').Position[][][]} shapes
 * @returns {Area}
 */
function area({ code, name }, shapes) {
  const rings = shapes.flat().map(project);
  /** @type {Box} */
  const box = [WORLD, WORLD, 0, 0];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      if (ring[i] < box[0]) box[0] = ring[i];
      if (ring[i] > box[2]) box[2] = ring[i];
      if (ring[i + 1] < box[1]) box[1] = ring[i + 1];
      if (ring[i + 1] > box[3]) box[3] = ring[i + 1];
    }
  }
  return { code, name, rings, box, ...heart(rings) };
}

/** @param {import('geojson').Position[]} ring */
function project(ring) {
  const points = new Float64Array(ring.length * 2);
  ring.forEach(([longitude, latitude], i) => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    points[2 * i] = WORLD * (longitude / 360 + 0.5);
    points[2 * i + 1] = WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  });
  return points;
}

/**
 * A point to write at: halfway the widest stretch of the area at the height of its centroid; `room` is that width.
 * @param {Float64Array[]} rings
 */
function heart(rings) {
  if (!rings.length) return { x: 0, y: 0, room: 0 };
  const { ring: largest } = rings.map((ring) => ({ ring, size: Math.abs(moments(ring)[0]) })).sort((a, b) => b.size - a.size)[0];
  const [twice, , sumY] = moments(largest);
  const y = twice ? sumY / (3 * twice) : largest[1];
  const crossings = rings.flatMap((ring) => crossed(ring, y)).sort((a, b) => a - b);
  let found = { x: largest[0], y, room: 0 };
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const room = crossings[i + 1] - crossings[i];
    if (room > found.room) found = { x: crossings[i] + room / 2, y, room };
  }
  return found;
}

/**
 * Twice the area and its first moments, measured from the first point so that no precision is lost.
 * @param {Float64Array} ring
 */
function moments(ring) {
  const [x0, y0] = ring;
  let [twice, sumX, sumY] = [0, 0, 0];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i] - x0, ring[i + 1] - y0, ring[i + 2] - x0, ring[i + 3] - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  }
  return [twice, sumX + 3 * twice * x0, sumY + 3 * twice * y0];
}

/**
 * @param {Float64Array} ring
 * @param {number} y
 */
function crossed(ring, y) {
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[i + 2], ring[i + 3]];
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return found;
}

/**
 * @param {Float64Array[]} rings
 * @param {number} x
 * @param {number} y
 */
function inside(rings, x, y) {
  return rings.reduce((count, ring) => count + crossed(ring, y).filter((cross) => cross > x).length, 0) % 2 === 1;
}

/**
 * The value, or the edge it is past; the lower edge when there is no room between them.
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
export function within(value, low, high) {
  return Math.max(low, Math.min(value, high));
}
