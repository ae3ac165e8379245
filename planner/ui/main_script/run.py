"""The script Streamlit runs for every gesture.

It stands in a folder of its own: next to `pages/` Streamlit would run those modules as pages by themselves.
"""

from planner.ui.whole_page import show_whole

show_whole()
