// What both maps on screen are: Leaflet in a frame with buttons, help and a tooltip, that fits, listens and keeps its view.

import * as L from './leaflet-src.esm.js';
import { areasAt, element } from './frame.js';
import { boundsOf, within } from './shapes.js';

/** @import { Area, Direction } from './shapes.js' */

/**
 * What the server says to every map: `geometries` are addresses of borders, `label` names the map.
 * @typedef {object} Message
 * @property {string} key
 * @property {string[]} geometries
 * @property {string} label
 * @property {Record<string, string>} labels
 * @property {string} credit
 * @property {number} height
 * @property {string | null} tiles
 */

/**
 * What a map does with a gesture; `erase` is Backspace, `leave` when another element gets the keyboard.
 * @typedef {object} Hands
 * @property {(latlng: L.LatLng) => void} click
 * @property {(latlng: L.LatLng | null, point?: L.Point) => void} hover
 * @property {(arrow: Direction, shift: boolean) => void} arrow
 * @property {() => void} enter
 * @property {() => void} escape
 * @property {() => void} [erase]
 * @property {() => void} [leave]
 */

/** @type {Record<string, Direction>} */
const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const EDGE = 8; // pixels between the tooltip and the edge of the map
const TIP = 16; // pixels between the pointer and the tooltip

/** @type {Map<string, {shown: string, centre: L.LatLng, zoom: number}>} */
const views = new Map(); // a component's key → the last view

/** @template {Message} Data */
export class BaseMap {
  /** @type {Area[]} */
  areas = [];
  /** @type {L.LatLngBounds | undefined} */
  near;
  /** @type {L.TileLayer | undefined} */
  tiles;
  shown = ''; // the addresses of the borders on screen
  font = '';
  unfitted = false;
  removed = false;
  calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  frame = element('div', { className: 'frame' });
  box = element('div', { className: 'map', tabIndex: 0 }, { role: 'application', 'aria-describedby': 'help' });
  help = element('p', { id: 'help', className: 'help' });
  tip = element('div', { className: 'tip', hidden: true }, { 'aria-hidden': 'true' });
  status = element('p', { className: 'status' }, { role: 'status' });
  live = element('p', { className: 'unseen' }, { 'aria-live': 'polite' });
  credit = element('p', { className: 'credit' });
  buttons = {
    zoom_in: element('button', { type: 'button', textContent: '+', onclick: () => this.map.zoomIn() }),
    zoom_out: element('button', { type: 'button', textContent: '−', onclick: () => this.map.zoomOut() }),
    whole: element('button', { type: 'button', textContent: '⤢', onclick: () => this.fit() }),
  };

  /**
   * @param {ShadowRoot} root
   * @param {Data} data
   * @param {{styles: Promise<CSSStyleSheet[]>, closest: number}} options `closest` is the last level of zoom
   */
  constructor(root, data, { styles, closest }) {
    this.root = root;
    this.data = data;
    this.closest = closest;
    this.map = this.leaflet();
    this.map.on('moveend', () => {
      this.remember();
      this.comeBack();
    });
    this.watcher = new ResizeObserver(() => this.resize());
    this.built = styles.then((sheets) => this.build(sheets));
  }

  leaflet() {
    const touch = matchMedia('(pointer: coarse)').matches; // one finger scrolls the page, two move the map
    const map = L.map(this.box, {
      zoomSnap: 0.25, maxZoom: this.closest, zoomControl: false, attributionControl: false,
      keyboard: false, doubleClickZoom: false, scrollWheelZoom: false, dragging: !touch,
      zoomAnimation: !this.calm, fadeAnimation: !this.calm, inertia: !this.calm,
    });
    L.control.scale({ imperial: false }).addTo(map);
    return map;
  }

  /** @param {Hands} hands */
  listen(hands) {
    this.map.on('click', ({ latlng }) => hands.click(latlng));
    this.map.on('mousemove', ({ latlng, containerPoint }) => hands.hover(latlng, containerPoint));
    this.map.on('mouseout movestart zoomstart', () => hands.hover(null));
    this.box.addEventListener('keydown', (event) => this.press(event, hands));
    this.box.addEventListener('focus', () => this.map.scrollWheelZoom.enable());
    this.box.addEventListener('blur', () => {
      this.map.scrollWheelZoom.disable();
      hands.leave?.();
    });
  }

  /** @param {CSSStyleSheet[]} sheets */
  build(sheets) {
    if (this.removed) return;
    this.root.adoptedStyleSheets = sheets;
    const bar = element('div', { className: 'buttons' });
    bar.append(...Object.values(this.buttons));
    this.arrange(this.box, bar, this.tip, this.help, this.status, this.live);
    this.root.append(this.frame);
    this.map.setView([52.2, 5.3], 7);
    this.watcher.observe(this.box);
  }

