// Takes eye and keyboard to where the last gesture led, as soon as it is there.

const PATIENCE = 2000, EVERY = 50; // milliseconds
const FIELD = "input:not([type=hidden]), textarea, button, h2";

/** @param {Shown<{gesture: string, place: string, step: boolean}>} component */
export default function ({ data }) {
  if (!data.gesture || window.wijkagendaWent === data.gesture) return;
  window.wijkagendaWent = data.gesture;
  const until = Date.now() + PATIENCE;
  const look = () => {
    const place = /** @type {HTMLElement | null} */ (document.querySelector(`[class~="st-key-${data.place}"]`));
    if (place) arrive(place, data.step);
    else if (Date.now() < until) setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
}

/**
 * @param {HTMLElement} place
 * @param {boolean} step
 */
function arrive(place, step) {
  const find = (/** @type {string} */ what) => /** @type {HTMLElement | null} */ (place.querySelector(what));
  const target = step ? find("h2") : find("[data-arrive]") ?? find(FIELD) ?? place;
  if (step) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  if (target?.matches("h2, p, div")) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  const seen = (step ? target : place) ?? place;
  const { top, bottom } = seen.getBoundingClientRect();
  if (top < 0 || Math.min(bottom, top + 200) > innerHeight) seen.scrollIntoView({ block: "start" });
}
