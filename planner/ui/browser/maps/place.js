// Choosing a place: a point, a line or an area on top of the agenda's areas, by mouse, touch or keyboard.

import * as L from './leaflet-src.esm.js';
import { ARROWS, ROOM, areasAt, element, keepNear, letGo, mapIn, stylesOf } from './frame.js';
import { Sheet } from './paint.js';
import { paintBorders, paintPlace } from './drawn.js';
import { FEWEST, KINDS, placeOf, textOf } from './written.js';
import { at, boundsOf } from './shapes.js';

const STEP = { far: 24, near: 3 }; // pixels a press of an arrow moves the cross
const EDGE = 24; // pixels from the edge where the map moves along
const SAME = 6; // pixels: a click this near the last point is the second of a double click

const lasting = new Map(); // a component's key → what must outlive drawing it again: view, kind, whether it is finished
const styles = stylesOf('leaflet.css', 'map.css', 'place.css');

export default function show({ data, parentElement, setStateValue }) {
  const [map, end] = mapIn(parentElement, () => new PlaceMap(parentElement));
  map.update(data, (drawn) => setStateValue('drawn', drawn));
  return end;
}

class PlaceMap {
  constructor(root) {
    Object.assign(this, { root, areas: [], points: [], kind: 'point', count: 0, calm: matchMedia('(prefers-reduced-motion: reduce)').matches });
    this.built = styles.then((sheets) => this.build(sheets));
  }

  build(sheets) {
    this.root.adoptedStyleSheets = sheets;
    this.frame = element('div', { className: 'frame' });
    this.box = element('div', { className: 'map drawing', tabIndex: 0 }, { role: 'application', 'aria-describedby': 'help' });
    this.help = element('p', { id: 'help', className: 'help' });
    this.tip = element('div', { className: 'tip', hidden: true }, { 'aria-hidden': 'true' });
    this.status = element('p', { className: 'status' }, { role: 'status' });
    this.live = element('p', { className: 'unseen' }, { 'aria-live': 'polite' });
    this.credit = element('p', { className: 'credit' });
    const held = element('div', { className: 'held' });
    held.append(this.box, this.zooming(), this.tip, this.help, this.status, this.live);
    this.frame.append(this.choosing(), held, this.tooling(), this.credit);
    this.root.append(this.frame);
    this.buildMap();
  }

  zooming() {
    const bar = element('div', { className: 'buttons' });
    const actions = { zoom_in: ['+', () => this.map.zoomIn()], zoom_out: ['−', () => this.map.zoomOut()], whole: ['⤢', () => this.fit()] };
    this.zooms = Object.entries(actions).map(([name, [textContent, onclick]]) => [name, element('button', { type: 'button', textContent, onclick })]);
    bar.append(...this.zooms.map(([, button]) => button));
    return bar;
  }

  choosing() {
    this.kinds = element('fieldset', { className: 'kinds' });
    this.legend = element('legend', {});
    this.radios = KINDS.map((kind) => {
      const input = element('input', { type: 'radio', name: 'kind', value: kind, onchange: () => this.choose(kind) });
      const label = element('label', {});
      label.append(input, element('span', {}));
      return label;
    });
    this.kinds.append(this.legend, ...this.radios);
    return this.kinds;
  }

  tooling() {
    const bar = element('div', { className: 'tools' });
    const actions = { done: () => this.finish(!this.finished), undo: () => this.takeBack(), clear: () => this.clear() };
    this.tools = Object.fromEntries(Object.entries(actions).map(([name, onclick]) => [name, element('button', { type: 'button', onclick })]));
    bar.append(...Object.values(this.tools));
    return bar;
  }

  buildMap() {
    const touch = matchMedia('(pointer: coarse)').matches; // one finger scrolls the page, two move the map
    this.map = L.map(this.box, {
      center: [52.2, 5.3], zoom: 7, zoomSnap: 0.25, maxZoom: 19, zoomControl: false, attributionControl: false,
      keyboard: false, doubleClickZoom: false, scrollWheelZoom: false, dragging: !touch,
      zoomAnimation: !this.calm, fadeAnimation: !this.calm, inertia: !this.calm,
    });
    L.control.scale({ imperial: false }).addTo(this.map);
    this.sheet = new Sheet((context, view) => this.data && paintBorders(context, view, this)).addTo(this.map);
    this.marks = new Sheet((context, view) => this.data && paintPlace(context, view, this)).addTo(this.map);
    this.map.on('click', ({ latlng }) => this.add(latlng));
    this.map.on('dblclick', () => this.points.length >= FEWEST[this.kind] && this.kind !== 'point' && this.finish(true));
    this.map.on('mousemove', ({ latlng, containerPoint }) => this.hover(latlng, containerPoint));
    this.map.on('mouseout movestart zoomstart', () => this.hover(null));
    this.map.on('moveend', () => this.remember());
    this.box.addEventListener('keydown', (event) => this.press(event));
    this.box.addEventListener('focus', () => this.map.scrollWheelZoom.enable());
    this.box.addEventListener('blur', () => this.leave());
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(this.box);
  }

