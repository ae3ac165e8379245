// A place as text and back (well-known text, longitude before latitude); also of a place that isn't finished.

export const KINDS = ['point', 'line', 'area'];
export const FEWEST = { point: 1, line: 2, area: 3 };

const NAMES = { point: 'POINT', line: 'LINESTRING', area: 'POLYGON' };
const TEXT = /^(POINT|LINESTRING|POLYGON) \(+([^()]*)\)+$/;

export function textOf(kind, points) {
  if (!points.length) return '';
  const ring = kind === 'area' ? [...points, points[0]] : points;
  const told = ring.map((point) => point.join(' ')).join(', ');
  return kind === 'area' ? `POLYGON ((${told}))` : `${NAMES[kind]} (${told})`;
}

export function placeOf(text) {
  const found = TEXT.exec(text);
  if (!found) return null;
  const kind = KINDS.find((one) => NAMES[one] === found[1]);
  const points = found[2].split(', ').map((pair) => pair.split(' ').map(Number));
  return { kind, points: kind === 'area' ? points.slice(0, -1) : points };
}
