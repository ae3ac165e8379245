// Choosing a place: a point, a line or an area on top of the agenda's areas, by mouse, touch or keyboard.

import { BaseMap } from './base.js';
import { paintBorders, paintPlace } from './drawn.js';
import { element, mapIn, stylesOf } from './frame.js';
import { Sheet } from './sheet.js';
import { at, within } from './shapes.js';
import { FEWEST, KINDS, filled, placeOf, textOf } from './written.js';

/** @import { LatLng, Point } from 'leaflet' */
/** @import { Message } from './base.js' */
/** @import { Colours } from './drawn.js' */
/** @import { Direction } from './shapes.js' */
/** @import { Kind, Spot } from './written.js' */

/**
 * What the server says: what was drawn (`count` is which change that answers), and which codes are the agenda's own.
 * @typedef {object} Drawing
 * @property {string} value
 * @property {number} count
 * @property {Kind[]} kinds
 * @property {string[]} codes
 * @property {Colours} colours
 */

/** @typedef {(drawn: {value: string, count: number}) => void} Send */

const STEP = { far: 24, near: 3 }; // pixels a press of an arrow moves the cross
const EDGE = 24; // pixels from the edge where the map moves along
const SAME = 6; // pixels: a click this near the last point is the second of a double click

/** @type {Map<string, {kind: Kind, finished: boolean}>} */
const lasting = new Map(); // a component's key → what must outlive drawing it again
const styles = stylesOf('leaflet.css', 'map.css', 'place.css');

/** @param {Shown<Message & Drawing>} component */
export default function show({ data, parentElement, setStateValue }) {
  const [map, end] = mapIn(parentElement, () => new PlaceMap(parentElement, data));
  map.update(data, (drawn) => setStateValue('drawn', drawn));
  return end;
}

/** @extends {BaseMap<Message & Drawing>} */
class PlaceMap extends BaseMap {
  /** @type {Spot[]} */
  points = [];
  /** @type {Set<string>} */
  own = new Set();
  /** @type {LatLng | null} */
  cursor = null;
  /** @type {LatLng | null} */
  pointer = null;
  count = 0;
  named = '';
  /** @type {Send} */
  send = () => undefined;
  legend = element('legend');
  radios = KINDS.map((kind) => {
    const input = element('input', { type: 'radio', name: 'kind', value: kind, onchange: () => this.choose(kind) });
    const words = element('span');
    const label = element('label');
    label.append(input, words);
    return { kind, input, words, label };
  });
  kinds = element('fieldset', { className: 'kinds' });
  tools = {
    done: element('button', { type: 'button', onclick: () => this.finish(!this.finished) }),
    undo: element('button', { type: 'button', onclick: () => this.takeBack() }),
    clear: element('button', { type: 'button', onclick: () => this.clear() }),
  };

  /**
   * @param {ShadowRoot} root
   * @param {Message & Drawing} data
   */
  constructor(root, data) {
    super(root, data, { styles, closest: 19 });
    const { kind, finished } = lasting.get(data.key) ?? { kind: data.kinds[0], finished: false };
    this.kind = kind;
    this.finished = finished;
    this.box.classList.add('drawing');
    this.sheet = new Sheet((context, view) => paintBorders(context, view, this)).addTo(this.map);
    this.marks = new Sheet((context, view) => paintPlace(context, view, this)).addTo(this.map);
    this.map.on('dblclick', () => this.points.length >= FEWEST[this.kind] && this.kind !== 'point' && this.finish(true));
    this.listen({
      click: (latlng) => this.add(latlng),
      hover: (latlng, point) => this.hover(latlng, point),
      arrow: (arrow, shift) => this.move(arrow, shift ? STEP.near : STEP.far),
      enter: () => (this.cursor ? this.add(this.cursor) : this.move([0, 0], 0)),
      escape: () => this.out(),
      erase: () => this.takeBack(),
      leave: () => this.leave(),
    });
  }

  /** @param {HTMLElement[]} parts */
  arrange(...parts) {
    const [held, bar] = [element('div', { className: 'held' }), element('div', { className: 'tools' })];
    this.kinds.append(this.legend, ...this.radios.map(({ label }) => label));
    held.append(...parts);
    bar.append(...Object.values(this.tools));
    this.frame.append(this.kinds, held, bar, this.credit);
  }

  /**
   * @param {Message & Drawing} data
   * @param {Send} send
   */
  async update(data, send) {
    this.send = send;
    const found = await this.borders(data);
    if (found === undefined) return;
    this.status.textContent = found ? '' : data.labels.gone;
    this.areas = found ?? [];
    this.own = new Set(data.codes);
    this.restoreView();
    this.sheet.redraw();
    this.marks.redraw();
  }

  /** @param {Message & Drawing} data */
  adopt({ value, count }) {
    this.count = count;
    if (value === textOf(this.kind, this.points)) return;
    const { kind, points } = placeOf(value) ?? { kind: this.kind, points: [] };
    Object.assign(this, { kind, points, finished: points.length >= FEWEST[kind] });
  }

