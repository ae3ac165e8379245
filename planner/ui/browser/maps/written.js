// A place as text and back (well-known text, longitude before latitude), also of a place that isn't finished; and sentences.

/** @typedef {'point' | 'line' | 'area'} Kind */
/** @typedef {[longitude: number, latitude: number]} Spot */

/** @type {Kind[]} */
export const KINDS = ['point', 'line', 'area'];
export const FEWEST = { point: 1, line: 2, area: 3 };

const NAMES = { point: 'POINT', line: 'LINESTRING', area: 'POLYGON' };
const TEXT = /^(POINT|LINESTRING|POLYGON) \(+([^()]*)\)+$/;

/**
 * @param {Kind} kind
 * @param {Spot[]} points
 */
export function textOf(kind, points) {
  if (!points.length) return '';
  const ring = kind === 'area' ? [...points, points[0]] : points;
  const told = ring.map((point) => point.join(' ')).join(', ');
  return kind === 'area' ? `POLYGON ((${told}))` : `${NAMES[kind]} (${told})`;
}

/**
 * @param {string} text
 * @returns {{kind: Kind, points: Spot[]} | null}
 */
export function placeOf(text) {
  const found = TEXT.exec(text);
  const kind = KINDS.find((one) => NAMES[one] === found?.[1]);
  if (!found || !kind) return null;
  const points = found[2].split(', ').map((pair) => /** @type {Spot} */ (pair.split(' ').map(Number)));
  return { kind, points: kind === 'area' ? points.slice(0, -1) : points };
}

/**
 * Write values in the gaps of a sentence; a gap without a value stays.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (gap, key) => String(values[key] ?? gap));
}
