// What is painted on the map of areas: colours and names, and what lies on top.

import { contains } from './shapes.js';

/** @import { Area } from './shapes.js' */
/** @import { View } from './view.js' */

/**
 * What names and numbers are written with; `text` has a colour per class.
 * @typedef {{text: Record<string, string>, paper: string, font: string}} Pen
 *
 * @typedef {object} Colours
 * @property {Record<string, string>} fill
 * @property {Record<string, string>} text
 * @property {string} ink
 * @property {string} paper
 * @property {string} pattern
 * @property {string} focus
 * @property {string} outline
 * @property {number} outline_width
 * @property {number} selected_width
 *
 * @typedef {object} Picture
 * @property {Area[]} areas
 * @property {string} classes
 * @property {number} selected
 * @property {number} cursor
 * @property {[number, string][]} numbered
 * @property {number} opacity
 * @property {Colours & Pen} colours
 */

const OUTLINED = [4, 12]; // pixels: between these sizes the outline grows to its full width; below it would hide the colour
const NUMBER_ROOM = [16, 20]; // pixels wide and high
const NAME_ROOM = 46; // pixels high
const NUMBER_UP = 15; // pixels: from the middle of a name to that of the number above it
const PLATE_DOWN = 18; // pixels: from the middle of an area to that of its name on paper, below the number
const WATER = 'w';
const PATTERNS = '0s';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Picture} picture
 */
export function paintAreas(context, view, { areas, classes, colours, opacity }) {
  const seen = areas.map((_, i) => i).filter((i) => view.sees(areas[i]));
  context.globalAlpha = opacity;
  for (const [symbol, members] of grouped(seen, classes)) {
    const fill = PATTERNS.includes(symbol) ? pattern(context, symbol, colours) : colours.fill[symbol];
    context.fillStyle = fill;
    for (const i of members) {
      const border = view.border(areas[i]);
      context.fill(border, 'evenodd');
      const share = symbol === WATER ? 0 : (view.size(areas[i]) - OUTLINED[0]) / (OUTLINED[1] - OUTLINED[0]);
      const width = colours.outline_width * (share > 0 ? Math.min(1, share) : 1);
      stroke(context, share > 0 ? colours.outline : fill, width, () => context.stroke(border));
    }
  }
  context.globalAlpha = 1;
  for (const i of seen) label(context, view, areas[i], classes[i], colours);
}

/**
 * @param {number[]} indices
 * @param {string} classes
 */
export function grouped(indices, classes) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const i of indices) groups.get(classes[i])?.push(i) ?? groups.set(classes[i], [i]);
  return groups;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} symbol
 * @param {Colours} colours
 */
function pattern(context, symbol, { paper, pattern: colour }) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = /** @type {CanvasRenderingContext2D} */ (tile.getContext('2d'));
  pen.fillStyle = paper;
  pen.fillRect(0, 0, 8, 8);
  pen.fillStyle = pen.strokeStyle = colour;
  pen.beginPath();
  if (symbol === 's') pen.arc(4, 4, 1.4, 0, 2 * Math.PI);
  else for (const start of [-8, 0, 8]) { pen.moveTo(start - 2, 10); pen.lineTo(start + 10, -2); }
  if (symbol === 's') pen.fill();
  else pen.stroke();
  return /** @type {CanvasPattern} */ (context.createPattern(tile, 'repeat'));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Area} area
 * @param {string} symbol
 * @param {Pen} colours
 */
export function label(context, view, area, symbol, colours) {
  const wide = area.room * view.scale;
  const high = (area.box[3] - area.box[1]) * view.scale;
  if (wide < NUMBER_ROOM[0] || high < NUMBER_ROOM[1] || symbol === WATER) return;
  const number = '12345'.includes(symbol) ? symbol : '';
  const named = isNamed(context, view, area, symbol, colours);
  const [x, y] = [view.x(area.x), view.y(area.y)];
  if (number) write(context, number, x, named ? y - NUMBER_UP : y, symbol, colours, `600 13px ${colours.font}`);
  if (named) write(context, area.name, x, y, symbol, colours, `12px ${colours.font}`);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Area} area
 * @param {string} symbol
 * @param {Pen} colours
 */
function isNamed(context, view, area, symbol, { font }) {
  const high = (area.box[3] - area.box[1]) * view.scale;
  const top = area.y - (NUMBER_UP + 7) / view.scale;
  return high >= NAME_ROOM && textWidth(context, area, font) + 8 <= area.room * view.scale && (!'12345'.includes(symbol) || contains(area, area.x, top));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Area} area
 * @param {string} font
 */
function textWidth(context, area, font) {
  if (area.textWidth === undefined) {
    context.font = `12px ${font}`;
    area.textWidth = context.measureText(area.name).width;
  }
  return area.textWidth;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} symbol
 * @param {Pen} colours
 * @param {string} font
 */
function write(context, text, x, y, symbol, colours, font) {
  Object.assign(context, { font, textAlign: 'center', textBaseline: 'middle', fillStyle: colours.text[symbol] });
  if (PATTERNS.includes(symbol)) stroke(context, colours.paper, 4, () => context.strokeText(text, x, y));
  context.fillText(text, x, y);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string | CanvasPattern} colour
 * @param {number} width
 * @param {() => void} draw
 */
export function stroke(context, colour, width, draw) {
  Object.assign(context, { strokeStyle: colour, lineWidth: width, lineJoin: 'round' });
  draw();
}

/**
 * What lies on top: the chosen area, the area cursor of the keyboard and numbered places.
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Picture} picture
 */
export function paintMarks(context, view, { areas, classes, selected, cursor, numbered, colours }) {
  outline(context, view, areas[selected], [[colours.paper, 7], [colours.ink, colours.selected_width]]);
  outline(context, view, areas[cursor], [[colours.ink, 7], [colours.focus, 3]]);
  plate(context, view, areas[selected], classes[selected], colours);
  const used = new Map();
  for (const [number, code] of numbered) {
    const place = areas.find((area) => area.code === code);
    if (!place) continue;
    const before = used.get(code) ?? 0;
    used.set(code, before + 1);
    marker(context, view.x(place.x) + 24 * before, view.y(place.y) + 24, number, colours);
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Area | undefined} area
 * @param {[string, number][]} strokes
 */
function outline(context, view, area, strokes) {
  if (!area) return;
  for (const [colour, width] of strokes) stroke(context, colour, width, () => context.stroke(view.border(area)));
}

/**
 * The name of the chosen area on a bit of paper, where the area itself has no room for it.
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Area | undefined} area
 * @param {string} symbol
 * @param {Colours & Pen} colours
 */
function plate(context, view, area, symbol, colours) {
  if (!area || isNamed(context, view, area, symbol, colours)) return;
  const [x, y, wide] = [view.x(area.x), view.y(area.y) + PLATE_DOWN, textWidth(context, area, colours.font) + 8];
  context.fillStyle = colours.paper;
  context.fillRect(x - wide / 2, y - 9, wide, 18);
  Object.assign(context, { font: `12px ${colours.font}`, textAlign: 'center', textBaseline: 'middle', fillStyle: colours.ink });
  context.fillText(area.name, x, y);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} number
 * @param {Colours & Pen} colours
 */
function marker(context, x, y, number, { ink, paper, font }) {
  context.beginPath();
  context.arc(x, y, 11, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.fill();
  stroke(context, paper, 2, () => context.stroke());
  Object.assign(context, { font: `600 13px ${font}`, textAlign: 'center', textBaseline: 'middle', fillStyle: paper });
  context.fillText(String(number), x, y);
}