  /** @param {Message & Drawing} data */
  write(data) {
    if (data.count >= this.count) this.adopt(data); // else it answers something older than what stands here
    super.write(data);
    this.legend.textContent = data.labels.kind;
    this.kinds.hidden = data.kinds.length < 2;
    for (const { kind, label, words } of this.radios) {
      label.hidden = !data.kinds.includes(kind);
      words.textContent = data.labels[kind];
    }
    this.settle();
  }

  // Say on the buttons what can be done now.
  settle() {
    const { labels, key } = this.data;
    for (const { kind, input } of this.radios) input.checked = kind === this.kind;
    const { done, undo, clear } = this.tools;
    done.textContent = this.finished ? labels.more : labels.done;
    done.disabled = this.points.length < FEWEST[this.kind];
    undo.textContent = labels.undo;
    clear.textContent = labels.clear;
    done.hidden = undo.hidden = this.kind === 'point';
    undo.disabled = clear.disabled = !this.points.length;
    this.box.classList.toggle('finished', this.finished);
    lasting.set(key, { kind: this.kind, finished: this.finished });
    this.marks.redraw();
  }

  /** @param {Kind} kind */
  choose(kind) {
    Object.assign(this, { kind, finished: false });
    this.changed();
  }

  /** @param {LatLng} latlng */
  add({ lng, lat }) {
    if (!this.areas.length) return;
    if (this.finished && this.kind !== 'point') return this.tell(this.data.labels.is_done, true);
    /** @type {Spot} */
    const point = [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
    if (this.kind === 'point') this.points = [point];
    else if (this.isSame(point, this.points.at(-1))) return;
    else if (this.kind === 'area' && this.points.length > 2 && this.isSame(point, this.points[0])) return this.finish(true);
    else this.points = [...this.points, point];
    this.say('set', { number: this.points.length, area: this.nameAt({ lng, lat }) });
    this.changed();
  }

  /**
   * @param {Spot} point
   * @param {Spot} [other]
   */
  isSame(point, other) {
    if (!other) return false;
    const [one, two] = [point, other].map(([lng, lat]) => this.map.latLngToContainerPoint([lat, lng]));
    return one.distanceTo(two) < SAME;
  }

  takeBack() {
    if (!this.points.length) return;
    Object.assign(this, { points: this.points.slice(0, -1), finished: false });
    this.say('undone', { count: this.points.length });
    this.changed();
  }

  clear() {
    Object.assign(this, { points: [], finished: false });
    this.say('cleared', {});
    this.changed();
    this.box.focus({ preventScroll: true });
  }

  /** @param {boolean} finished */
  finish(finished) {
    this.finished = finished;
    this.say(finished ? 'finished' : 'again', { count: this.points.length });
    this.settle();
    if (!finished) this.box.focus({ preventScroll: true });
  }

  changed() {
    this.status.textContent = '';
    if (this.kind === 'point') this.points = this.points.slice(-1);
    this.settle();
    this.count += 1;
    this.send({ value: textOf(this.kind, this.points), count: this.count });
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number>} values
   */
  say(name, values) {
    this.tell(filled(this.data.labels[name], values), false);
  }

  /**
   * @param {string} text
   * @param {boolean} seen
   */
  tell(text, seen) {
    this.live.textContent = seen ? '' : text;
    this.status.textContent = seen ? text : '';
  }

  /** @param {{lng: number, lat: number}} latlng */
  nameAt(latlng) {
    const { x, y } = this.onWorld(latlng);
    const area = this.areas[at(this.areas, x, y)];
    if (!area) return this.data.labels.nowhere;
    return this.own.has(area.code) ? area.name : filled(this.data.labels.elsewhere, { area: area.name });
  }

  /**
   * @param {LatLng | null} latlng
   * @param {Point} [point]
   */
  hover(latlng, point) {
    this.pointer = latlng;
    if (latlng && point && this.areas.length) this.showTip(point, this.nameAt(latlng));
    else this.hideTip();
    this.marks.redraw();
  }

  /**
   * The cross begins in the middle of what is seen, and takes the map along at its edges.
   * @param {Direction} arrow
   * @param {number} step
   */
  move([right, down], step) {
    const size = this.map.getSize();
    const seen = this.cursor && this.map.getBounds().contains(this.cursor) ? this.cursor : null;
    const to = seen ? this.map.latLngToContainerPoint(seen).add([right * step, down * step]) : size.divideBy(2);
    this.cursor = this.map.containerPointToLatLng(to);
    const over = [to.x - within(to.x, EDGE, size.x - EDGE), to.y - within(to.y, EDGE, size.y - EDGE)];
    const [across, along] = over.map((by) => Math.sign(by) * 4 * EDGE);
    if (across || along) this.map.panBy([across, along], { animate: false });
    this.hover(this.cursor, this.map.latLngToContainerPoint(this.cursor));
    const name = this.nameAt(this.cursor);
    if (name !== this.named || !seen) this.tell(name, false);
    this.named = name;
  }

  leave() {
    Object.assign(this, { cursor: null, named: '' });
    this.hover(null);
  }

  out() {
    const next = Object.values(this.tools).find((button) => !button.hidden && !button.disabled);
    if (next) next.focus();
    else this.box.blur();
  }

  home() {
    return this.areas.filter(({ code }) => this.own.has(code));
  }
}
