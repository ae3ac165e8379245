// Areas in a form that is quick to draw, to point at and to walk through; positions are on Leaflet's world of 256 × 256.

const WORLD = 256;

export function decode(collection) {
  return collection.features.map((feature) => area(feature.properties, polygons(feature.geometry)));
}

export function boundsOf(areas) {
  return areas.reduce(
    (all, a) => (a.rings.length ? [Math.min(all[0], a.box[0]), Math.min(all[1], a.box[1]), Math.max(all[2], a.box[2]), Math.max(all[3], a.box[3])] : all),
    [WORLD, WORLD, 0, 0],
  );
}

export function at(areas, x, y) {
  return areas.findIndex((a) => contains(a, x, y));
}

export function contains({ box, rings }, x, y) {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && inside(rings, x, y);
}

export function nearest(areas, x, y) {
  return best(areas, (a) => Math.hypot(a.x - x, a.y - y));
}

// The next area in one direction: straight ahead counts once, sideways twice; at the edge there is none (-1).
export function neighbour(areas, from, [right, down]) {
  const { x, y } = areas[from];
  return best(areas, (a, i) => {
    const ahead = (a.x - x) * right + (a.y - y) * down;
    const aside = Math.abs((a.x - x) * down) + Math.abs((a.y - y) * right);
    return i === from || ahead <= 0 || aside > 2 * ahead ? Infinity : ahead + 2 * aside;
  });
}

function best(areas, cost) {
  let found = -1;
  let lowest = Infinity;
  areas.forEach((a, i) => {
    const price = a.rings.length ? cost(a, i) : Infinity;
    if (price < lowest) [found, lowest] = [i, price];
  });
  return found;
}

function polygons(geometry) {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(polygons);
  return { Polygon: [geometry.coordinates], MultiPolygon: geometry.coordinates }[geometry.type] ?? [];
}

function area({ code, name }, shapes) {
  const rings = shapes.flat().map(project);
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

function project(ring) {
  const points = new Float64Array(ring.length * 2);
  ring.forEach(([longitude, latitude], i) => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    points[2 * i] = WORLD * (longitude / 360 + 0.5);
    points[2 * i + 1] = WORLD * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  });
  return points;
}

// A point to write at: halfway the widest stretch of the area at the height of its centroid; `room` is that width.
function heart(rings) {
  if (!rings.length) return { x: 0, y: 0, room: 0 };
  const largest = rings.map((ring) => [Math.abs(moments(ring)[0]), ring]).sort((a, b) => b[0] - a[0])[0][1];
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

// Twice the area and its first moments, measured from the first point so that no precision is lost.
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

function crossed(ring, y) {
  const found = [];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[i + 2], ring[i + 3]];
    if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return found;
}

function inside(rings, x, y) {
  return rings.reduce((count, ring) => count + crossed(ring, y).filter((cross) => cross > x).length, 0) % 2 === 1;
}
