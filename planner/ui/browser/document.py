"""Make the document itself speak the reader's language and go back one gesture at a time."""

import streamlit as st

from planner.text import Translate, translator

FAILED = (
    "This app has encountered an error. The original error message is redacted to prevent data leaks. "
    "Full error details have been recorded in the logs (if you're on Streamlit Cloud, click on 'Manage app' "
    "in the lower right of your app)."
)

WORDS = {
    "Skip to main content": "skip-to-content",
    "Upload": "streamlit-upload",
    "file upload": "streamlit-file",
    "Choose an option": "streamlit-choose",
    "Choose options": "streamlit-choose",
    "No results": "streamlit-no-results",
    "Open": "streamlit-open",
    "Clear value": "streamlit-clear",
    "Clear all": "streamlit-clear",
    "Increment": "streamlit-more",
    "Decrement": "streamlit-less",
    "Selected values": "streamlit-chosen",
    "Select all": "streamlit-all",
    FAILED: "streamlit-failed",
    "Error:": "streamlit-error",
    "Close": "streamlit-close",
    "Dismiss": "streamlit-dismiss",
    "Suggestions": "streamlit-suggestions",
    "Add files": "data-other-file",
    "add icon": "data-other-file",
    "Drag and drop a file here": "streamlit-file",
    "Click to retry upload": "streamlit-retry",
    "Only one file is allowed.": "streamlit-one-file",
    "Upload failed": "streamlit-not-sent",
    "Unexpected error. Please try again.": "streamlit-not-sent",
}
"""What Streamlit says in English, and the key of our sentence for it (WCAG 3.1.2)."""

UPLOADER, ANNOUNCER = '[data-testid="stFileUploader"], [data-testid="stTooltipErrorContent"]', "[data-live-announcer]"
PATTERNS = (
    (UPLOADER, r"^(\d+)MB per file", "streamlit-size"),
    (UPLOADER, "AxiosError", "streamlit-refused"),
    (UPLOADER, r"^File must be (\d+).*or smaller\.$", "streamlit-too-large"),
    (UPLOADER, r" files are not allowed\.$", "streamlit-disallowed"),
    (UPLOADER, "^Cancel upload of (.+)$", "streamlit-cancel"),
    ("[aria-label]", "^Remove (.+)$", "streamlit-remove"),
    (ANNOUNCER, r"^(\d+) options? available\.$", "streamlit-count"),
    (ANNOUNCER, "^(.+), selected$", "streamlit-selected"),
)
"""The same for sentences with something in them: where they stand, how they read, and our sentence about `what`."""

SCRIPT = """
const NAMES = ["aria-label", "placeholder", "title"];
let words = {}, patterns = [], language = "nl";

function said(text, element) {
  if (Object.hasOwn(words, text)) return words[text];
  for (const [where, pattern, sentence] of patterns) {
    const found = pattern.exec(text);
    if (found && element.closest(where)) return sentence.replace("{what}", () => found[1]);
  }
  if (!element.matches('[data-testid="stFileChip"], [data-testid="stFileChip"] :not([title])')) return undefined;
  const size = /([\\d.]+)([KMG]?)B$/;
  const units = { K: "kB", M: "MB", G: "GB" };
  return text.replace(size, (_, count, unit) => `${Number(count).toLocaleString(language)} ${units[unit] ?? "B"}`);
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.textContent.trim(), ours = node.parentElement && said(text, node.parentElement);
    if (ours && ours !== text) node.textContent = node.textContent.replace(text, () => ours);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
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
  history.pushState = (...address) => {
    if (acted) push(...address);
    else history.replaceState(...address);
    acted = false;
  };
}

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
"""

_component = st.components.v2.component("document_language", html="<span hidden></span>", js=SCRIPT)


def speak(language: str, t: Translate) -> None:
    """Set `lang` and translate Streamlit's own words."""
    dutch = translator("nl")
    both = ((said, t(key)) for english, key in WORDS.items() for said in (english, dutch(key)))
    words = {said: meant for said, meant in both if said != meant}  # writing what stands there already would never end
    patterns = [(where, pattern, t(key, what="{what}")) for where, pattern, key in PATTERNS]
    _component(key="document-language", data={"language": language, "words": words, "patterns": patterns}, height=0)
