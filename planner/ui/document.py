"""Make the document itself speak the reader's language and go back one gesture at a time."""

import streamlit as st

from planner.text import Translate, translator

GONE = "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:"
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
    "Connection error": "streamlit-gone",
    GONE: "streamlit-gone-help",
    FAILED: "streamlit-failed",
    "Error:": "streamlit-error",
}
"""What Streamlit says in English, and the key of our sentence for it (WCAG 3.1.2)."""

SCRIPT = """
const NAMES = ["aria-label", "placeholder", "title"];
let words = {};

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const said = words[node.textContent.trim()];
    if (said) node.textContent = said;
    const size = /^(\\d+)MB per file/.exec(node.textContent);
    if (size) node.textContent = words.size.replace("{size}", () => size[1]);
    if (node.textContent.includes("AxiosError")) node.textContent = words.refused;
    if (node.textContent.endsWith(" files are not allowed.")) node.textContent = words.disallowed;
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  // Streamlit calls the drop zone a presentation while it can have focus: two claims that contradict each other.
  if (node.dataset.testid === "stFileUploaderDropzone") node.removeAttribute("role");
  for (const name of NAMES) {
    const value = node.getAttribute(name);
    let said = words[value];
    if (value?.startsWith("Remove ")) said = words.remove.replace("{what}", () => value.slice(7));
    if (value?.endsWith(" files are not allowed.")) said = words.disallowed;
    if (said && said !== value) node.setAttribute(name, said); // else this would hear itself, without end
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
  words = data.words;
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
    words |= {"size": t("streamlit-size", size="{size}"), "remove": t("streamlit-remove", what="{what}")}
    words |= {"refused": t("streamlit-refused"), "disallowed": t("streamlit-disallowed")}
    _component(key="document-language", data={"language": language, "words": words}, height=0)
