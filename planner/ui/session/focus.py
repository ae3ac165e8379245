"""Where eye and keyboard go after a gesture: to the form that opened, the button for it, the news, or a step."""

import re
from uuid import uuid4

import streamlit as st

from planner.ui.session import slots

SCRIPT = """
const PATIENCE = 2000, EVERY = 50; // milliseconds
const FIELD = "input:not([type=hidden]), textarea, button, h2";

export default function ({ data }) {
  if (!data.gesture || window.wijkagendaWent === data.gesture) return;
  window.wijkagendaWent = data.gesture;
  const until = Date.now() + PATIENCE;
  const look = () => {
    const place = document.querySelector(`[class~="st-key-${data.place}"]`);
    if (place) arrive(place, data.step);
    else if (Date.now() < until) setTimeout(look, EVERY);
  };
  setTimeout(look, EVERY);
}

function arrive(place, step) {
  const find = (what) => place.querySelector(what);
  const target = step ? find("h2") : find("[data-arrive]") ?? find(FIELD) ?? place;
  if (step) {
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  }
  if (target?.matches("h2, p, div")) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  const seen = (step ? target : place) ?? place;
  const { top, bottom } = seen.getBoundingClientRect();
  if (top < 0 || Math.min(bottom, top + 200) > innerHeight) seen.scrollIntoView({ block: "start" });
}
"""

_component = st.components.v2.component("going", html="<span hidden></span>", js=SCRIPT)


def walk_to(step: str) -> None:
    """Go to a step of the agenda, and to its top."""
    slots.CHOICE.at("stap").set(step)
    _go("step", step=True)


def to_place(key: str) -> None:
    """Go to what will be shown under this key: to the news in it, else into its first field."""
    _go(key)


def follow() -> None:
    """Let the browser go there, once; at the end of every run."""
    _component(key="going", data=slots.GOING.get(), height=0)


def in_the_page(key: str) -> str:
    """Write a key as Streamlit does in the page, after `st-key-`."""
    return re.sub(r"[^a-zA-Z0-9_-]", "-", key)


def _go(key: str, *, step: bool = False) -> None:
    slots.GOING.set({"gesture": uuid4().hex, "place": in_the_page(key), "step": step})