  /**
   * Write what the server says around the map, and give the borders it names: null when they are gone, undefined when
   * a newer message is under way.
   * @param {Data} data
   */
  async borders(data) {
    this.data = data;
    await this.built;
    if (this.removed) return undefined;
    this.write(data);
    const found = await Promise.all(data.geometries.map(areasAt)).then((all) => all.flat(), () => null);
    if (this.data !== data || this.removed) return undefined;
    this.box.setAttribute('aria-busy', 'false');
    return found;
  }

  get address() {
    return this.data.geometries.join();
  }

  /** @param {Data} data */
  write({ labels, label, height, credit, tiles }) {
    this.box.setAttribute('aria-label', label);
    this.box.setAttribute('aria-busy', String(this.shown !== this.address));
    this.frame.style.setProperty('--height', `${height}px`);
    this.help.textContent = this.map.dragging.enabled() ? labels.instructions : labels.touch;
    this.credit.textContent = [credit, tiles && labels.tiles_credit].filter(Boolean).join(' · ');
    this.font = getComputedStyle(this.frame).fontFamily;
    for (const [name, button] of Object.entries(this.buttons)) {
      button.setAttribute('aria-label', labels[name]);
      button.title = labels[name];
    }
    if (tiles && !this.tiles) this.tiles = this.background(tiles);
  }

  /** @param {string} address */
  background(address) {
    return L.tileLayer(address, { maxZoom: this.closest }).addTo(this.map);
  }

  restoreView() {
    if (this.shown === this.address || !this.areas.length) return;
    this.map.invalidateSize({ pan: false }); // borders that were fetched before are here sooner than the size
    this.shown = this.address;
    this.letGo();
    const last = views.get(this.data.key);
    if (last?.shown === this.shown) this.map.setView(last.centre, last.zoom, { animate: false });
    else this.fit();
    this.keepNear();
  }

  remember() {
    if (!this.shown || this.unfitted) return;
    views.set(this.data.key, { shown: this.shown, centre: this.map.getCenter(), zoom: this.map.getZoom() });
  }

  fit() {
    const areas = this.home();
    if (!areas.length) return;
    this.unfitted = !this.map.getSize().x;
    if (!this.unfitted) this.map.fitBounds(this.bounds(areas), { padding: [EDGE, EDGE], animate: false });
  }

  resize() {
    if (!this.box.offsetWidth) return; // it left the page: the view stays as it was
    this.map.invalidateSize({ pan: false });
    if (this.shown && this.areas.length) this.keepNear();
    if (this.unfitted) this.fit();
  }

  // Keep the middle of the map on its areas, and let it become little smaller than whole, so that nobody gets lost in white.
  // Call it once the map is there: one that has to come closer does so slowly, and would undo what is shown next.
  keepNear() {
    this.near = this.bounds(this.areas);
    this.map.setMinZoom(this.map.getBoundsZoom(this.near) - 0.5);
  }

  letGo() {
    this.near = undefined;
    this.map.setMinZoom(0);
  }

  comeBack() {
    const { near } = this;
    const { lat, lng } = this.map.getCenter();
    if (!near || near.pad(0.05).contains([lat, lng])) return; // a hair past the edge is where it may end
    this.map.panTo([within(lat, near.getSouth(), near.getNorth()), within(lng, near.getWest(), near.getEast())]);
  }

  /** @param {Area[]} areas */
  bounds(areas) {
    const [left, top, right, bottom] = boundsOf(areas);
    return L.latLngBounds(this.degrees(left, bottom), this.degrees(right, top));
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  degrees(x, y) {
    return L.CRS.EPSG3857.pointToLatLng(L.point(x, y), 0);
  }

  /** @param {{lng: number, lat: number}} latlng */
  onWorld(latlng) {
    return L.CRS.EPSG3857.latLngToPoint(latlng, 0);
  }

  /**
   * @param {L.Point} point
   * @param {...(Node | string)} content
   */
  showTip(point, ...content) {
    this.tip.hidden = false;
    this.tip.replaceChildren(...content);
    const { x, y } = this.map.getSize();
    const left = within(point.x + TIP, EDGE, x - this.tip.offsetWidth - EDGE);
    const top = within(point.y + TIP, EDGE, y - this.tip.offsetHeight - EDGE);
    this.tip.style.transform = `translate(${left}px, ${top}px)`;
  }

  hideTip() {
    this.tip.hidden = true;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Hands} hands
   */
  press(event, { arrow, enter, escape, erase }) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (ARROWS[event.key]) arrow(ARROWS[event.key], event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') enter();
    else if (event.key === 'Escape') escape();
    else if (event.key === '+' || event.key === '=') this.map.zoomIn();
    else if (event.key === '-') this.map.zoomOut();
    else if (erase && (event.key === 'Backspace' || event.key === 'Delete')) erase();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  remove() {
    this.removed = true;
    this.watcher.disconnect();
    this.map.remove();
    this.frame.remove();
  }

  /**
   * Lay out the frame.
   * @param {HTMLElement[]} parts
   */
  arrange(...parts) {
    this.frame.append(...parts, this.credit);
  }

  /** Give the areas that fill the map at first. */
  home() {
    return this.areas;
  }
}
