"""Step 3 of the agenda page, Doel, driven as a person would."""



from planner.demonstration import DEMO_ID
from tests.fixtures.agenda_page import opened, press, told


def test_a_new_wording_of_the_goal_is_a_new_version(ctx):
    page, form = opened("doel"), f"{DEMO_ID}/goal"
    press(page, f"{form}.open")
    page.text_area(key=f"{form}.text").set_value("Iedereen loopt graag door zijn straat.")
    press(page, f"{form}.save")
    assert "Dit is versie 2 van de tekst." in told(page)
