// Makes the document speak the reader's language, and the button Back go one gesture at a time.

const NAMES = ["aria-label", "placeholder", "title"];

/** @type {Record<string, string>} */
let words = {};
/** @type {[where: string, pattern: RegExp, sentence: string][]} */
let patterns = [];
let language = "nl";

/**
 * @param {string} text
 * @param {Element} element
 */
function said(text, element) {
  if (Object.hasOwn(words, text)) return words[text];
  for (const [where, pattern, sentence] of patterns) {
    const found = pattern.exec(text);
    if (found && element.closest(where)) return sentence.replace("{what}", () => found[1]);
  }
  if (!element.matches('[data-testid="stFileChip"], [data-testid="stFileChip"] :not([title])')) return undefined;
  return sizeIn(text, language);
}

/**
 * Write the size at the end of a text as the language does.
 * @param {string} text
 * @param {string} language
 */
export function sizeIn(text, language) {
  const size = /([\d.]+)([KMG]?)B$/;
  /** @type {Record<string, string>} */
  const units = { K: "kB", M: "MB", G: "GB" };
  return text.replace(size, (_, count, unit) => `${Number(count).toLocaleString(language)} ${units[unit] ?? "B"}`);
}

/** @param {Node} node */
function translate(node) {
  if (node instanceof Text) {
    const text = node.data.trim(), ours = node.parentElement && said(text, node.parentElement);
    if (ours && ours !== text) node.data = node.data.replace(text, () => ours);
    return;
  }
  if (!(node instanceof HTMLElement || node instanceof SVGElement)) return;
  // Streamlit calls the drop zone a presentation while it can have focus: two claims that contradict each other.
  if (node.dataset.testid === "stFileUploaderDropzone") node.removeAttribute("role");
  for (const name of NAMES) {
    const value = node.getAttribute(name), ours = value && said(value, node);
    if (ours && ours !== value) node.setAttribute(name, ours); // else this would hear itself, without end
  }
  node.childNodes.forEach(translate);
}

// One gesture is one step for the button Back: Streamlit writes an address in pieces, and adds to it by itself.
function oneStepPerGesture() {
  let acted = false;
  for (const kind of ["pointerdown", "keydown", "click"])
    addEventListener(kind, (gesture) => { acted ||= gesture.isTrusted; }, true);
  addEventListener("popstate", () => { acted = false; });
  const push = history.pushState.bind(history);
  /** @param {Parameters<History["pushState"]>} address */
  history.pushState = (...address) => {
    if (acted) push(...address);
    else history.replaceState(...address);
    acted = false;
  };
}

/** @param {Shown<{language: string, words: Record<string, string>, patterns: [string, string, string][]}>} component */
export default function ({ data }) {
  document.documentElement.lang = data.language;
  ({ words, language } = data);
  patterns = data.patterns.map(([where, pattern, sentence]) => [where, new RegExp(pattern), sentence]);
  translate(document.body);
  if (window.wijkagendaWords) return;
  oneStepPerGesture();
  window.wijkagendaWords = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "attributes") translate(change.target);
      else change.addedNodes.forEach(translate);
    }
  });
  window.wijkagendaWords.observe(document.body, {
    childList: true, subtree: true, attributes: true, attributeFilter: NAMES,
  });
}
