// The map on screen: borders are fetched once, after that a string of classes recolours them; mouse, touch and keyboard choose an area.

import * as L from './leaflet-src.esm.js';
import { ARROWS, ROOM, areasAt, element, keepNear, letGo, mapIn, stylesOf } from './frame.js';
import { Sheet, paintAreas, paintMarks } from './paint.js';
import { at, boundsOf, nearest, neighbour } from './shapes.js';

const PAN = 80; // pixels
const TILE_ERRORS = 3;

const views = new Map(); // a component's key → the last view: address, centre, zoom
const styles = stylesOf('leaflet.css', 'map.css');

export default function show({ data, parentElement, setTriggerValue }) {
  const [map, end] = mapIn(parentElement, () => new AreaMap(parentElement));
  map.update(data, (code) => setTriggerValue('clicked', code));
  return end;
}

class AreaMap {
  constructor(root) {
    Object.assign(this, { root, areas: [], selected: -1, cursor: -1, calm: matchMedia('(prefers-reduced-motion: reduce)').matches });
    this.built = styles.then((sheets) => this.build(sheets));
  }

  build(sheets) {
    this.root.adoptedStyleSheets = sheets;
    const frame = element('div', { className: 'frame' });
    this.frame = frame;
    this.box = element('div', { className: 'map', tabIndex: 0 }, { role: 'application', 'aria-describedby': 'help' });
    this.help = element('p', { id: 'help', className: 'help' });
    this.tip = element('div', { className: 'tip', hidden: true }, { 'aria-hidden': 'true' });
    this.status = element('p', { className: 'status' }, { role: 'status' });
    this.live = element('p', { className: 'unseen' }, { 'aria-live': 'polite' });
    this.credit = element('p', { className: 'credit' });
    this.buttons = { zoom_in: '+', zoom_out: '−', whole: '⤢' };
    const actions = { zoom_in: () => this.map.zoomIn(), zoom_out: () => this.map.zoomOut(), whole: () => this.fit() };
    const bar = element('div', { className: 'buttons' });
    for (const [name, sign] of Object.entries(this.buttons)) {
      this.buttons[name] = element('button', { type: 'button', textContent: sign, onclick: actions[name] });
      bar.append(this.buttons[name]);
    }
    frame.append(this.box, bar, this.tip, this.help, this.status, this.live, this.credit);
    this.root.append(frame);
    this.buildMap();
  }

  buildMap() {
    const touch = matchMedia('(pointer: coarse)').matches; // one finger scrolls the page, two move the map
    this.map = L.map(this.box, {
      center: [52.2, 5.3], zoom: 7, zoomSnap: 0.25, maxZoom: 17, zoomControl: false, attributionControl: false,
      keyboard: false, doubleClickZoom: false, scrollWheelZoom: false, dragging: !touch,
      zoomAnimation: !this.calm, fadeAnimation: !this.calm, inertia: !this.calm,
    });
    L.control.scale({ imperial: false }).addTo(this.map);
    this.sheet = new Sheet((context, view) => this.areas.length && paintAreas(context, view, this.picture())).addTo(this.map);
    this.marks = new Sheet((context, view) => this.areas.length && paintMarks(context, view, this.picture())).addTo(this.map);
    this.map.on('click', ({ latlng }) => this.choose(this.under(latlng)));
    this.map.on('mousemove', ({ latlng, containerPoint }) => this.hover(this.under(latlng), containerPoint));
    this.map.on('mouseout movestart zoomstart', () => this.hover(-1));
    this.map.on('moveend', () => this.remember());
    this.box.addEventListener('keydown', (event) => this.press(event));
    this.box.addEventListener('focus', () => this.map.scrollWheelZoom.enable());
    this.box.addEventListener('blur', () => this.map.scrollWheelZoom.disable());
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(this.box);
  }

  async update(data, send) {
    Object.assign(this, { data, send });
    await this.built;
    this.write(data);
    const areas = await areasAt(data.geometry).catch(() => null);
    if (this.data !== data || this.removed) return; // a newer update is under way
    const fits = areas?.length === data.classes.length;
    const { gone, mismatch, tiles_gone: bare } = data.labels;
    this.status.textContent = !areas ? gone : !fits ? mismatch : this.tiles && !this.hasTiles() ? bare : '';
    this.areas = fits ? areas : [];
    this.box.setAttribute('aria-busy', 'false');
    this.restoreView(data);
    this.select(areas?.findIndex(({ code }) => code === data.selected) ?? -1);
    const painted = JSON.stringify([data.geometry, data.classes, data.colours, data.tiles]);
    if (painted !== this.painted || this.areas !== this.drawn) this.sheet.redraw(); // a selection alone repaints nothing
    Object.assign(this, { painted, drawn: this.areas });
    this.marks.redraw();
  }

  write({ labels, label, height, credit, geometry, tiles }) {
    this.box.setAttribute('aria-label', label);
    this.box.setAttribute('aria-busy', String(this.shown !== geometry));
    this.frame.style.setProperty('--height', `${height}px`);
    this.help.textContent = this.map.dragging.enabled() ? labels.instructions : labels.touch;
    this.credit.textContent = [credit, tiles && labels.tiles_credit].filter(Boolean).join(' · ');
    this.font = getComputedStyle(this.frame).fontFamily;
    for (const [name, button] of Object.entries(this.buttons)) {
      button.setAttribute('aria-label', labels[name]);
      button.title = labels[name];
    }
    if (this.shown !== geometry) this.status.textContent = labels.loading;
    if (tiles && !this.tiles) this.addTiles(tiles, labels);
  }

