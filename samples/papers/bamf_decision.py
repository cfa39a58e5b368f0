"""Asylbescheid of the Bundesamt: every outcome, one person or a family, old and new wording."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person
from samples.typesetting import Style, style

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


@dataclass(frozen=True)
class _Case:
    """What one decision says and how it looks."""

    form: str
    holder: Person
    by_person: Sequence[tuple[Person, str]]
    outcome: str
    decided: date
    sentences: Sequence[str]
    issuer: letter.Issuer
    look: Style
    label: str
    printed_number: str
    running_head: str
    brief: bool
    blot: bool
    more: Sequence[str] = ()

    @property
    def persons(self) -> list[Person]:
        return [someone for someone, _ in self.by_person]

    @property
    def law(self) -> str:
        if self.outcome in ("refugee", "asylum"):
            return "grant"
        return "other" if self.outcome in ("subsidiary", "ban_60_5", "ban_60_7") else "refuse"


def decision(
    form: str, rng: Random, holder: Person, as_of: date, *, outcome: str | None = None, family: Sequence[tuple[Person, str]] = (), specimen: bool = False,
    short: bool | None = None, decided_on: date | None = None, blot: bool = False, more: Sequence[str] = (),
) -> Paper:  # fmt: skip
    """One decision.

    `blot`: a stain lies on the word on which everything hangs; nobody can read the outcome. `more`: further reasons.
    """
    outcome = "rejected" if blot else outcome or rng.choice(OUTCOMES)
    by_person = list(family) or [(holder, outcome)]
    if form == "family" and not family and not blot:
        by_person = _household(rng, holder, outcome)
    persons = [someone for someone, _ in by_person]
    decided = decided_on or people.day_between(
        rng, as_of - timedelta(days=rng.choice([120, 400, 900])), as_of - timedelta(days=25)
    )
    if form == "new_law" and decided < NEW_LAW:
        decided = people.day_between(
            rng, NEW_LAW + timedelta(days=20), max(NEW_LAW + timedelta(days=30), as_of - timedelta(days=20))
        )
    new = decided >= NEW_LAW
    same = len({what for _, what in by_person}) == 1
    sentences = tenor(rng, outcome, persons, new) if same else mixed_tenor(rng, by_person, new)
    if blot:
        sentences = [
            "Die Flüchtlingseigenschaft wird nicht zuerkannt.",
            "Im Übrigen wird der Asylantrag abgelehnt.",
        ]
    number = holder.asylum_number
    case = _Case(
        form=form, holder=holder, by_person=by_person, outcome=outcome, decided=decided, sentences=sentences,
        issuer=letter.bamf(rng, holder.address.town), look=_look(form, rng),
        label=rng.choice(["Gesch.-Z.:", "Az.:", "Mein Zeichen:", "Geschäftszeichen", "Aktenzeichen:"]),
        printed_number=rng.choice([number, number, number.replace("-", " - "), number.replace("-", " – ")]),
        running_head=rng.choice(["", "Bescheid", "Bundesamt für Migration und Flüchtlinge"]),
        brief=blot or (rng.random() < 0.4 if short is None else short), blot=blot, more=more,
    )  # fmt: skip
    also = ["unknown"] if specimen else []
    return compose(
        "bamf_decision",
        form,
        rng,
        case.look,
        partial(_draw, case),
        persons=persons,
        specimen=specimen,
        also=also,
    )


def _household(rng: Random, holder: Person, outcome: str) -> list[tuple[Person, str]]:
    """The holder with spouse and child; where the outcome can differ within a family it sometimes does."""
    second = outcome
    if outcome in ("refugee", "subsidiary", "rejected") and rng.random() < 0.5:
        second = rng.choice(["refugee", "subsidiary", "rejected"])
    return [
        (holder, outcome), (people.relative(rng, holder), second), (people.relative(rng, holder, child=True), second)
    ]  # fmt: skip


def _look(form: str, rng: Random) -> Style:
    if form == "window":
        return style(rng, info="right", dates=rng.choice(["dots", "long"]))
    heads, rows = ["left", "right", "rule"], ["colon", "grid", "left", "right", "above"]
    more = {"footer": "Seite {page} von {total}"} if form == "with_cover" else {}
    return style(rng, letterhead=rng.choice(heads), rows=rng.choice(rows), **more)


def _header(case: _Case, sheet: Sheet) -> None:
    """File number at the head of every further page."""
    if case.look.footer:
        sheet.text(case.look.left, 13, f"{case.label.rstrip(':')}: {case.printed_number}", size=8)
        sheet.text(sheet.size[0] - case.look.right, 13, case.running_head, size=8, align="right")
    sheet.y = 24


def _cover(case: _Case, sheet: Sheet) -> None:
    """A cover letter that announces the decision and says nothing of its content."""
    info = [
        (case.label, case.printed_number, "file_number"),
        ("Datum", sheet.date(case.decided), "decided_on"),
    ]
    letter.opening(sheet, case.issuer, letter.address_lines(case.holder), info, "Ihr Asylverfahren")
    sheet.paragraph("Sehr geehrte Damen und Herren,")
    sheet.paragraph(
        "anliegend erhalten Sie den Bescheid über Ihren Asylantrag. Bitte beachten Sie die Rechtsbehelfsbelehrung am Ende."
    )
    sheet.paragraph("Anlagen: Bescheid, Merkblatt, Empfangsbestätigung")
    letter.closing(sheet, letter.officer(sheet.rng), phrase="Mit freundlichen Grüßen\u00a0/ Im Auftrag")
    sheet.new_page()


def _top(case: _Case, sheet: Sheet) -> None:
    """Letterhead, numbers and the title."""
    rng, look, windowed = sheet.rng, case.look, case.form == "window"
    letter.letterhead(sheet, case.issuer)
    info: list[tuple[str, str, str | None]] = [
        (case.label, case.printed_number, "file_number"),
        (rng.choice(["Datum", "Datum:", f"{case.issuer.town}, den"]), sheet.date(case.decided), "decided_on"),
    ]
    if rng.random() < 0.5:
        info.append(("Telefon", f"0911 943-{rng.randint(10000, 99999)}", None))
    if windowed:
        letter.window(sheet, case.issuer, letter.address_lines(case.holder))
        letter.block(sheet, info, 52)
        sheet.y = 92
    else:
        letter.block(sheet, info, 42)
        sheet.y = 102 if look.info == "line" else 72
    x, align = (look.left, "left") if windowed else (sheet.size[0] / 2, "centre")
    match rng.choice(["spaced", "plain", "capitals"]):
        case "spaced":
            sheet.spaced(x, sheet.y, "BESCHEID", size=15, bold=True, align=align)
        case "plain":
            sheet.text(x, sheet.y, "Bescheid", size=15, bold=True, align=align)
        case _:
            sheet.text(x, sheet.y, "BESCHEID", size=15, bold=True, align=align)
    sheet.gap(6)


def _operative(case: _Case, sheet: Sheet) -> None:
    """The numbered tenor; in a frame, in a narrow column, or across the page; with Arabic or Roman numbers."""
    rng, look = sheet.rng, case.look
    if case.form == "boxed":
        sheet.gap(2)
    top, page = sheet.y, sheet.page
    bold, justify, roman = (
        rng.random() < 0.4,
        rng.random() < 0.3,
        case.form == "narrow" and rng.random() < 0.5,
    )
    inset = {"boxed": 8.0, "narrow": rng.uniform(26, 40)}.get(case.form, rng.choice([0.0, 6.0]))
    unnumbered = len(case.sentences) == 1 and rng.random() < 0.5
    for at, sentence in enumerate(case.sentences, 1):
        first = (
            ""
            if unnumbered
            else f"{('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII')[at - 1]}."
            if roman
            else f"{at}."
        )
        marks = {"blot": "nicht"} if case.blot and at == 1 else None
        sheet.paragraph(
            sentence, first=first, hanging=0 if unnumbered else 9, x=look.left + inset, wide=sheet.inner - 2 * inset, bold=bold, after=0.5,
            justify=justify and not case.blot, marks=marks,
        )  # fmt: skip
    if case.form == "boxed" and sheet.page == page:
        sheet.rect(look.left, top - 1, sheet.inner, sheet.y - top + 2, thick=0.8)
    if case.blot:
        _stain(sheet)
    sheet.gap(3)


def _stain(sheet: Sheet) -> None:
    """Ink over the word that was marked."""
    _, left, top, right, bottom = sheet.boxes.pop("blot")
    wide, tall = sheet.size
    x, y, across, down = (
        left * wide - 3,
        top * tall - 1.5,
        (right - left) * wide + 6,
        (bottom - top) * tall + 3,
    )
    for _ in range(9):
        dx, dy = sheet.rng.uniform(-1.5, 1.5), sheet.rng.uniform(-0.8, 0.8)
        sheet.rect(x + dx, y + dy, across, down, fill=(0.16, 0.16, 0.2), stroke=None, radius=2)


def _traces(case: _Case, sheet: Sheet) -> None:
    """What a decision meets on its way: stamps and notes in the upper part of the first page, over text too."""
    rng = sheet.rng
    if rng.random() < 0.2:
        letter.received_stamp(
            sheet,
            case.decided + timedelta(days=rng.randint(3, 12)),
            rng.uniform(110, 175),
            rng.uniform(30, 70),
            "Kanzlei Overbeck",
        )
    if rng.random() < 0.12:
        sheet.stamp(
            rng.uniform(50, 150),
            rng.uniform(15, 40),
            [rng.choice(["KOPIE", "Ausfertigung", "Abschrift", "Original eingesehen"])],
            colour=(0.7, 0.1, 0.1),
            size=12,
        )
    if rng.random() < 0.15:
        letter.hand_note(
            sheet,
            rng.uniform(20, 120),
            rng.uniform(60, 90),
            f"zugestellt {case.decided + timedelta(days=5):%d.%m.%y}",
        )


def _draw(case: _Case, sheet: Sheet) -> dict[str, object]:
    sheet.header = partial(_header, case)
    rng, holder, persons = sheet.rng, case.holder, case.persons
    if case.form == "with_cover":
        _cover(case, sheet)
    _top(case, sheet)
    _traces(case, sheet)
    article = "der" if len(persons) > 1 or holder.sex == "F" else "des"
    sheet.paragraph(
        rng.choice(["In dem Asylverfahren", "In dem Asylverfahren", "In dem Verfahren über den Asylantrag"])
        + f" {article}",
        after=0.4,
    )
    _rubrum(sheet, persons, "table" if case.form == "boxed" else rng.choice(["prose", "table"]))
    if rng.random() < 0.2:
        sheet.paragraph("vertreten durch: Rechtsanwältin M. Overbeck, Marktplatz 4, 04109 Leipzig")
    sheet.need(40)
    sheet.paragraph(
        rng.choice(
            [
                "ergeht folgende Entscheidung:",
                "ergeht folgende Entscheidung:",
                "ergeht folgende",
                "ergeht folgender Bescheid:",
            ]
        ),
        after=0.2,
    )
    _operative(case, sheet)
    _reasons(sheet, persons, case.law, case.decided, case.brief, case.blot)
    for paragraph in case.more:
        sheet.paragraph(paragraph)
    _end(case, sheet)
    fields: dict[str, object] = {
        **holder.truth(),
        "file_number": holder.asylum_number,
        "decided_on": case.decided,
        "azr_number": holder.azr_number,
    }
    if not case.blot:
        fields["outcomes"] = ["asylum", "refugee"] if case.outcome == "asylum" else [case.outcome]
    if len(persons) > 1:
        fields["outcomes_by_person"] = [
            {"person": someone.full_name, "outcome": outcome}
            for someone, what in case.by_person
            # who is entitled to asylum is granted refugee status in the same breath
            for outcome in (("asylum", "refugee") if what == "asylum" else (what,))
        ]
    if case.outcome in ("ban_60_5", "ban_60_7"):
        fields["target_state"] = holder.state
    return fields


def _end(case: _Case, sheet: Sheet) -> None:
    """Signature and the instruction on appeal, in either order; a full grant may go without the instruction."""
    rng, officer = sheet.rng, letter.officer(sheet.rng)
    seal = "BAMF" if rng.random() < 0.4 else None
    sheet.need(60)
    signed_before = rng.random() < 0.5
    if signed_before:
        letter.closing(sheet, officer, signed=rng.random() < 0.7, seal=seal)
    if rng.random() < 0.75 or case.law != "grant":
        sheet.paragraph("Rechtsbehelfsbelehrung", bold=True, after=0.3)
        period = "einer Woche" if case.outcome in ("manifestly_unfounded", "inadmissible") else "zwei Wochen"
        court = people.TOWNS[case.holder.address.town][3]
        sheet.paragraph(_APPEAL.format(period=period, court=court), size=case.look.size - 1)
    if not signed_before:
        letter.closing(sheet, officer, signed=rng.random() < 0.7, seal=seal)


def _reasons(
    sheet: Sheet, persons: Sequence[Person], law: str, decided: date, brief: bool, facts_only: bool
) -> None:
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
    if facts_only:
        texts = [_FACTS[0], _FACTS[1], _FACTS[2]]
    repeat = 1 if brief or law == "grant" else rng.choice([1, 2])
    for at, text in enumerate(texts * repeat, 1):
        sheet.paragraph(
            text.format(**told),
            justify=sheet.style.size > 10.4,
            first=f"{at}." if repeat == 2 else "",
            hanging=8 if repeat == 2 else 0,
        )


LAYOUTS = {
    name: partial(decision, name)
    for name in ("classic", "window", "boxed", "family", "new_law", "narrow", "with_cover")
}
