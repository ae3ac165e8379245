"""Tell the document itself which language it speaks, also after a switch without reloading (WCAG 3.1.1, 3.1.2)."""

import streamlit as st

from planner.text import Translate

SCRIPT = """
export default function ({ data }) {
  document.documentElement.lang = data.language;
  const skip = [...document.querySelectorAll("a, button")].find((e) => e.textContent.trim() === "Skip to main content");
  if (skip) skip.textContent = data.skip;
}
"""


def speak(language: str, t: Translate) -> None:
    """Set `lang` and translate Streamlit's own skip link."""
    # Registered on every run: Streamlit knows a component only within the process that registered it.
    component = st.components.v2.component("document_language", html="<span hidden></span>", js=SCRIPT)
    component(key="document-language", data={"language": language, "skip": t("skip-to-content")}, height=0)
