// Keeps in this tab what isn't saved yet, sends what is being typed while it is being typed, and says so at once when
// the connection is away.

const PLACE = "wijkagenda", LATE = "wijkagenda-late";
const PAUSE = 500; // ms without a key: then it is sent
const LONGEST = 2500; // ms of typing without a pause
const TYPED = '[data-testid="stTextArea"], [data-testid="stTextInput"]';

/** @typedef {HTMLTextAreaElement | HTMLInputElement} Field */

// Of this tab, however often this module is loaded: text area → when it was first typed in, and the timer; and what the
// server hasn't answered yet, the key of its field, as a class → the text.
const { waiting, late } = (window.wijkagendaTyped ??= { waiting: new Map(), late: new Map() });

// Streamlit sends a text area when it is left, or at Ctrl+Enter: that key is what it gets here.
/** @param {Field} field */
function sendOne(field) {
  const key = { key: "Enter", code: "Enter", keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent("keydown", key));
}

/** @param {Field} field */
function send(field) {
  clearTimeout(waiting.get(field)?.timer);
  if (isAway()) return; // it waits for the connection
  waiting.delete(field);
  if (field.isConnected) sendOne(field);
}

function sendWhileTyping() {
  document.addEventListener("input", (event) => {
    const field = /** @type {Field} */ (event.target);
    if (field.closest?.('[data-testid="stForm"]') || !field.closest?.(TYPED)) return;
    keepLate(field);
    if (/** @type {InputEvent} */ (event).isComposing || !field.closest('[data-testid="stTextArea"]')) return;
    const since = waiting.get(field)?.since ?? Date.now();
    clearTimeout(waiting.get(field)?.timer);
    waiting.set(field, { since, timer: setTimeout(send, untilSent(since, Date.now()), field) });
  });
  window.wijkagendaSend = () => {
    for (const field of [...waiting.keys()]) send(field);
    const typing = /** @type {Field | null} */ (document.activeElement);
    if (typing?.closest?.('[data-testid="stTextInput"]') && !typing.closest('[data-testid="stForm"]')) sendOne(typing);
  };
}

/**
 * Tell in how many milliseconds to send what is typed since then, when no other key comes.
 * @param {number} since
 * @param {number} now
 */
export function untilSent(since, now) {
  return Math.max(0, Math.min(PAUSE, since + LONGEST - now));
}

/** @param {Element} field */
function fieldKey(field) {
  const classes = field.closest('[class*="st-key-"]')?.classList ?? [];
  return [...classes].find((name) => name.startsWith("st-key-"));
}

/** @param {Field} field */
function keepLate(field) {
  const key = fieldKey(field);
  if (key) late.set(key, field.value);
  store(LATE, JSON.stringify(Object.fromEntries(late)));
}

// What the server answered, it has; what waits here to be sent, it hasn't.
function forgetAnswered() {
  const unsent = new Set([...waiting.keys()].map(fieldKey));
  for (const key of late.keys()) if (!unsent.has(key)) late.delete(key);
  store(LATE, JSON.stringify(Object.fromEntries(late)));
}

/**
 * @param {string} place
 * @param {string} text
 */
function store(place, text) {
  try {
    sessionStorage.setItem(place, text);
  } catch {
    sessionStorage.removeItem(place); // full: rather nothing than something old
  }
}

/** @param {string} place */
function read(place) {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "{}") ?? {};
  } catch {
    return {}; // changed by hand
  }
}

/**
 * What this tab kept, with what the server never answered.
 * @param {number} most characters of it
 */
function allKept(most) {
  const typed = (sessionStorage.getItem(LATE) ?? "").length <= most ? read(LATE) : {};
  return JSON.stringify({ ...read(PLACE), late: typed });
}

function isAway() {
  const state = document.querySelector('[data-testid="stApp"]')?.getAttribute("data-test-connection-state") ?? "CONNECTED";
  return !navigator.onLine || state !== "CONNECTED";
}

/** @type {Field[]} */
let open = []; // the fields one could type in when the connection was last there

function lookWhatIsOpen() {
  const fields = document.querySelectorAll(`:is(${TYPED}) :is(textarea, input):enabled`);
  open = /** @type {Field[]} */ ([...fields]);
}

// Streamlit shuts all fields while the connection is away, and its own box takes the keys: who types can go on.
function letType() {
  const box = '[role="dialog"]:has([data-testid="stErrorCodeBlock"]) button';
  /** @type {HTMLElement | null} */ (document.querySelector(box))?.click();
  for (const field of open) if (field.isConnected) field.disabled = false;
}

/**
 * Say on the line on top when the connection is away; what waited is sent when it is back.
 * @param {HTMLElement} line
 */
function watchConnection(line) {
  let was = false;
  const look = () => {
    const away = isAway();
    if (away) letType();
    else lookWhatIsOpen();
    if (away === was) return;
    was = away;
    line.textContent = away ? line.dataset.away ?? "" : "";
    if (!away) window.wijkagendaReturned();
  };
  new MutationObserver(look).observe(document.body, {
    attributes: true, attributeFilter: ["data-test-connection-state", "disabled"], childList: true, subtree: true,
  });
  addEventListener("offline", look);
  addEventListener("online", look);
  look();
}

function lineOnTop() {
  const line = document.createElement("p");
  line.className = "wa-away";
  line.setAttribute("role", "status");
  document.body.append(line);
  watchConnection(line);
  return line;
}

/** @param {Shown<{session: string, kept: string, away: string, most: number}>} component */
export default function ({ data, setTriggerValue }) {
  if (!window.wijkagendaSend) sendWhileTyping();
  window.wijkagendaAway ??= lineOnTop();
  window.wijkagendaAway.dataset.away = data.away;
  window.wijkagendaReturned = () => {
    for (const field of [...waiting.keys()]) send(field);
    if (late.size) setTriggerValue("kept", allKept(data.most));
  };
  if (window.wijkagendaSession !== data.session) { // one that doesn't know this tab yet
    window.wijkagendaSession = data.session;
    const kept = sessionStorage.getItem(PLACE);
    if ((kept && kept !== data.kept) || Object.keys(read(LATE)).length) {
      setTriggerValue("kept", allKept(data.most));
      return;
    }
  }
  if (sessionStorage.getItem(PLACE) === data.kept) return; // shown once more, without an answer
  store(PLACE, data.kept);
  forgetAnswered();
}
