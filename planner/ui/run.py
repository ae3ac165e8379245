"""The script Streamlit runs for every gesture; no folder beside it may be called `pages`: Streamlit would run it."""

from planner.ui.whole_page import show_whole

show_whole()
