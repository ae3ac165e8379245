"""Wijkagenda as an ASGI app: `streamlit run app.py` starts everything."""

import streamlit as st

from planner.settings import read_settings
from planner.ui.server import middleware, routes

tiles_url = read_settings().tiles_url or None
app = st.App("planner/ui/main_script/run.py", routes=routes(), middleware=middleware(tiles_url=tiles_url))
