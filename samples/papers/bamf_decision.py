"""Asylbescheid of the Bundesamt: every outcome, one person or a family, old and new wording."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose, style
from samples.people import Person

OUTCOMES = (
    "refugee",
    "refugee",
    "refugee",
    "asylum",
    "subsidiary",
    "ban_60_5",
    "ban_60_7",
    "rejected",
    "manifestly_unfounded",
    "inadmissible",
    "discontinued",
)
NEW_LAW = date(2026, 6, 12)


def _dative(persons: Sequence[Person], some: str = "") -> str:
    if len(persons) > 1:
        return f"Den Antragstellern{some}"
    return f"Der Antragstellerin{some}" if persons[0].sex == "F" else f"Dem Antragsteller{some}"


def _nominative(persons: Sequence[Person]) -> str:
    if len(persons) > 1:
        return "Die Antragsteller"
    return "Die Antragstellerin" if persons[0].sex == "F" else "Der Antragsteller"


def _refugee(rng: Random, persons: Sequence[Person], new: bool, some: str = "") -> str:
    whom = _dative(persons, some)
    if new:
        return rng.choice([
            f"{whom} wird die Flüchtlingseigenschaft im Sinne des Artikels 13 der Verordnung (EU) 2024/1347 zuerkannt.",
            f"Die Flüchtlingseigenschaft im Sinne von Art. 13 der Verordnung (EU) 2024/1347 wird {whom[0].lower()}{whom[1:]} zuerkannt.",
            f"{whom} wird gemäß Artikel 13 der Verordnung (EU) 2024/1347 die Flüchtlingseigenschaft zuerkannt.",
        ])  # fmt: skip
    return rng.choice([
        f"{whom} wird die Flüchtlingseigenschaft zuerkannt.",
        f"{whom} wird die Flüchtlingseigenschaft gemäß § 3 Abs. 4 AsylG zuerkannt.",
        "Die Flüchtlingseigenschaft wird zuerkannt." if not some else f"{whom} wird die Flüchtlingseigenschaft zuerkannt.",
        f"Die Flüchtlingseigenschaft im Sinne des § 3 des Asylgesetzes wird {whom[0].lower()}{whom[1:]} zuerkannt.",
    ])  # fmt: skip


def _subsidiary(rng: Random, persons: Sequence[Person], new: bool, some: str = "") -> str:
    whom = _dative(persons, some)
    if new:
        return f"{whom} wird der Status subsidiären Schutzes im Sinne des Artikels 18 der Verordnung (EU) 2024/1347 zuerkannt."
    return rng.choice(
        [
            f"{whom} wird der subsidiäre Schutzstatus zuerkannt.",
            "Der subsidiäre Schutzstatus wird zuerkannt."
            if not some
            else f"{whom} wird der subsidiäre Schutzstatus zuerkannt.",
            f"Der subsidiäre Schutzstatus (§ 4 Abs. 1 AsylG) wird {whom[0].lower()}{whom[1:]} zuerkannt.",
        ]
    )


_RUIN = ("{who} wird aufgefordert, die Bundesrepublik Deutschland innerhalb von {days} nach Bekanntgabe dieser Entscheidung zu verlassen; im Falle einer Klageerhebung endet die Ausreisefrist 30 Tage nach dem unanfechtbaren Abschluss des Asylverfahrens. Sollte die Ausreisefrist nicht eingehalten werden, wird die Abschiebung nach {state} angedroht.")  # fmt: skip
_ENTRY = "Das gesetzliche Einreise- und Aufenthaltsverbot gemäß § 11 Abs. 1 des Aufenthaltsgesetzes wird auf {months} Monate ab dem Tag der Abschiebung befristet."


def tenor(rng: Random, outcome: str, persons: Sequence[Person], new: bool) -> list[str]:
    """The numbered sentences of the operative part for one outcome of all persons."""
    who, state, many = _nominative(persons), persons[0].state, len(persons) > 1
    verb = "werden" if many else "wird"
    no_refugee = "Die Flüchtlingseigenschaft wird nicht zuerkannt."
    no_asylum = rng.choice(
        [
            "Der Antrag auf Asylanerkennung wird abgelehnt.",
            "Die Anträge auf Asylanerkennung werden abgelehnt."
            if many
            else "Der Antrag auf Anerkennung als Asylberechtigter wird abgelehnt.",
        ]
    )
    no_subsidiary = "Der subsidiäre Schutzstatus wird nicht zuerkannt."
    no_ban = rng.choice(
        [
            "Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor.",
            "Abschiebungsverbote nach § 60 Absatz 5 und Absatz 7 Satz 1 AufenthG liegen nicht vor.",
        ]
    )
    rest = rng.choice(
        [
            "Im Übrigen wird der Asylantrag abgelehnt.",
            "Im Übrigen werden die Asylanträge abgelehnt."
            if many
            else "Der Asylantrag wird im Übrigen abgelehnt.",
        ]
    )
    leave = _RUIN.format(who=who, days="30 Tagen", state=state)
    match outcome:
        case "refugee":
            return [_refugee(rng, persons, new), *rng.choice([[rest], [], [no_asylum]])]
        case "asylum":
            noun = "Asylberechtigte" if many or persons[0].sex == "F" else "Asylberechtigter"
            return [f"{who} {verb} als {noun} anerkannt.", _refugee(rng, persons, new)]
        case "subsidiary":
            return rng.choice(
                [
                    [_subsidiary(rng, persons, new), rest],
                    [no_refugee, no_asylum, _subsidiary(rng, persons, new)],
                ]
            )
        case "ban_60_5" | "ban_60_7":
            section = "§ 60 Abs. 5" if outcome == "ban_60_5" else "§ 60 Abs. 7 Satz 1"
            grant = rng.choice(
                [
                    f"Ein Abschiebungsverbot nach {section} des Aufenthaltsgesetzes liegt hinsichtlich {state} vor.",
                    f"Das Abschiebungsverbot des {section} AufenthG liegt hinsichtlich {state} vor.",
                    f"Es wird festgestellt, dass ein Abschiebungsverbot nach {section} AufenthG hinsichtlich {state} vorliegt.",
                ]
            )
            return [no_refugee, no_asylum, no_subsidiary, grant]
        case "rejected":
            return [no_refugee, no_asylum, no_subsidiary, no_ban, leave, _ENTRY.format(months=30)]
        case "manifestly_unfounded":
            return ["Der Antrag auf Zuerkennung der Flüchtlingseigenschaft wird als offensichtlich unbegründet abgelehnt.", "Der Antrag auf Asylanerkennung wird als offensichtlich unbegründet abgelehnt.", "Der Antrag auf subsidiären Schutz wird als offensichtlich unbegründet abgelehnt.", no_ban, _RUIN.format(who=who, days="einer Woche", state=state), _ENTRY.format(months=36)]  # fmt: skip
        case "inadmissible":
            target = people.pick(rng, "Italien|Kroatien|Bulgarien|Österreich|Litauen")
            return [
                f"{'Die Anträge werden' if many else 'Der Antrag wird'} als unzulässig abgelehnt.",
                no_ban,
                f"Die Abschiebung nach {target} wird angeordnet.",
                _ENTRY.format(months=15),
            ]
        case _:
            return [
                "Der Asylantrag gilt als zurückgenommen. Das Asylverfahren ist eingestellt.",
                no_ban,
                leave,
            ]


def mixed_tenor(rng: Random, by_person: Sequence[tuple[Person, str]], new: bool) -> list[str]:
    """A family in which the outcome differs: each sentence names the numbers it speaks of."""
    lines = []
    for outcome in dict.fromkeys(outcome for _, outcome in by_person):
        numbers = [at for at, (_, what) in enumerate(by_person, 1) if what == outcome]
        some = (
            f" zu {numbers[0]}."
            if len(numbers) == 1
            else f" zu {', '.join(f'{n}.' for n in numbers[:-1])} und {numbers[-1]}."
        )
        group = [by_person[n - 1][0] for n in numbers]
        if outcome == "refugee":
            lines.append(_refugee(rng, group, new, some))
        elif outcome == "subsidiary":
            lines.append(_subsidiary(rng, group, new, some))
        else:
            lines.append(f"{_dative(group, some)} wird die Flüchtlingseigenschaft nicht zuerkannt.")
            lines.append(f"{_dative(group, some)} wird der subsidiäre Schutzstatus nicht zuerkannt.")
            lines.append(
                "Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen insoweit nicht vor."
            )
    return [*lines, "Im Übrigen werden die Asylanträge abgelehnt."]


_FACTS = (
    "{who}, {adj}e Staatsangehörigkeit, reiste eigenen Angaben zufolge am {entry} in die Bundesrepublik Deutschland ein und stellte am {filed} einen Asylantrag.",
    "Der Asylantrag wurde nicht gemäß § 13 Abs. 2 AsylG auf die Zuerkennung internationalen Schutzes beschränkt. {who} begehrt die Zuerkennung der Flüchtlingseigenschaft, hilfsweise die Gewährung subsidiären Schutzes.",
    "Die persönliche Anhörung beim Bundesamt erfolgte am {heard}. Zur Begründung des Antrags wurde im Wesentlichen vorgetragen, wegen drohender Verfolgung durch Angehörige der Sicherheitskräfte ausgereist zu sein.",
    "Bei einer Rückkehr nach {state} befürchtet {low} erhebliche Übergriffe. Wegen der weiteren Einzelheiten wird auf die Niederschrift der Anhörung Bezug genommen.",
)  # fmt: skip
_LAW = {
    "grant": (
        "Ein Ausländer ist Flüchtling, wenn er sich aus begründeter Furcht vor Verfolgung wegen seiner Rasse, Religion, Nationalität, politischen Überzeugung oder Zugehörigkeit zu einer bestimmten sozialen Gruppe außerhalb des Herkunftslandes befindet.",
        "Die Flüchtlingseigenschaft wird nicht zuerkannt, wenn Ausschlussgründe nach § 3 Abs. 2 AsylG vorliegen oder interner Schutz besteht. Solche Gründe sind hier nicht ersichtlich.",
        "Aufgrund des ermittelten Sachverhalts ist davon auszugehen, dass die Furcht begründet ist. Von einer weiteren Darstellung der Gründe wird gemäß § 31 AsylG abgesehen.",
        "Die Feststellung von Abschiebungsverboten war danach nicht mehr zu treffen.",
    ),
    "refuse": (
        "Die Voraussetzungen für die Zuerkennung der Flüchtlingseigenschaft liegen nicht vor. Dem Vorbringen lassen sich keine Anhaltspunkte für eine Verfolgung im Sinne des § 3 AsylG entnehmen.",
        "Anders als im Verfahren des Bruders, dem mit Bescheid vom 14.02.2022 die Flüchtlingseigenschaft zuerkannt wurde, ist hier kein individuelles Verfolgungsschicksal vorgetragen worden.",
        "Der Vortrag blieb in wesentlichen Punkten vage, detailarm und in sich widersprüchlich, so dass er nicht geglaubt werden kann.",
        "Soweit die Voraussetzungen des subsidiären Schutzes geltend gemacht werden, fehlt es an stichhaltigen Gründen für die Annahme eines ernsthaften Schadens.",
    ),
    "other": (
        "Die Voraussetzungen des § 3 AsylG sind nicht gegeben, da keine Anknüpfung an einen Verfolgungsgrund erkennbar ist.",
        "{who} hat jedoch stichhaltige Gründe für die Annahme vorgebracht, dass im Herkunftsland eine erhebliche Gefahr droht.",
        "Dass anderen Personen aus derselben Region die Flüchtlingseigenschaft zuerkannt worden ist, führt zu keiner anderen Bewertung.",
    ),
}  # fmt: skip
_APPEAL = ("Gegen diesen Bescheid kann innerhalb von {period} nach Zustellung Klage bei dem Verwaltungsgericht {court} erhoben werden. Für die Rechtzeitigkeit ist der Tag des Eingangs beim Verwaltungsgericht maßgebend. Die Klage muss den Kläger, die Beklagte und den Gegenstand des Klagebegehrens bezeichnen. Die Beklagte ist die Bundesrepublik Deutschland, vertreten durch das Bundesministerium des Innern, dieses vertreten durch das Bundesamt für Migration und Flüchtlinge.")  # fmt: skip


def _rubrum(sheet: Sheet, persons: Sequence[Person], form: str) -> None:
    """Who the decision is about, in one of the ways such papers have."""
    rng = sheet.rng
    if len(persons) > 1:
        for number, someone in enumerate(persons, 1):
            marks = {
                "birth_date": sheet.date(someone.birth_date),
                "family_name": someone.family_name,
                "given_names": someone.given_names,
                "azr_number": someone.azr_number,
            }
            name = (
                f"{someone.given_names} {someone.family_name}"
                if form != "table"
                else f"{someone.family_name}, {someone.given_names}"
            )
            sheet.paragraph(
                f"{name}, geb. am {sheet.date(someone.birth_date)} in {someone.birth_place} / {someone.state}, AZR-Nummer: {someone.azr_number}",
                first=f"{number}.",
                hanging=7,
                x=sheet.style.left + 10,
                after=0.3,
                marks=marks if number == 1 else None,
            )
        sheet.paragraph(f"alle wohnhaft: {persons[0].address}", x=sheet.style.left + 10)
        return
    someone = persons[0]
    born = sheet.date(someone.birth_date)
    if form == "prose":
        marks = {
            "birth_date": born,
            "family_name": someone.family_name,
            "given_names": someone.given_names,
            "azr_number": someone.azr_number,
        }
        sheet.paragraph(
            f"{someone.given_names} {someone.family_name}",
            bold=True,
            x=sheet.style.left + 12,
            after=0.1,
            marks=marks,
        )
        sheet.paragraph(
            f"geb. am {born} in {someone.birth_place} / {someone.state}",
            x=sheet.style.left + 12,
            after=0.1,
            marks=marks,
        )
        sheet.paragraph(
            f"{rng.choice(['AZR-Nummer:', 'AZR-Nr.:', 'AZR-Nummer(n):'])} {someone.azr_number}",
            x=sheet.style.left + 12,
            after=0.1,
            marks=marks,
        )
        sheet.paragraph(f"wohnhaft: {someone.address}", x=sheet.style.left + 12)
    else:
        names = (
            [("Name, Vorname", f"{someone.family_name}, {someone.given_names}", "family_name")]
            if rng.random() < 0.4
            else [
                (rng.choice(["Name", "Familienname"]), someone.family_name, "family_name"),
                (
                    "Vorname" if " " not in someone.given_names else "Vorname(n)",
                    someone.given_names,
                    "given_names",
                ),
            ]
        )
        sheet.rows(
            [
                *names,
                (rng.choice(["geb. am", "Geburtsdatum", "geboren"]), born, "birth_date"),
                ("Geburtsort / Staat", f"{someone.birth_place} / {someone.state}", None),
                ("AZR-Nummer", someone.azr_number, "azr_number"),
                ("wohnhaft", str(someone.address), None),
            ],
            x=sheet.style.left + 4,
            label=44,
            wide=sheet.inner - 8,
        )
        sheet.gap(3)


def _decision(
    form: str, rng: Random, holder: Person, as_of: date, *, outcome: str | None = None, family: Sequence[tuple[Person, str]] = (), specimen: bool = False,
    short: bool | None = None, decided_on: date | None = None,
) -> Paper:  # fmt: skip
    outcome = outcome or rng.choice(OUTCOMES)
    by_person = list(family) or [(holder, outcome)]
    if form == "family" and not family:
        spouse, child = people.relative(rng, holder), people.relative(rng, holder, child=True)
        second = outcome if rng.random() < 0.6 else rng.choice(["refugee", "subsidiary", "rejected"])
        by_person = [(holder, outcome), (spouse, second), (child, second)]
    persons = [someone for someone, _ in by_person]
    decided = decided_on or people.day_between(
        rng, as_of - timedelta(days=rng.choice([120, 400, 900])), as_of - timedelta(days=25)
    )
    new = decided >= NEW_LAW or form == "new_law"
    if form == "new_law" and decided < NEW_LAW:
        decided = people.day_between(
            rng, NEW_LAW + timedelta(days=20), max(NEW_LAW + timedelta(days=30), as_of - timedelta(days=20))
        )
    place = holder.address.town
    issuer = letter.bamf(rng, place)
    look = (
        style(
            rng,
            letterhead=rng.choice(["left", "right", "rule"]),
            rows=rng.choice(["colon", "grid", "left", "right", "above"]),
        )
        if form != "window"
        else style(rng, info="right", dates=rng.choice(["dots", "long"]))
    )
    number = holder.asylum_number
    printed_number = rng.choice([number, number, number.replace("-", " - "), number.replace("-", " – ")])
    law = (
        "grant"
        if outcome in ("refugee", "asylum")
        else "refuse"
        if outcome in ("rejected", "manifestly_unfounded", "inadmissible", "discontinued")
        else "other"
    )
    brief = rng.random() < 0.4 if short is None else short
    same = len({what for _, what in by_person}) == 1
    sentences = tenor(rng, outcome, persons, new) if same else mixed_tenor(rng, by_person, new)
    label = rng.choice(["Gesch.-Z.:", "Az.:", "Mein Zeichen:", "Geschäftszeichen", "Aktenzeichen:"])

    def header(sheet: Sheet) -> None:
        if look.footer:
            sheet.text(look.left, 13, f"{label.rstrip(':')}: {printed_number}", size=8)
            sheet.text(sheet.size[0] - look.right, 13, rng_header, size=8, align="right")
        sheet.y = 24

    rng_header = rng.choice(["", "Bescheid", "Bundesamt für Migration und Flüchtlinge"])

    def draw(sheet: Sheet) -> dict[str, object]:
        sheet.header = header
        draw_rng = sheet.rng
        letter.letterhead(sheet, issuer)
        info: list[tuple[str, str, str | None]] = [
            (label, printed_number, "file_number"),
            (draw_rng.choice(["Datum", "Datum:", f"{issuer.town}, den"]), sheet.date(decided), "decided_on"),
        ]
        if draw_rng.random() < 0.5:
            info.append(("Telefon", f"0911 943-{draw_rng.randint(10000, 99999)}", None))
        if form == "window":
            letter.window(sheet, issuer, letter.address_lines(holder))
            letter.block(sheet, info, 52)
            sheet.y = 92
        else:
            letter.block(sheet, info, 42)
            sheet.y = 102 if look.info == "line" else 72
        title = draw_rng.choice(["spaced", "plain", "capitals"])
        if title == "spaced":
            sheet.spaced(
                sheet.size[0] / 2 if form != "window" else look.left,
                sheet.y,
                "BESCHEID",
                size=15,
                bold=True,
                align="centre" if form != "window" else "left",
            )
        else:
            sheet.text(
                look.left if form == "window" else sheet.size[0] / 2,
                sheet.y,
                "BESCHEID" if title == "capitals" else "Bescheid",
                size=15,
                bold=True,
                align="left" if form == "window" else "centre",
            )
        sheet.gap(6)
        article = "der" if len(persons) > 1 or holder.sex == "F" else "des"
        sheet.paragraph(
            f"In dem Asylverfahren {article}"
            if draw_rng.random() < 0.8
            else f"In dem Verfahren über den Asylantrag {article}",
            after=0.4,
        )
        _rubrum(sheet, persons, draw_rng.choice(["prose", "table"]) if form != "boxed" else "table")
        if draw_rng.random() < 0.2:
            sheet.paragraph("vertreten durch: Rechtsanwältin M. Overbeck, Marktplatz 4, 04109 Leipzig")
        sheet.need(40)
        sheet.paragraph(
            draw_rng.choice(
                ["ergeht folgende Entscheidung:", "ergeht folgende", "ergeht folgender Bescheid:"]
            )
            if form != "window"
            else "ergeht folgende Entscheidung:",
            after=0.2,
        )
        if form == "boxed":
            sheet.gap(2)
        top, page = sheet.y, sheet.page
        bold, justify = draw_rng.random() < 0.4, draw_rng.random() < 0.3
        inset = 8 if form == "boxed" else draw_rng.choice([0, 6])
        for at, sentence in enumerate(sentences, 1):
            single = len(sentences) == 1 and draw_rng.random() < 0.5
            sheet.paragraph(
                sentence,
                first="" if single else f"{at}.",
                hanging=0 if single else 8,
                x=look.left + inset,
                wide=sheet.inner - 2 * inset,
                bold=bold,
                after=0.5,
                justify=justify,
            )
        if form == "boxed" and sheet.page == page:
            sheet.rect(look.left, top - 1, sheet.inner, sheet.y - top + 2, thick=0.8)
        sheet.gap(3)
        _reasons(sheet, persons, law, decided, brief)
        sheet.need(60)
        if draw_rng.random() < 0.75 or law != "grant":
            if draw_rng.random() < 0.5:
                letter.closing(
                    sheet,
                    letter.officer(draw_rng),
                    signed=draw_rng.random() < 0.7,
                    seal="BAMF" if draw_rng.random() < 0.4 else None,
                )
            sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.3)
            period = "einer Woche" if outcome in ("manifestly_unfounded", "inadmissible") else "zwei Wochen"
            sheet.paragraph(_APPEAL.format(period=period, court=people.TOWNS[place][3]), size=look.size - 1)
        else:
            letter.closing(sheet, letter.officer(draw_rng))
        fields: dict[str, object] = {
            **holder.truth(),
            "file_number": number,
            "decided_on": decided,
            "outcomes": ["asylum", "refugee"] if outcome == "asylum" else [outcome],
            "azr_number": holder.azr_number,
        }
        if len(persons) > 1:
            fields["outcomes_by_person"] = [
                {"person": someone.full_name, "outcome": what} for someone, what in by_person
            ]
        if outcome in ("ban_60_5", "ban_60_7"):
            fields["target_state"] = holder.state
        return fields

    return compose(
        "bamf_decision",
        form,
        rng,
        look,
        draw,
        persons=persons,
        specimen=specimen,
        also=["unknown"] if specimen else [],
    )


def _reasons(sheet: Sheet, persons: Sequence[Person], law: str, decided: date, brief: bool) -> None:
    rng, holder = sheet.rng, persons[0]
    sheet.need(25)
    sheet.paragraph(
        rng.choice(["Begründung:", "Begründung", "B e g r ü n d u n g :", "Gründe:"]), bold=True, after=0.4
    )
    filed = decided - timedelta(days=rng.randint(90, 500))
    told = {
        "who": _nominative(persons),
        "low": _nominative(persons)[0].lower() + _nominative(persons)[1:],
        "adj": holder.adjective,
        "state": holder.state,
        "filed": sheet.date(filed),
        "entry": sheet.date(filed - timedelta(days=rng.randint(4, 60))),
        "heard": sheet.date(filed + timedelta(days=rng.randint(20, 60))),
    }
    texts = [*_FACTS, *_LAW[law]] if not brief else [_FACTS[0], _FACTS[1], rng.choice(_LAW[law][1:])]
    repeat = 1 if brief or law == "grant" else rng.choice([1, 2])
    for at, text in enumerate(texts * repeat, 1):
        sheet.paragraph(
            text.format(**told),
            justify=sheet.style.size > 10.4,
            first=f"{at}." if repeat == 2 else "",
            hanging=8 if repeat == 2 else 0,
        )


LAYOUTS = {name: partial(_decision, name) for name in ("classic", "window", "boxed", "family", "new_law")}
