"""Wijkagenda as an ASGI app: `streamlit run app.py` starts everything."""

import sys

import streamlit as st

from planner.errors import SettingError
from planner.settings import read_settings
from planner.text import translator
from planner.text.errors import explain
from planner.ui.browser.headers import middleware
from planner.ui.browser.routes import routes
from planner.ui.doors.entrance import tell_streamlit
from planner.ui.doors.process import after_a_fault, guards, lifespan

try:
    settings = read_settings()
except SettingError as problem:
    sys.exit(explain(problem, translator("nl")))

tell_streamlit(settings.hosts)
app = st.App(
    "planner/ui/run.py",
    routes=routes(),
    middleware=[
        *middleware(tiles_url=settings.tiles_url or None, language=settings.language, hosts=settings.hosts),
        *guards(settings),
    ],
    lifespan=lifespan,
    on_script_error=after_a_fault,
)