  async update(data, send) {
    Object.assign(this, { data, send });
    await this.built;
    if (!this.known) this.recall(data);
    if (data.count >= this.count) this.adopt(data); // else it answers something older than what stands here
    this.write(data);
    const found = await Promise.all(data.geometries.map(areasAt)).catch(() => null);
    if (this.data !== data || this.removed) return; // a newer update is under way
    this.status.textContent = found ? '' : data.labels.gone;
    this.areas = found?.flat() ?? [];
    this.own = new Set(data.codes);
    this.box.setAttribute('aria-busy', 'false');
    this.restoreView(data);
    this.sheet.redraw();
    this.marks.redraw();
  }

  recall({ key, kinds }) {
    this.known = true;
    Object.assign(this, { kind: kinds[0], finished: false, ...lasting.get(key)?.state });
  }

  adopt({ value, count }) {
    this.count = count;
    if (value === textOf(this.kind, this.points)) return;
    const place = placeOf(value);
    if (place) Object.assign(this, place, { finished: place.points.length >= FEWEST[place.kind] });
    else Object.assign(this, { points: [], finished: false });
  }

  write({ labels, label, height, credit, kinds, tiles }) {
    this.box.setAttribute('aria-label', label);
    this.box.setAttribute('aria-busy', String(!this.areas.length));
    this.frame.style.setProperty('--height', `${height}px`);
    this.help.textContent = this.map.dragging.enabled() ? labels.instructions : labels.touch;
    this.credit.textContent = [credit, tiles && labels.tiles_credit].filter(Boolean).join(' · ');
    this.font = getComputedStyle(this.frame).fontFamily;
    this.legend.textContent = labels.kind;
    this.kinds.hidden = kinds.length < 2;
    for (const radio of this.radios) {
      const input = radio.firstChild;
      radio.hidden = !kinds.includes(input.value);
      radio.lastChild.textContent = labels[input.value];
    }
    for (const [name, button] of this.zooms) {
      button.setAttribute('aria-label', labels[name]);
      button.title = labels[name];
    }
    if (tiles && !this.tiles) this.tiles = L.tileLayer(tiles, { maxZoom: 19 }).addTo(this.map);
    this.settle();
  }

  // Say on the buttons what can be done now.
  settle() {
    const { labels } = this.data;
    for (const radio of this.radios) radio.firstChild.checked = radio.firstChild.value === this.kind;
    const { done, undo, clear } = this.tools;
    done.hidden = this.kind === 'point';
    done.textContent = this.finished ? labels.more : labels.done;
    done.disabled = this.points.length < FEWEST[this.kind];
    undo.textContent = labels.undo;
    clear.textContent = labels.clear;
    undo.hidden = this.kind === 'point';
    undo.disabled = clear.disabled = !this.points.length;
    this.box.classList.toggle('finished', Boolean(this.finished));
    this.keep({ state: { kind: this.kind, finished: this.finished } });
    this.marks.redraw();
  }

  choose(kind) {
    Object.assign(this, { kind, finished: false });
    this.changed();
  }

  add({ lng, lat }) {
    if (!this.areas.length) return;
    if (this.finished && this.kind !== 'point') return this.tell(this.data.labels.is_done, true);
    const point = [Number(lng.toFixed(6)), Number(lat.toFixed(6))];
    if (this.kind === 'point') this.points = [point];
    else if (this.near(point, this.points.at(-1))) return undefined;
    else if (this.kind === 'area' && this.points.length > 2 && this.near(point, this.points[0])) return this.finish(true);
    else this.points = [...this.points, point];
    this.say('set', { number: this.points.length, area: this.nameAt(lng, lat) });
    return this.changed();
  }

