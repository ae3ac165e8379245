"""Wijkagenda as an ASGI app: `streamlit run app.py` starts everything."""

import streamlit as st

from planner.ui.server import MIDDLEWARE, ROUTES

app = st.App("planner/ui/main.py", routes=ROUTES, middleware=MIDDLEWARE)
