"""The words of the views: labels, names of kinds, fields and values, in both languages (Wortlaut)."""

from __future__ import annotations

import re
from typing import Any, cast

from pipeline import vocabulary
from pipeline.data_table import data_table
from pipeline.vocabulary import kinds
from validators.finding import Text

from .typography import Language, date_text, is_date, is_month, money_text, month_text, number_text

# the vocabulary's names carry a remark for its readers ("(no exam)"), which is no part of the name
_REMARK = re.compile(r" \((?:no [^)]*\)|[^)]*$)")


def table(name: str) -> dict[str, Any]:
    """Return the table `reports/data/<name>.yaml`."""
    return data_table("reports", name)


def word(key: str, lang: Language, n: int | None = None, **parts: object) -> str:
    """Return a label or sentence of the views; `n` picks between the form for one and for several.

    >>> word("sum_missing", "de", 1), word("sum_missing", "en", 2)
    ('1 Nachweis fehlt', '2 papers are missing')
    """
    form: str | list[str] = table("words")[key][lang]
    if isinstance(form, list):
        form = form[0 if n == 1 else 1]
    return form.format(n=n, **parts) if n is not None else form


def script_name(code: str) -> Text:
    """Return the name of a script by its ISO 15924 code.

    >>> script_name("Arab").de
    'arabische Schrift'
    """
    return Text(**table("scripts")[code])


def advice_text(advice: str) -> Text:
    """Return what is wrong with the picture of a page and what to do (`pipeline.document.Advice`).

    >>> advice_text("cut_off").en
    'A side of the sheet is missing; take the whole sheet.'
    """
    return Text(**table("picture_advice")[advice])


def kind_title(kind: str) -> Text:
    """Return the name of a kind of paper in both languages.

    >>> kind_title("landlord_confirmation").de
    'Wohnungsgeberbestätigung'
    """
    german = _REMARK.sub("", kinds()[kind]["de"])
    return Text(de=german[0].upper() + german[1:], en=table("kinds_en")[kind])


def field_label(name: str, lang: Language) -> str:
    """Return the label of a field; a field that has none is named by its id."""
    return vocabulary.field_label(name)[lang]


def value_text(value: object, lang: Language, *, kind: str | None = None, field: str | None = None) -> str:
    r"""Return a value as a person writes it: dates, months, amounts, yes and no, words of the closed lists.

    `kind` and `field` lead to the type in the vocabulary; without them only the value itself speaks.

    >>> value_text("780.00", "de", kind="rental_contract", field="rent_warm")
    '780,00\xa0€'
    >>> value_text(["refugee", "rejected"], "de"), value_text(False, "en")
    ('Flüchtlingseigenschaft, abgelehnt', 'no')
    """
    declared = str((kinds().get(kind or "", {}).get("fields") or {}).get(field or "", ""))
    match value:
        case None:
            return "–"
        case bool():
            return word("yes" if value else "no", lang)
        case str() if is_date(value):
            return date_text(value, lang)
        case str() if is_month(value):
            return month_text(value, lang)
        case str() if declared == "money":
            return money_text(value, lang)
        case str() if declared == "decimal":
            return number_text(value, lang)
        case str() if declared in {"text", "name"}:
            return value  # the client's words, even where they look like one of ours
        case str():
            named = table("values").get(value)
            return named[lang] if named else value
        case float():
            return number_text(value, lang)
        case list() | tuple():
            return ", ".join(value_text(part, lang) for part in value)
        case {"check": str(), "result": str()}:
            return _check_text(cast(dict[str, Any], value), lang)
        case dict():
            return ", ".join(
                f"{field_label(key, lang)}: {value_text(part, lang)}" for key, part in value.items()
            )
        case _:
            return str(value)


def _check_text(check: dict[str, Any], lang: Language) -> str:
    """Return one thing looked at on a photo: `pipeline.document.Check` as the report holds it."""
    words = table("photo_checks")
    unit = f" {check['unit']}" if check["unit"] else ""
    measured = number_text(check["value"], lang) + unit if check["value"] is not None else "–"
    limit = check["limit"] if lang == "de" else check["limit"].replace(",", ".")
    told = f"{measured} ({limit}{unit})" if limit else measured
    return f"{words[check['check']][lang]} {told}: {words[check['result']][lang]}"