  near(point, other) {
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

  finish(finished) {
    this.finished = finished;
    if (finished) this.say('finished', { count: this.points.length });
    else this.say('again', {});
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

  say(name, values) {
    this.tell(this.filled(name, values), false);
  }

  filled(name, values) {
    return this.data.labels[name].replace(/\{(\w+)\}/g, (gap, key) => values[key] ?? gap);
  }

  tell(text, seen) {
    this.live.textContent = seen ? '' : text;
    this.status.textContent = seen ? text : '';
  }

  nameAt(lng, lat) {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lng), 0);
    const area = this.areas[at(this.areas, x, y)];
    if (!area) return this.data.labels.nowhere;
    return this.own.has(area.code) ? area.name : this.filled('elsewhere', { area: area.name });
  }

  hover(latlng, point) {
    this.pointer = latlng;
    this.tip.hidden = !latlng || !this.areas.length;
    if (!this.tip.hidden) {
      this.tip.textContent = this.nameAt(latlng.lng, latlng.lat);
      const { x, y } = this.map.getSize();
      const room = [x - this.tip.offsetWidth - 8, y - this.tip.offsetHeight - 8];
      this.tip.style.transform = `translate(${Math.max(8, Math.min(point.x + 16, room[0]))}px, ${Math.max(8, Math.min(point.y + 16, room[1]))}px)`;
    }
    this.marks.redraw();
  }

  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) this.move(arrow, event.shiftKey ? STEP.near : STEP.far);
    else if (event.key === 'Enter' || event.key === ' ') this.cursor ? this.add(this.cursor) : this.move([0, 0], 0);
    else if (event.key === 'Backspace' || event.key === 'Delete') this.takeBack();
    else if (event.key === '+' || event.key === '=') this.map.zoomIn();
    else if (event.key === '-') this.map.zoomOut();
    else if (event.key === 'Escape') this.out();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // The cross begins in the middle of what is seen, and takes the map along at its edges.
  move([right, down], step) {
    const size = this.map.getSize();
    const inSight = this.cursor && this.map.getBounds().contains(this.cursor);
    const from = inSight ? this.map.latLngToContainerPoint(this.cursor) : size.divideBy(2);
    const to = inSight ? from.add([right * step, down * step]) : from;
    this.cursor = this.map.containerPointToLatLng(to);
    const over = [to.x - Math.max(EDGE, Math.min(to.x, size.x - EDGE)), to.y - Math.max(EDGE, Math.min(to.y, size.y - EDGE))];
    if (over[0] || over[1]) this.map.panBy(over.map((by) => Math.sign(by) * 4 * EDGE), { animate: false });
    this.hover(this.cursor, this.map.latLngToContainerPoint(this.cursor));
    const name = this.nameAt(this.cursor.lng, this.cursor.lat);
    if (name !== this.named || !inSight) this.tell(name, false);
    this.named = name;
  }

  leave() {
    this.map.scrollWheelZoom.disable();
    Object.assign(this, { cursor: null, named: '' });
    this.hover(null);
  }

  out() {
    const next = Object.values(this.tools).find((button) => !button.hidden && !button.disabled);
    if (next) next.focus();
    else this.box.blur();
  }

  restoreView({ geometries, key }) {
    const shown = geometries.join();
    if (this.shown === shown || !this.areas.length) return;
    this.map.invalidateSize({ pan: false });
    this.shown = shown;
    letGo(this.map);
    const last = lasting.get(key)?.view;
    if (last?.shown === shown) this.map.setView(last.centre, last.zoom, { animate: false });
    else this.fit();
    keepNear(this.map, this.bounds(this.areas));
  }

  fit() {
    const own = this.areas.filter(({ code }) => this.own.has(code));
    if (!own.length) return;
    this.unfitted = !this.map.getSize().x;
    if (!this.unfitted) this.map.fitBounds(this.bounds(own), ROOM);
  }

  bounds(areas) {
    const [left, top, right, bottom] = boundsOf(areas);
    return L.latLngBounds([[left, bottom], [right, top]].map(([x, y]) => L.CRS.EPSG3857.pointToLatLng(L.point(x, y), 0)));
  }

  remember() {
    if (this.shown && !this.unfitted) this.keep({ view: { shown: this.shown, centre: this.map.getCenter(), zoom: this.map.getZoom() } });
  }

  keep(what) {
    lasting.set(this.data.key, { ...lasting.get(this.data.key), ...what });
  }

  resize() {
    if (!this.box.offsetWidth) return; // it left the page
    this.map.invalidateSize({ pan: false });
    if (this.shown && this.areas.length) keepNear(this.map, this.bounds(this.areas));
    if (this.unfitted) this.fit();
  }

  remove() {
    this.removed = true;
    this.watcher?.disconnect();
    this.map?.remove();
    this.frame?.remove();
  }
}
