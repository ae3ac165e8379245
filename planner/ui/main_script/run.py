"""The script Streamlit runs for every gesture: frame, page, foot.

It stands in a folder of its own: next to `pages/` Streamlit would run those modules as pages by themselves.
"""

import logging

import streamlit as st

from planner.domain.rules import RuleBroken
from planner.errors import PlannerError
from planner.services.explain import explain
from planner.ui import frame, going, keeping, live, router, seating, state
from planner.ui.html import plain

page = router.navigation()
frame.head(page)
try:
    seating.write_down()
    page.run()
except (PlannerError, RuleBroken) as problem:
    st.error(plain(explain(problem, state.text())))
except Exception:
    logging.getLogger("planner").exception("a page failed")
    st.error(state.text()("page-failed"))
frame.foot()
going.follow()
keeping.keep()
live.follow()
