// Where areas lie on the screen at one position of the map, and the lines that are drawn of them.

const STEP = 0.7; // pixels: a shorter piece of border is not drawn

/** @import { Area } from './shapes.js' */
/** @typedef {{x: number, y: number}} Point */

export class View {
  /**
   * @param {{getZoom: () => number, getPixelOrigin: () => Point}} map
   * @param {Point} min
   * @param {Point} max
   */
  constructor(map, min, max) {
    this.min = min;
    this.max = max;
    this.scale = 2 ** map.getZoom();
    this.origin = map.getPixelOrigin();
    this.place = `${this.scale} ${this.origin.x} ${this.origin.y}`;
  }

  /** @param {number} x */
  x(x) {
    return x * this.scale - this.origin.x;
  }

  /** @param {number} y */
  y(y) {
    return y * this.scale - this.origin.y;
  }

  /** @param {Area} area */
  sees({ rings, box }) {
    return rings.length > 0 && this.x(box[2]) >= this.min.x && this.x(box[0]) <= this.max.x && this.y(box[3]) >= this.min.y && this.y(box[1]) <= this.max.y;
  }

  /** @param {Area} area */
  size({ box }) {
    return Math.max(box[2] - box[0], box[3] - box[1]) * this.scale;
  }

  /**
   * The border of an area as drawn here; kept, because recolouring and moving the map draw the same lines again.
   * @param {Area} area
   */
  border(area) {
    if (!area.path || area.place !== this.place) [area.place, area.path] = [this.place, this.trace(area)];
    return area.path;
  }

  /** @param {Area} area */
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
