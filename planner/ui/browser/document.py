"""Make the document itself speak the reader's language and go back one gesture at a time."""

import streamlit as st

from planner.text import Translate, translator
from planner.ui.browser.scripts import script

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

_component = st.components.v2.component("document_language", html="<span hidden></span>", js=script("document"))


def speak(language: str, t: Translate) -> None:
    """Set `lang` and translate Streamlit's own words."""
    dutch = translator("nl")
    both = ((said, t(key)) for english, key in WORDS.items() for said in (english, dutch(key)))
    words = {said: meant for said, meant in both if said != meant}  # writing what stands there already would never end
    patterns = [(where, pattern, t(key, what="{what}")) for where, pattern, key in PATTERNS]
    _component(key="document-language", data={"language": language, "words": words, "patterns": patterns}, height=0)