  addTiles(address, labels) {
    let [errors, loads] = [0, 0];
    this.tiles = L.tileLayer(address, { maxZoom: 17 }).addTo(this.map);
    this.tiles.on('tileload', () => (loads += 1));
    this.tiles.on('tileerror', () => {
      errors += 1;
      if (errors < TILE_ERRORS || loads || !this.hasTiles()) return;
      this.tiles.remove();
      this.status.textContent = labels.tiles_gone;
      this.sheet.redraw();
    });
  }

  hasTiles() {
    return Boolean(this.tiles) && this.map.hasLayer(this.tiles);
  }

  picture() {
    const { classes, numbered, colours } = this.data;
    const opacity = this.hasTiles() ? 0.78 : 1;
    return { ...this, classes, numbered, opacity, colours: { ...colours, font: this.font } };
  }

  restoreView({ geometry, key }) {
    if (this.shown === geometry || !this.areas.length) return;
    this.map.invalidateSize({ pan: false }); // borders that were fetched before are here sooner than the size
    Object.assign(this, { shown: geometry, cursor: -1, selected: -1 });
    letGo(this.map);
    const last = views.get(key);
    if (last?.geometry === geometry) this.map.setView(last.centre, last.zoom, { animate: false });
    else this.fit();
    keepNear(this.map, this.bounds());
  }

  fit() {
    if (!this.areas.length) return;
    this.unfitted = !this.map.getSize().x;
    if (!this.unfitted) this.map.fitBounds(this.bounds(), ROOM);
  }

  bounds() {
    const [left, top, right, bottom] = boundsOf(this.areas);
    return L.latLngBounds(this.place(left, bottom), this.place(right, top));
  }

  remember() {
    if (this.shown && !this.unfitted) views.set(this.data.key, { geometry: this.shown, centre: this.map.getCenter(), zoom: this.map.getZoom() });
  }

  resize() {
    if (!this.box.offsetWidth) return; // it left the page: the view stays as it was
    this.map.invalidateSize({ pan: false });
    if (this.shown && this.areas.length) keepNear(this.map, this.bounds());
    if (this.unfitted) this.fit();
  }

  place(x, y) {
    return L.CRS.EPSG3857.pointToLatLng(L.point(x, y), 0);
  }

  under(latlng) {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(latlng, 0);
    return at(this.areas, x, y);
  }

  words(i) {
    const { legend, classes, values } = this.data;
    const said = [legend[classes[i]], values?.[i]].filter(Boolean);
    return [this.areas[i].name, ...new Set(said)];
  }

  hover(i, point) {
    this.tip.hidden = i < 0;
    if (i < 0) return;
    const [name, ...rest] = this.words(i);
    this.tip.replaceChildren(element('strong', { textContent: name }), rest.join(' · '));
    const { x, y } = this.map.getSize();
    const room = [x - this.tip.offsetWidth - 8, y - this.tip.offsetHeight - 8];
    this.tip.style.transform = `translate(${Math.max(8, Math.min(point.x + 14, room[0]))}px, ${Math.max(8, Math.min(point.y + 14, room[1]))}px)`;
  }

  select(i) {
    if (i === this.selected) return;
    this.selected = i;
    if (i >= 0) this.bringIntoView(i);
  }

  choose(i) {
    if (i < 0) return;
    this.selected = i;
    this.marks.redraw();
    this.send(this.areas[i].code);
  }

  press(event) {
    const arrow = ARROWS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (arrow && event.shiftKey) this.map.panBy(arrow.map((way) => way * PAN), { animate: !this.calm });
    else if (arrow) this.walk(arrow);
    else if (event.key === 'Enter' || event.key === ' ') this.choose(this.cursor);
    else if (event.key === '+' || event.key === '=') this.map.zoomIn();
    else if (event.key === '-') this.map.zoomOut();
    else if (event.key === 'Escape') this.point(-1);
    else return;
    event.preventDefault();
  }

  walk(arrow) {
    if (!this.areas.length) return;
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(this.map.getCenter(), 0);
    const start = this.selected >= 0 ? this.selected : nearest(this.areas, x, y);
    const next = this.cursor < 0 ? start : neighbour(this.areas, this.cursor, arrow);
    if (next >= 0) this.point(next);
  }

  point(i) {
    this.cursor = i;
    this.live.textContent = i < 0 ? '' : this.words(i).join(', ');
    this.hover(-1);
    if (i >= 0) {
      this.bringIntoView(i);
      this.hover(i, this.map.latLngToContainerPoint(this.place(this.areas[i].x, this.areas[i].y)));
    }
    this.marks.redraw();
  }

  bringIntoView(i) {
    const middle = this.place(this.areas[i].x, this.areas[i].y);
    if (!this.map.getBounds().contains(middle)) this.map.panTo(middle, { animate: false });
  }

  remove() {
    this.removed = true;
    this.watcher?.disconnect();
    this.map?.remove();
    this.frame?.remove();
  }
}
