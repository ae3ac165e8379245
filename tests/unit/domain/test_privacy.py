"""What points at a person, and what only looks a little like it."""

from time import process_time

import pytest

from planner.domain.privacy import PersonalKind, is_like_bsn, personal_data


@pytest.mark.parametrize(
    "phone",
    [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "06 - 1234 5678",
        "06.12.34.56.78",
        "+31612345678",
        "+31 6 1234 5678",
        "+31 (0)6 12345678",
        "0031 6 12345678",
        "010-1234567",
        "(010) 123 45 67",
        "0115 123 456",
    ],
)
def test_dutch_telephone_numbers_are_found_in_every_way_people_type_them(phone):
    (found,) = personal_data(f"bel {phone}, liefst overdag")
    assert (found.kind, found.found, found.start) == (PersonalKind.PHONE, phone, 4)


@pytest.mark.parametrize("address", ["jan@voorbeeld.nl", "j.de-boer+wijk@mail.voorbeeld.nl"])
def test_email_addresses_are_found(address):
    assert [(p.kind, p.found) for p in personal_data(f"mail {address}.")] == [(PersonalKind.EMAIL, address)]


@pytest.mark.parametrize("number", ["123456782", "1234.56.782", "1234 56 782", "123-456-782", "10000008"])
def test_numbers_that_pass_the_elfproef_are_found(number):
    assert [(p.kind, p.found) for p in personal_data(f"nummer {number} van mevrouw")] == [(PersonalKind.BSN, number)]


@pytest.mark.parametrize("number", ["123456789", "000000000", "111222334"])
def test_other_numbers_of_nine_digits_are_not(number):
    assert not is_like_bsn(number)
    assert personal_data(number) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Op 01-02-2024 om 10.30 uur stond het water in de Tuinstraat 12-14.",
        "Van 1.290 naar 1.180 m³ in 2023 en 2024; kosten € 123.456.782.",
        "Wijk WK036300, buurt BU03630001, postcode 3061 AB.",
        "Tussen 2019 en 2024 steeg het van 7.940 naar 8.120 inwoners.",
        "",
    ],
)
def test_dates_amounts_codes_and_years_are_no_persons(text):
    assert personal_data(text) == ()


def test_everything_is_told_in_the_order_of_the_text():
    found = personal_data("06-12345678 of jan@voorbeeld.nl, bsn 123456782")
    assert [p.kind for p in found] == [PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.BSN]


@pytest.mark.parametrize("period", ["2019-2022", "2019 – 2022", "2018/2021"])
def test_a_period_of_years_is_no_number_of_a_person(period):
    assert personal_data(f"van {period} in de wijk") == ()


@pytest.mark.parametrize("text", ["a" * 300_000, "a." * 150_000, "1" * 300_000, "a@" + "a-" * 150_000, "+" * 300_000])
def test_a_long_text_is_searched_before_anybody_stops_waiting(text: str) -> None:
    """These took minutes: each place was tried as the beginning of an address."""
    began = process_time()
    personal_data(text)
    assert process_time() - began < 20
