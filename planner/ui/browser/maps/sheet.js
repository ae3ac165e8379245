// A layer of Leaflet's that owns one canvas over the whole map.

import * as L from './leaflet-src.esm.js';
import { View } from './view.js';

const { initialize, _update } = /** @type {any} */ (L.Renderer.prototype);

/** @typedef {(context: CanvasRenderingContext2D, view: View) => void} Paint draws in Leaflet's layer points */

/** @type {new (paint: Paint) => L.Renderer & {redraw: () => void}} */
export const Sheet = L.Renderer.extend(/** @type {any} */ ({
  initialize(/** @type {Paint} */ paint) {
    initialize.call(this, { padding: 0.15 });
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
    _update.call(this);
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
}));
