// Drawing on canvas: a Leaflet layer that owns one canvas, and what is painted on it.

import * as L from './leaflet-src.esm.js';
import { contains } from './shapes.js';

const OUTLINED = [4, 12]; // pixels: between these sizes the outline grows to its full width; below it would hide the colour
const NUMBER_ROOM = [16, 20]; // pixels wide and high
const NAME_ROOM = 46; // pixels high
const NUMBER_UP = 15; // pixels: from the middle of a name to that of the number above it
const PLATE_DOWN = 18; // pixels: from the middle of an area to that of its name on paper, below the number
const STEP = 0.7; // pixels: a shorter piece of border is not drawn
const WATER = 'w';
const PATTERNS = '0s';

// One canvas over the whole map; `paint(context, view)` draws on it in Leaflet's layer points.
export const Sheet = L.Renderer.extend({
  initialize(paint) {
    L.Renderer.prototype.initialize.call(this, { padding: 0.15 });
    this._paint = paint;
  },
  _initContainer() {
    this._container = document.createElement('canvas');
    this._container.setAttribute('aria-hidden', 'true');
    this._context = this._container.getContext('2d');
  },
  _destroyContainer() {
    this._container.remove();
    delete this._container;
  },
  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const { x, y } = this._bounds.getSize();
    const sharpness = window.devicePixelRatio || 1;
    L.DomUtil.setPosition(this._container, this._bounds.min);
    Object.assign(this._container, { width: sharpness * x, height: sharpness * y });
    Object.assign(this._container.style, { width: `${x}px`, height: `${y}px` });
    this._context.setTransform(sharpness, 0, 0, sharpness, -sharpness * this._bounds.min.x, -sharpness * this._bounds.min.y);
    this.redraw();
  },
  redraw() {
    if (!this._map || !this._bounds) return;
    const { min, max } = this._bounds;
    this._context.clearRect(min.x, min.y, max.x - min.x, max.y - min.y);
    this._paint(this._context, new View(this._map, min, max));
  },
});

class View {
  constructor(map, min, max) {
    Object.assign(this, { min, max, scale: 2 ** map.getZoom(), origin: map.getPixelOrigin() });
    this.place = `${this.scale} ${this.origin}`;
  }

  x(x) {
    return x * this.scale - this.origin.x;
  }

  y(y) {
    return y * this.scale - this.origin.y;
  }

  sees({ rings, box }) {
    return rings.length && this.x(box[2]) >= this.min.x && this.x(box[0]) <= this.max.x && this.y(box[3]) >= this.min.y && this.y(box[1]) <= this.max.y;
  }

  size({ box }) {
    return Math.max(box[2] - box[0], box[3] - box[1]) * this.scale;
  }

  // The border of an area as drawn here; kept, because recolouring and moving the map draw the same lines again.
  border(area) {
    if (area.place !== this.place) Object.assign(area, { place: this.place, path: this.trace(area) });
    return area.path;
  }

  trace({ rings }) {
    const { scale, origin } = this;
    const path = new Path2D();
    for (const ring of rings) {
      let x = ring[0] * scale - origin.x;
      let y = ring[1] * scale - origin.y;
      path.moveTo(x, y);
      for (let i = 2; i < ring.length - 2; i += 2) {
        const nextX = ring[i] * scale - origin.x;
        const nextY = ring[i + 1] * scale - origin.y;
        if (Math.abs(nextX - x) + Math.abs(nextY - y) < STEP) continue;
        path.lineTo((x = nextX), (y = nextY));
      }
      path.closePath();
    }
    return path;
  }
}

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

function grouped(indices, classes) {
  const groups = new Map();
  for (const i of indices) groups.get(classes[i])?.push(i) ?? groups.set(classes[i], [i]);
  return groups;
}

function pattern(context, symbol, { paper, pattern: colour }) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, 8, 8);
  pen.fillStyle = pen.strokeStyle = colour;
  pen.beginPath();
  if (symbol === 's') pen.arc(4, 4, 1.4, 0, 2 * Math.PI);
  else for (const start of [-8, 0, 8]) { pen.moveTo(start - 2, 10); pen.lineTo(start + 10, -2); }
  if (symbol === 's') pen.fill();
  else pen.stroke();
  return context.createPattern(tile, 'repeat');
}

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

function isNamed(context, view, area, symbol, { font }) {
  const high = (area.box[3] - area.box[1]) * view.scale;
  const top = area.y - (NUMBER_UP + 7) / view.scale;
  return high >= NAME_ROOM && textWidth(context, area, font) + 8 <= area.room * view.scale && (!'12345'.includes(symbol) || contains(area, area.x, top));
}

function textWidth(context, area, font) {
  if (area.textWidth === undefined) {
    context.font = `12px ${font}`;
    area.textWidth = context.measureText(area.name).width;
  }
  return area.textWidth;
}

function write(context, text, x, y, symbol, colours, font) {
  Object.assign(context, { font, textAlign: 'center', textBaseline: 'middle', fillStyle: colours.text[symbol] });
  if (PATTERNS.includes(symbol)) stroke(context, colours.paper, 4, () => context.strokeText(text, x, y));
  context.fillText(text, x, y);
}

export function stroke(context, colour, width, draw) {
  Object.assign(context, { strokeStyle: colour, lineWidth: width, lineJoin: 'round' });
  draw();
}

// What lies on top: the chosen area, the area cursor of the keyboard and numbered places.
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

function outline(context, view, area, strokes) {
  if (!area) return;
  for (const [colour, width] of strokes) stroke(context, colour, width, () => context.stroke(view.border(area)));
}

// The name of the chosen area on a bit of paper, where the area itself has no room for it.
function plate(context, view, area, symbol, colours) {
  if (!area || isNamed(context, view, area, symbol, colours)) return;
  const [x, y, wide] = [view.x(area.x), view.y(area.y) + PLATE_DOWN, textWidth(context, area, colours.font) + 8];
  context.fillStyle = colours.paper;
  context.fillRect(x - wide / 2, y - 9, wide, 18);
  Object.assign(context, { font: `12px ${colours.font}`, textAlign: 'center', textBaseline: 'middle', fillStyle: colours.ink });
  context.fillText(area.name, x, y);
}

function marker(context, x, y, number, { ink, paper, font }) {
  context.beginPath();
  context.arc(x, y, 11, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.fill();
  stroke(context, paper, 2, () => context.stroke());
  Object.assign(context, { font: `600 13px ${font}`, textAlign: 'center', textBaseline: 'middle', fillStyle: paper });
  context.fillText(String(number), x, y);
}
