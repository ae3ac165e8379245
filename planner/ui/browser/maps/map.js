// The map of areas: a string of classes recolours them; mouse, touch and keyboard choose one.

import { BaseMap } from './base.js';
import { element, mapIn, stylesOf } from './frame.js';
import { paintAreas, paintMarks } from './paint.js';
import { Sheet } from './sheet.js';
import { at, nearest, neighbour } from './shapes.js';

/** @import { Message } from './base.js' */
/** @import { Colours } from './paint.js' */
/** @import { Area, Direction } from './shapes.js' */

/**
 * What the server says: a class per area, and per area its value in words when there aren't too many.
 * @typedef {object} Classes
 * @property {string} classes
 * @property {string[] | null} values
 * @property {Record<string, string>} legend
 * @property {Colours} colours
 * @property {string | null} selected
 * @property {[number, string][]} numbered
 */

const PAN = 80; // pixels
const TILE_ERRORS = 3;

const styles = stylesOf('leaflet.css', 'map.css');

/** @param {Shown<Message & Classes>} component */
export default function show({ data, parentElement, setTriggerValue }) {
  const [map, end] = mapIn(parentElement, () => new AreaMap(parentElement, data));
  map.update(data, (code) => setTriggerValue('clicked', code));
  return end;
}

/** @extends {BaseMap<Message & Classes>} */
class AreaMap extends BaseMap {
  selected = -1;
  cursor = -1;
  painted = '';
  /** @type {(code: string) => void} */
  send = () => undefined;

  /**
   * @param {ShadowRoot} root
   * @param {Message & Classes} data
   */
  constructor(root, data) {
    super(root, data, { styles, closest: 17 });
    this.sheet = new Sheet((context, view) => paintAreas(context, view, this.picture())).addTo(this.map);
    this.marks = new Sheet((context, view) => paintMarks(context, view, this.picture())).addTo(this.map);
    this.listen({
      click: (latlng) => this.choose(this.under(latlng)),
      hover: (latlng, point) => this.hover(latlng ? this.under(latlng) : -1, point),
      arrow: (arrow, shift) => (shift ? this.pan(arrow) : this.walk(arrow)),
      enter: () => this.choose(this.cursor),
      escape: () => this.point(-1),
    });
  }

  /**
   * @param {Message & Classes} data
   * @param {(code: string) => void} send
   */
  async update(data, send) {
    this.send = send;
    const found = await this.borders(data);
    if (found === undefined) return;
    const fits = found?.length === data.classes.length;
    this.status.textContent = this.said(found, fits);
    this.areas = found && fits ? found : [];
    if (this.shown !== this.address) Object.assign(this, { cursor: -1, selected: -1 });
    this.restoreView();
    this.select(this.areas.findIndex(({ code }) => code === data.selected));
    const painted = JSON.stringify([data.geometries, data.classes, data.colours, data.tiles, this.areas.length]);
    if (painted !== this.painted) this.sheet.redraw(); // a selection alone repaints nothing
    this.painted = painted;
    this.marks.redraw();
  }

  /**
   * @param {Area[] | null} found
   * @param {boolean} fits
   */
  said(found, fits) {
    const { labels } = this.data;
    if (!found) return labels.gone;
    if (!fits) return labels.mismatch;
    return this.tiles && !this.hasTiles() ? labels.tiles_gone : '';
  }

  /** @param {Message & Classes} data */
  write(data) {
    super.write(data);
    if (this.shown !== this.address) this.status.textContent = data.labels.loading;
  }

  /** @param {string} address */
  background(address) {
    let [errors, loads] = [0, 0];
    const tiles = super.background(address);
    tiles.on('tileload', () => (loads += 1));
    tiles.on('tileerror', () => {
      errors += 1;
      if (errors < TILE_ERRORS || loads || !this.hasTiles()) return;
      tiles.remove();
      this.status.textContent = this.data.labels.tiles_gone;
      this.sheet.redraw();
    });
    return tiles;
  }

  hasTiles() {
    return this.tiles !== undefined && this.map.hasLayer(this.tiles);
  }

  picture() {
    const { classes, numbered, colours } = this.data;
    const { areas, selected, cursor, font } = this;
    const opacity = this.hasTiles() ? 0.78 : 1;
    return { areas, classes, selected, cursor, numbered, opacity, colours: { ...colours, font } };
  }

  /** @param {import('leaflet').LatLng} latlng */
  under(latlng) {
    const { x, y } = this.onWorld(latlng);
    return at(this.areas, x, y);
  }

  /** @param {number} i */
  words(i) {
    const { legend, classes, values } = this.data;
    const said = [legend[classes[i]], values?.[i] ?? ''].filter(Boolean);
    return [this.areas[i].name, ...new Set(said)];
  }

  /**
   * @param {number} i
   * @param {import('leaflet').Point} [point]
   */
  hover(i, point) {
    if (i < 0 || !point) return this.hideTip();
    const [name, ...rest] = this.words(i);
    this.showTip(point, element('strong', { textContent: name }), rest.join(' · '));
  }

  /** @param {number} i */
  select(i) {
    if (i === this.selected) return;
    this.selected = i;
    if (i >= 0) this.bringIntoView(i);
  }

  /** @param {number} i */
  choose(i) {
    if (i < 0) return;
    this.selected = i;
    this.marks.redraw();
    this.send(this.areas[i].code);
  }

  /** @param {Direction} arrow */
  pan([right, down]) {
    this.map.panBy([right * PAN, down * PAN], { animate: !this.calm });
  }

  /** @param {Direction} arrow */
  walk(arrow) {
    if (!this.areas.length) return;
    const { x, y } = this.onWorld(this.map.getCenter());
    const start = this.selected >= 0 ? this.selected : nearest(this.areas, x, y);
    const next = this.cursor < 0 ? start : neighbour(this.areas, this.cursor, arrow);
    if (next >= 0) this.point(next);
  }

  /** @param {number} i */
  point(i) {
    this.cursor = i;
    this.live.textContent = i < 0 ? '' : this.words(i).join(', ');
    this.hideTip();
    if (i >= 0) {
      this.bringIntoView(i);
      this.hover(i, this.map.latLngToContainerPoint(this.degrees(this.areas[i].x, this.areas[i].y)));
    }
    this.marks.redraw();
  }

  /** @param {number} i */
  bringIntoView(i) {
    const middle = this.degrees(this.areas[i].x, this.areas[i].y);
    if (!this.map.getBounds().contains(middle)) this.map.panTo(middle, { animate: false });
  }
}
