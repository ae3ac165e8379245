// What is painted on the map of a place: quiet borders with names, the place, and the cross of the keyboard.

import { label, stroke } from './paint.js';

/** @import { LatLng, Map, TileLayer } from 'leaflet' */
/** @import { Area } from './shapes.js' */
/** @import { Point, View } from './view.js' */
/** @import { Kind, Spot } from './written.js' */

/** @typedef {Record<'ink' | 'muted' | 'paper' | 'canvas' | 'outline' | 'line' | 'primary' | 'focus', string>} Colours */

const DOT = 6; // pixels
const CROSS = 14; // pixels

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {{areas: Area[], own: Set<string>, data: {colours: Colours}, font: string, tiles?: TileLayer}} map
 */
export function paintBorders(context, view, { areas, own, data, font, tiles }) {
  const { ink, muted, paper, canvas, outline, line } = data.colours;
  const seen = areas.filter((area) => view.sees(area));
  context.globalAlpha = tiles ? 0.6 : 1;
  for (const mine of [false, true]) {
    for (const area of seen.filter(({ code }) => own.has(code) === mine)) {
      context.fillStyle = mine ? paper : canvas;
      context.fill(view.border(area), 'evenodd');
      stroke(context, mine ? outline : line, mine ? 1.2 : 1, () => context.stroke(view.border(area)));
    }
  }
  context.globalAlpha = 1;
  for (const area of seen) label(context, view, area, 'n', { font, paper, text: { n: own.has(area.code) ? ink : muted } });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} _
 * @param {Drawn} drawn
 * @typedef {{map: Map, kind: Kind, points: Spot[], finished: boolean, cursor: LatLng | null, pointer: LatLng | null}} Drawing
 * @typedef {Drawing & {data: {colours: Colours}}} Drawn
 */
export function paintPlace(context, _, { map, kind, points, finished, cursor, pointer, data }) {
  const colours = data.colours;
  const spots = points.map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
  const next = cursor ?? pointer;
  if (spots.length > 1) paintLine(context, spots, kind === 'area', colours);
  if (!finished && kind !== 'point' && spots.length && next) paintNext(context, spots, map.latLngToLayerPoint(next), kind, colours);
  for (const spot of spots) paintDot(context, spot, finished ? DOT - 2 : DOT, kind, colours);
  if (cursor) paintCross(context, map.latLngToLayerPoint(cursor), colours);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Point[]} spots
 * @param {boolean} closed
 * @param {Colours} colours
 */
function paintLine(context, spots, closed, { primary, paper }) {
  const path = new Path2D();
  spots.forEach(({ x, y }, i) => (i ? path.lineTo(x, y) : path.moveTo(x, y)));
  if (closed && spots.length > 2) {
    path.closePath();
    context.globalAlpha = 0.22;
    context.fillStyle = primary;
    context.fill(path, 'evenodd');
    context.globalAlpha = 1;
  }
  stroke(context, paper, 6, () => context.stroke(path));
  stroke(context, primary, 3, () => context.stroke(path));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Point[]} spots
 * @param {Point} next
 * @param {Kind} kind
 * @param {Colours} colours
 */
function paintNext(context, spots, next, kind, { primary }) {
  context.setLineDash([6, 5]);
  const path = new Path2D();
  const last = spots[spots.length - 1];
  path.moveTo(last.x, last.y);
  path.lineTo(next.x, next.y);
  if (kind === 'area' && spots.length > 1) path.lineTo(spots[0].x, spots[0].y);
  stroke(context, primary, 1.5, () => context.stroke(path));
  context.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Point} spot
 * @param {number} size
 * @param {Kind} kind
 * @param {Colours} colours
 */
function paintDot(context, { x, y }, size, kind, { primary, paper }) {
  context.beginPath();
  context.arc(x, y, kind === 'point' ? size + 3 : size, 0, 2 * Math.PI);
  context.fillStyle = primary;
  context.fill();
  stroke(context, paper, 2, () => context.stroke());
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Point} spot
 * @param {Colours} colours
 */
function paintCross(context, { x, y }, { ink, focus }) {
  const path = new Path2D();
  for (const [right, down] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
    path.moveTo(x + 4 * right, y + 4 * down);
    path.lineTo(x + CROSS * right, y + CROSS * down);
  }
  stroke(context, ink, 6, () => context.stroke(path));
  stroke(context, focus, 3, () => context.stroke(path));
}
