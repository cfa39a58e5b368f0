"""Papers taken for a certificate of conduct or a declaration of loyalty: fee receipt, other registers, penal order, leaflet, loyalty at work."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _person(who: Person, say: Say) -> list[tuple[str, str, str | None]]:
    return [("Familienname", who.family_name, None), ("Vorname", who.given_names, None), ("Geburtsdatum", say(who.birth_date), None)]  # fmt: skip


def _fee_receipt(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.registry(rng, who.address.town), "Führungszeugnis, Belegart N", [f"Der Antrag wurde am {say(recent(rng, as_of, 40))} elektronisch an das Bundesamt für Justiz übermittelt. Das Führungszeugnis wird Ihnen per Post zugesandt.", "Gebühr: 13,00 EUR, bar bezahlt."],
        rows=_person(who, say), title=rng.choice(["Quittung", "Gebührenquittung", "Antragsbestätigung Führungszeugnis"]), closing="", names_person=False,
    )  # fmt: skip


def _trade_register(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer("Bundesamt für Justiz", "Gewerbezentralregister", "53094 Bonn", "Bonn", "eagle")
    return Text(
        "unknown", issuer, "nach § 150 der Gewerbeordnung", ["Inhalt: Keine Eintragung"],
        rows=_person(who, say), title="Auskunft aus dem Gewerbezentralregister", closing="", names_person=False,
    )  # fmt: skip


def _driving_register(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Kraftfahrt-Bundesamt", "Fahreignungsregister", "24932 Flensburg", "Flensburg", "eagle"
    )
    return Text(
        "unknown", issuer, "Auskunft aus dem Fahreignungsregister (FAER)", ["Sehr geehrte Damen und Herren,", "zu der genannten Person ist im Fahreignungsregister keine Eintragung vorhanden. Punktestand: 0 Punkte."],
        rows=_person(who, say), closing="Mit freundlichen Grüßen", names_person=False,
    )  # fmt: skip


def _penal_order(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = who.address.town
    issuer = letter.Issuer(f"Amtsgericht {place}", "Strafabteilung", str(people.address(rng, place)), place, "shield")  # fmt: skip
    return Text(
        "unknown", issuer, f"{rng.randint(100, 400)} Cs {rng.randint(100, 999)} Js {rng.randint(1000, 9999)}/25",
        [f"Die Staatsanwaltschaft beschuldigt Sie, am {say(as_of - timedelta(days=200))} eine fremde bewegliche Sache entwendet zu haben.", "Auf Antrag der Staatsanwaltschaft wird gegen Sie eine Geldstrafe von 30 Tagessätzen zu je 15,00 EUR festgesetzt.", "Rechtsbehelfsbelehrung: Gegen diesen Strafbefehl können Sie innerhalb von zwei Wochen nach Zustellung Einspruch einlegen."],
        title="Strafbefehl", closing="Richterin am Amtsgericht", names_person=False,
    )  # fmt: skip


def _discontinued(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = who.address.town
    issuer = letter.Issuer(f"Staatsanwaltschaft {place}", "Abteilung 3", str(people.address(rng, place)), place, "shield")  # fmt: skip
    return Text(
        "unknown", issuer, f"Ermittlungsverfahren gegen Sie wegen Diebstahls, {rng.randint(100, 999)} Js {rng.randint(1000, 9999)}/25",
        [f"Sehr geehrte{'r Herr' if who.sex == 'M' else ' Frau'} {who.family_name},", "das Ermittlungsverfahren habe ich mit Verfügung von heute gemäß § 170 Abs. 2 der Strafprozessordnung eingestellt."],
        info=[("Datum", say(recent(rng, as_of)), None)], closing="Hochachtungsvoll", names_person=False, also=["authority_letter"],
    )  # fmt: skip


def _asked_for(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = who.address.town
    issuer = letter.Issuer("Kindertagesstätte Regenbogen e. V.", "Leitung", str(people.address(rng, place)), place, "circle")  # fmt: skip
    return Text(
        "unknown", issuer, "Aufforderung zur Vorlage eines erweiterten Führungszeugnisses",
        [f"{who.salutation} {who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, ist bei uns tätig und benötigt hierfür ein erweitertes Führungszeugnis gemäß § 30a BZRG des Bundesamtes für Justiz. Die Voraussetzungen liegen vor.", "Wegen der ehrenamtlichen Tätigkeit bitten wir um Befreiung von der Gebühr."],
        names_person=False, closing="Mit freundlichen Grüßen",
    )  # fmt: skip


def _leaflet_order(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.authority(rng, who.address.town), "zur freiheitlichen demokratischen Grundordnung",
        ["Wer eingebürgert werden oder eine Aufenthaltserlaubnis nach § 25b AufenthG erhalten will, muss sich zur freiheitlichen demokratischen Grundordnung bekennen.", "Dazu gehören die Achtung der Menschenrechte, die Volkssouveränität, die Gewaltenteilung und die Unabhängigkeit der Gerichte.", "Die Erklärung lautet: „Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes.“ Sie wird bei der Behörde unterschrieben."],
        title="Merkblatt", closing="", names_person=False,
    )  # fmt: skip


def _public_service(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer("Land Hessen", "Regierungspräsidium, Personaldezernat", "Steinweg 6, 34117 Kassel", "Kassel", "shield")  # fmt: skip
    return Text(
        "unknown", issuer, "zur Verfassungstreue für die Einstellung in den öffentlichen Dienst",
        ["Ich bekenne mich zur freiheitlichen demokratischen Grundordnung im Sinne des Grundgesetzes. Mir ist bekannt, dass Beschäftigte im öffentlichen Dienst, die sich an Bestrebungen gegen diese Ordnung beteiligen, mit einer Kündigung rechnen müssen.", "Unterschrift: ______________________"],
        rows=_person(who, say), title="Erklärung", closing="", names_person=False,
    )  # fmt: skip


def _solemn_oath(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.registry(rng, who.address.town), "nach § 16 Staatsangehörigkeitsgesetz",
        ["„Ich erkläre feierlich, dass ich das Grundgesetz und die Gesetze der Bundesrepublik Deutschland achten und alles unterlassen werde, was ihr schaden könnte.“", f"Abgegeben am {say(recent(rng, as_of))} vor der Einbürgerungsbehörde."],
        rows=_person(who, say), title="Feierliches Bekenntnis", names_person=False, seal="STADT",
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "fee_receipt": _fee_receipt, "trade_register": _trade_register, "driving_register": _driving_register, "penal_order": _penal_order,
    "discontinued": _discontinued, "asked_for": _asked_for, "leaflet_order": _leaflet_order, "public_service": _public_service, "solemn_oath": _solemn_oath,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
