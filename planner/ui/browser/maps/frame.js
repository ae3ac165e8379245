// What a map on screen is made with: borders and styles that are fetched once, and elements.

import { decode } from './shapes.js';

/** @import { Area } from './shapes.js' */

const LINGER = 500; // milliseconds

/** @type {Map<string, Promise<Area[]>>} */
const geometries = new Map(); // by address

/** @type {WeakMap<object, {map: any, turn: number}>} */
const held = new WeakMap(); // a component's root → its map, and how often it was shown

/**
 * Give the map of a root and the way to end it. When a second message follows closely, Streamlit ends the first showing
 * although the second shows the same map: so a map goes only when no showing came after.
 * @template {{remove: () => void}} Shown
 * @param {object} root
 * @param {() => Shown} make
 * @returns {[Shown, () => void]}
 */
export function mapIn(root, make) {
  const found = held.get(root) ?? { map: make(), turn: 0 };
  held.set(root, found);
  const turn = (found.turn += 1);
  const end = () => setTimeout(() => {
    if (found.turn !== turn) return;
    found.map.remove();
    held.delete(root);
  }, LINGER);
  return [found.map, end];
}

/** @param {string} address */
export function areasAt(address) {
  const known = geometries.get(address);
  if (known) return known;
  const found = fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status))).then(decode);
  geometries.set(address, found);
  found.catch(() => geometries.delete(address));
  return found;
}

/** @param {string[]} names */
export function stylesOf(...names) {
  return Promise.all(names.map(async (name) => {
    const answer = await fetch(new URL(name, import.meta.url));
    return new CSSStyleSheet().replace(await answer.text());
  }));
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties, attributes = {}) {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
