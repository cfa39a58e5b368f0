"""Reception, permission to stay, course (Ankunft, Gestattung, Kurspflicht), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples import people
from samples.photos import portrait

from ._kit import Pen, group
from ._letter import close, dear, letter, to
from ._numbers import later

LAYOUTS, layout = group()


@layout("arrival_certificate__hessian_reception", body="arial", dates="dots")
def _arrival(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(400, 1500), pen.rng
    pen.lines("Hessische Erstaufnahmeeinrichtung · Rödgener Straße 59-61 · 35394 Gießen", size=8)
    pen.title("Bescheinigung über die Meldung als Asylsuchender", size=14, gap=0)
    pen.title("(Ankunftsnachweis)", size=12)
    sheet = pen.sheet
    sheet.picture(portrait(someone, (280, 360)), pen.left, 48, 31, 40)
    pen.sheet.y = 44
    pen.cells(
        [("Familienname", pen("family_name", someone.family_name)), ("Vorname(n)", pen("given_names", someone.given_names))],
        [("Geburtsdatum", pen.born()), ("Geburtsort", someone.birth_place)],
        [("Staatsangehörigkeit", pen("nationality", someone.nationality)), ("Geschlecht", "W" if someone.sex == "F" else "M")],
        [("AKN-Nummer", pen("document_number", number := f"A{rng.randrange(10**8):08d}")), ("AZR-Nummer", pen("azr_number", someone.azr_number))],
        x=pen.left + 36,
    )  # fmt: skip
    pen.gap(6)
    until = later(day, months=6)
    pen.rows(
        ("zuständige Aufnahmeeinrichtung", "EAE Gießen"),
        ("ausgestellt am", pen.issued(day)),
        ("gültig bis", pen.day("valid_until", until)),
        layout="colon",
    )
    pen.gap(5)
    pen.para(
        "Die Angaben zur Person beruhen auf den eigenen Angaben der Inhaberin/des Inhabers. Mit dieser Bescheinigung wird der Pass- und Ausweispflicht nicht genügt.",
        size=8,
    )
    for at, line in enumerate(people.td2(someone, "ME", "D", number, until, someone.nationality)):
        pen.text(pen.left, sheet.y + 10 + at * 6, line, font="OCRB", size=12)


@layout("asylum_permission__folder_two_extensions", body="arial", dates="dots")
def _permission(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(60, 170)
    pen.sheet.rect(15, 15, 180, 120, fill=(0.93, 0.97, 0.92))
    pen.sheet.rect(15, 145, 180, 110, fill=(0.97, 0.98, 0.95))
    pen.text(22, 26, "Bescheinigung über die Aufenthaltsgestattung", size=13, bold=True)
    pen.text(22, 32, "zur Durchführung des Asylverfahrens (§ 63 AsylG)", size=10)
    pen.sheet.y = 38
    pen.rows(
        ("Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names)), ("Geburtsdatum", pen.born()),
        ("Geburtsort", someone.birth_place), ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective)),
        ("AZR-Nummer", pen("azr_number", someone.azr_number)), ("Asylantrag gestellt am", pen.day("asylum_application_on", later(day, months=-8))),
        layout="colon", x=22,
    )  # fmt: skip
    pen.text(22, 128, "Kreis Dithmarschen · Ausländerbehörde · Im Auftrag", size=9)
    pen.text(22, 155, "Aufenthaltsgestattung", size=13, bold=True)
    pen.text(150, 155, f"V {pen.rng.randrange(10**7):07d}", size=11)
    pen.text(22, 164, f"für {someone.full_name}", size=10)
    pen.text(22, 172, f"längstens gültig bis: {pen.on(later(day, months=1), 'dots')}", size=10)
    pen.text(
        22,
        180,
        "Die Inhaberin/der Inhaber ist verpflichtet, in der nachfolgend genannten Einrichtung zu wohnen:",
        size=8,
    )
    pen.text(22, 185, f"{someone.address}", size=9)
    pen.text(22, 205, "1. Verlängerung", size=10, bold=True)
    pen.text(
        22,
        212,
        f"längstens gültig bis: {pen.day('valid_until', later(pen.as_of, months=3), 'dots')}",
        size=10,
    )
    pen.sheet.stamp(150, 212, ["KREIS", "DITHMARSCHEN"], round_=True, size=6)


@layout("course_obligation__jobcenter_obliges", body="verdana", dates="dots")
def _obliged(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 900)
    letter(
        pen, ("Jobcenter Landkreis Vechta", "Team Integration", "Rombergstraße 51", "49377 Vechta"), to(someone),
        [("Datum", pen.issued(day)), ("Zimmer", "114")], "Verpflichtung zur Teilnahme am Integrationskurs nach § 44a Abs. 1 Satz 1 Nr. 2 AufenthG", form="line",
    )  # fmt: skip
    pen.para(dear(someone), after=0.8)
    pen("obliged", True)
    pen.para(
        "hiermit verpflichte ich Sie, an einem Integrationskurs teilzunehmen. Sie können sich noch nicht ausreichend auf Deutsch verständigen."
    )
    pen.para(
        f"Bitte melden Sie sich bis {pen.on(later(day, months=1))} bei einem zugelassenen Kursträger an und legen Sie die Anmeldebestätigung vor."
    )
    close(pen)
