"""Information on a country of origin: answer of a documentation centre, English query response, report of a ministry, answer of the IOM, letter of an embassy."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from random import Random

from samples import letter
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]
_DRUGS = "Insulin glargin|Sertralin|Levetiracetam|Tacrolimus|Metoprolol"
_ILLS = "Epilepsie|posttraumatischer Belastungsstörung|chronischer Niereninsuffizienz|Diabetes mellitus Typ 1"
_ENGLISH = {
    "Syrien": "Syria",
    "Afghanistan": "Afghanistan",
    "Irak": "Iraq",
    "Eritrea": "Eritrea",
    "Iran": "Iran",
    "Türkei": "Türkiye",
    "Ukraine": "Ukraine",
    "Somalia": "Somalia",
}


def _answer(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day, drug = recent(rng, as_of, 600, 20), pick(rng, _DRUGS)
    issuer = letter.Issuer("ACCORD", "Austrian Centre for Country of Origin and Asylum Research", "Wiedner Hauptstraße 32, 1041 Wien", "Wien", "circle")  # fmt: skip
    return Text(
        "country_report", issuer, f"Verfügbarkeit von {drug} und Kosten der Behandlung",
        [say(day), f"Das vorliegende Dokument beruht auf einer zeitlich begrenzten Recherche in öffentlich zugänglichen Dokumenten. {drug} ist laut einer Apotheke in der Hauptstadt nicht durchgehend verfügbar. Die monatlichen Kosten werden mit 45 US-Dollar angegeben.", "Quellen: MedCOI, Weltgesundheitsorganisation (WHO), Auskünfte von drei Krankenhäusern."],
        title=f"Anfragebeantwortung zu {who.state}", fields={"country": who.state, "issued_on": day}, marks={"country": who.state, "issued_on": say(day)}, names_person=False, closing="",
    )  # fmt: skip


def _query(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    country = _ENGLISH[who.state]
    issuer = letter.Issuer(
        "European Union Agency for Asylum", "MedCOI sector", "Winemakers Wharf, Valletta", "Valletta", "bars"
    )
    return Text(
        "country_report", issuer, f"{country}: availability of treatment for epilepsy",
        ["Availability of medical treatment: inpatient treatment by a neurologist is available at the university hospital. Levetiracetam is not available in the private pharmacies contacted.", "Availability does not mean that the treatment is accessible to the individual applicant."],
        title="COI Query Response", fields={"country": country}, marks={"country": country}, names_person=False, closing="",
    )  # fmt: skip


def _ministry(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day = recent(rng, as_of, 400, 20)
    issuer = letter.Issuer(
        "Auswärtiges Amt", "Berlin", "Werderscher Markt 1, 10117 Berlin", "Berlin", "eagle"
    )
    inside = {"Syrien": "Syrien", "Irak": "Irak", "Iran": "Iran", "Türkei": "Türkei"}.get(
        who.state, who.state
    )
    prefix = {"Irak": "im", "Iran": "im", "Türkei": "in der", "Ukraine": "in der"}.get(who.state, "in")
    return Text(
        "country_report", issuer, f"{prefix} {inside} (Stand: {day:%m/%Y})",
        ["1. Allgemeine politische Lage: Die Sicherheitslage bleibt regional sehr unterschiedlich.", "2. Asylrelevante Tatsachen: Staatliche Repressionen richten sich gegen bestimmte Gruppen.", "3. Rückkehrfragen: Die Grundversorgung ist vielerorts nicht gewährleistet. Medizinische Versorgung steht vor allem in den Großstädten zur Verfügung."],
        info=[("Datum", say(day), "issued_on")], title="Bericht über die asyl- und abschiebungsrelevante Lage", fields={"country": inside, "issued_on": day}, marks={"country": inside}, names_person=False, closing="",
    )  # fmt: skip


def _return_desk(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day, ill = recent(rng, as_of, 400, 20), pick(rng, _ILLS)
    issuer = letter.Issuer("Internationale Organisation für Migration (IOM)", "ZIRF-Counselling", "Charlottenstraße 68, 10117 Berlin", "Berlin", "circle")  # fmt: skip
    return Text(
        "country_report", issuer, "", [f"Frage: Ist die Behandlung von {ill} möglich?", "Antwort: Die Behandlung ist in den staatlichen Kliniken der Hauptstadt verfügbar; die Medikamente müssen selbst bezahlt werden."],
        rows=[("Herkunftsland", who.state, "country"), ("Datum", say(day), "issued_on"), ("Thema", "Medizinische Versorgung", None)], title=rng.choice(["ZIRF-Anfrage", "Länderinformation"]), fields={"country": who.state, "issued_on": day}, names_person=False, closing="",
    )  # fmt: skip


def _embassy(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day, ill = recent(rng, as_of, 400, 20), pick(rng, _ILLS)
    issuer = letter.Issuer(f"Botschaft der Bundesrepublik Deutschland {pick(rng, 'Beirut|Nairobi|Amman')}", "Rechts- und Konsularreferat", "11013 Berlin", "Berlin", "eagle")  # fmt: skip
    return Text(
        "country_report", issuer, f"Auskunft zur medizinischen Lage: Behandlung von {ill} / {who.state}",
        ["Sehr geehrte Damen und Herren,", f"nach Rücksprache mit dem Vertrauensarzt ist die Behandlung von {ill} grundsätzlich möglich. Einige Medikamente sind jedoch nicht verfügbar oder sehr teuer."],
        info=[("Datum", say(day), "issued_on"), ("Gz.", f"RK 516.80-{rng.randint(100, 999)}", None)], to=["An das", "Verwaltungsgericht Kassel", "Goethestraße 41", "34119 Kassel"], fields={"country": who.state, "issued_on": day}, marks={"country": who.state}, names_person=False,
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {"answer": _answer, "query": _query, "ministry": _ministry, "return_desk": _return_desk, "embassy": _embassy}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
