"""Papers about benefits that decide on none, or on another: hearings, repayment, sanctions, vouchers, statements, leaflets."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from samples import letter
from samples.people import Person

from ._benefits import cents, euro, months_later
from ._notices import Block, Heading, Notice, Part, Say, office, paper

_TOWN = "Stadt {}|Landratsamt {}|Kreis {}|Landeshauptstadt {}"


def _unknown(
    issuer: letter.Issuer,
    subject: str,
    *parts: Part,
    appeal: bool = False,
    title: str = "",
    also: tuple[str, ...] = (),
) -> Notice:
    return Notice("unknown", issuer, subject, parts, title=title, appeal=appeal, names=False, also=also)


def _town(rng: Random, unit: str) -> letter.Issuer:
    return office(rng, _TOWN, unit)


def _agency(rng: Random) -> letter.Issuer:
    return office(rng, "Agentur für Arbeit {}", "Operativer Service", ["circle"])


def _family(rng: Random) -> letter.Issuer:
    return office(rng, "Familienkasse {}", "der Bundesagentur für Arbeit", ["circle"])


def _housing_hearing(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Wohngeldstelle"), "Anhörung zur beabsichtigten Aufhebung des Wohngeldbescheides", f"wir beabsichtigen, die Bewilligung von Wohngeld in Höhe von monatlich {euro(cents(rng, 90, 400))} ab {say(issued)} aufzuheben. Sie erhalten Gelegenheit, sich innerhalb von drei Wochen zu äußern (§ 24 SGB X).", also=("authority_letter",))  # fmt: skip


def _housing_papers(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Wohngeldstelle"), "Ihr Antrag auf Wohngeld - fehlende Unterlagen", "für die Bearbeitung Ihres Antrags auf Wohngeld benötigen wir noch Unterlagen. Bitte reichen Sie bis zum Ende des Monats nach: Mietbescheinigung, Verdienstbescheinigung der letzten zwölf Monate. Andernfalls wird Wohngeld nicht bewilligt.", also=("authority_letter",))  # fmt: skip


def _dwelling_entitlement(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Amt für Wohnungswesen - Wohngeld"), "nach § 27 Wohnraumförderungsgesetz", "Dem Antrag wird entsprochen. Sie sind berechtigt, eine geförderte Wohnung bis 65 m² zu beziehen.", title="Wohnberechtigungsschein", appeal=True)  # fmt: skip


def _education_package(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Sozialamt - Bildung und Teilhabe"), "Bescheid über Leistungen für Bildung und Teilhabe für Empfänger von Wohngeld und Kinderzuschlag", f"für den persönlichen Schulbedarf werden einmalig {euro(Decimal(195))} bewilligt.", appeal=True)  # fmt: skip


def _repayment(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    topic = rng.choice(["Wohngeld", "Kinderzuschlag", "Unterhaltsvorschuss", "Elterngeld"])
    issuer = _family(rng) if topic == "Kinderzuschlag" else _town(rng, f"{topic}stelle")
    return _unknown(issuer, f"Erstattungsbescheid - Rückforderung von {topic}", f"das zu Unrecht gezahlte {topic} ist nach § 50 SGB X zu erstatten. Der Erstattungsbetrag wird auf {euro(cents(rng, 300, 2400))} festgesetzt. Die Zahlung kann in monatlichen Raten von {euro(Decimal(50))} erfolgen.", appeal=True)  # fmt: skip


def _waiting_period(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_agency(rng), "Bescheid über den Eintritt einer Sperrzeit", f"in der Zeit vom {say(issued)} bis {say(issued + timedelta(days=83))} ist eine Sperrzeit nach § 159 SGB III eingetreten. Während dieser Zeit ruht Ihr Anspruch auf Arbeitslosengeld; es wird nicht gezahlt.", appeal=True)  # fmt: skip


def _registered_unemployed(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_agency(rng), "", f"Hiermit wird bestätigt, dass {who.full_name} seit dem {say(issued - timedelta(days=9))} arbeitslos gemeldet ist. Über den Anspruch auf Arbeitslosengeld wird gesondert entschieden.", title="Bestätigung der Arbeitslosmeldung")  # fmt: skip


def _voucher(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_agency(rng), "nach § 81 SGB III", f"Die Weiterbildungskosten werden übernommen. Der Bildungsgutschein ist gültig bis {say(issued + timedelta(days=90))}. Während der Maßnahme wird Arbeitslosengeld bei beruflicher Weiterbildung gezahlt.", title="Bildungsgutschein")  # fmt: skip


def _student_debt(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    issuer = letter.Issuer("Bundesverwaltungsamt", "Abteilung BAföG-Darlehen", "50728 Köln", "Köln", "eagle")
    return _unknown(issuer, "nach § 18 BAföG", f"Die Höhe der Darlehensschuld wird auf {euro(cents(rng, 4000, 10000))} festgestellt. Die Rückzahlungsrate beträgt monatlich {euro(Decimal(130))} und ist vierteljährlich zu zahlen.", title="Feststellungs- und Rückzahlungsbescheid", appeal=True)  # fmt: skip


def _debtor(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Jugendamt - Unterhaltsvorschusskasse"), "Rechtswahrungsanzeige nach dem Unterhaltsvorschussgesetz (UVG)", f"für Ihr Kind wurde ab {say(issued)} Unterhaltsvorschuss in Höhe von monatlich {euro(Decimal(299))} bewilligt. In dieser Höhe geht der Unterhaltsanspruch auf das Land über (§ 7 UVG). Sie werden aufgefordert, den Betrag an uns zu zahlen.")  # fmt: skip


def _treatment_voucher(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Sozialamt - Asylbewerberleistungen"), "Kostenübernahme nach §§ 4, 6 Asylbewerberleistungsgesetz (AsylbLG)", "Für die oben genannte Person werden die Kosten der ambulanten Behandlung im laufenden Quartal übernommen.", Block([("Name", who.full_name, None), ("Gültig bis", say(issued + timedelta(days=60)), None)], "colon"), title="Behandlungsschein")  # fmt: skip


def _reduction_hearing(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Sozialamt - Leistungen nach dem AsylbLG"), "Anhörung zur Anspruchseinschränkung nach § 1a Asylbewerberleistungsgesetz", "wir beabsichtigen, Ihre Leistungen einzuschränken. Bisher werden Grundleistungen in Höhe von monatlich 441,00 Euro gewährt. Bitte nehmen Sie bis zum Ende des Monats Stellung.", also=("authority_letter",))  # fmt: skip


def _shelter_fee(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Amt für Migration - Leistungen nach dem AsylbLG"), "Gebührenbescheid - Benutzungsgebühr für die Unterkunft", f"für die Nutzung der Unterkunft wird ab {say(issued)} eine Gebühr von monatlich {euro(Decimal(210))} festgesetzt. Sie wird mit den Leistungen nach dem AsylbLG verrechnet.", appeal=True)  # fmt: skip


def _sick_child(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    issuer = office(rng, "AOK {}|BARMER|IKK classic", "Leistungszentrum", ["circle", "bars"])
    return _unknown(issuer, "Krankengeld bei Erkrankung Ihres Kindes", f"für 3 Tage haben wir Ihnen Kinderkrankengeld in Höhe von kalendertäglich {euro(cents(rng, 30, 80))} bewilligt.")  # fmt: skip


def _sick_form(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    issuer = office(rng, "AOK {}|BARMER|IKK classic", "Krankengeld-Zentrum", ["circle", "bars"])
    return _unknown(issuer, "Krankengeld - Ende der Entgeltfortzahlung", f"Ihre Entgeltfortzahlung endet am {say(issued)}. Damit wir Ihnen Krankengeld zahlen können, senden Sie uns bitte den beigefügten Fragebogen ausgefüllt zurück.", title="Fragebogen zum Krankengeld")  # fmt: skip


def _sick_tax(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    issuer = office(rng, "AOK {}|BARMER|Techniker Krankenkasse", "Kundenzentrum", ["circle", "bars"])
    return _unknown(issuer, "über Leistungen, die dem Progressionsvorbehalt unterliegen (§ 32b EStG)", f"Im Jahr {issued.year - 1} wurde Krankengeld in Höhe von {euro(cents(rng, 1000, 9000))} gezahlt.", title="Bescheinigung für das Finanzamt")  # fmt: skip


def _parental_tax(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Elterngeldstelle"), "über gezahltes Elterngeld zur Vorlage beim Finanzamt", f"Im Kalenderjahr {issued.year - 1} wurden Ihnen insgesamt {euro(cents(rng, 3000, 9000))} Elterngeld gezahlt.", title="Bescheinigung")  # fmt: skip


def _parental_receipt(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Elterngeldstelle"), "Eingangsbestätigung - Ihr Antrag auf Elterngeld", f"Ihr Antrag auf Elterngeld ist am {say(issued)} bei uns eingegangen. Die Bearbeitung dauert etwa sechs Wochen. Danach erhalten Sie einen Bescheid.", also=("authority_letter",))  # fmt: skip


def _supplement_receipt(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_family(rng), "Ihr Antrag auf Kinderzuschlag", "Ihr Antrag auf Kinderzuschlag ist bei uns eingegangen. Sobald alle Unterlagen vorliegen, entscheiden wir über Ihren Antrag.", also=("authority_letter",))  # fmt: skip


def _care_cost(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Sozialamt"), "Bescheid über Eingliederungshilfe nach dem SGB IX - bisher SGB XII", "die Kosten der Schulbegleitung werden im Umfang von 20 Stunden in der Woche übernommen.", appeal=True)  # fmt: skip


def _relative(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    return _unknown(_town(rng, "Sozialamt"), "Rechtswahrungsanzeige - Sozialhilfe nach dem SGB XII für Ihren Vater", f"Ihrem Vater wird seit {say(months_later(issued, -1))} Sozialhilfe gewährt. Wir bitten Sie um Auskunft über Ihr Einkommen (§ 117 SGB XII).")  # fmt: skip


def _leaflet(rng: Random, who: Person, issued: date, say: Say) -> Notice:
    topic = rng.choice(
        ["Wohngeld", "Elterngeld", "Kinderzuschlag", "Unterhaltsvorschuss", "Arbeitslosengeld"]
    )
    return _unknown(_town(rng, "Bürgerservice"), "", f"{topic} wird auf Antrag bewilligt. Die Höhe hängt von Ihrem Einkommen ab. {topic} wird monatlich gezahlt.", Heading("Wer hat Anspruch?"), "Anspruch haben Personen, die ihren Wohnsitz in Deutschland haben.", title=f"Merkblatt {topic}")  # fmt: skip


_WRITERS = {
    "housing_hearing": _housing_hearing, "housing_papers": _housing_papers, "dwelling_entitlement": _dwelling_entitlement, "education_package": _education_package,
    "repayment": _repayment, "waiting_period": _waiting_period, "registered_unemployed": _registered_unemployed, "voucher": _voucher, "student_debt": _student_debt,
    "debtor": _debtor, "treatment_voucher": _treatment_voucher, "reduction_hearing": _reduction_hearing, "shelter_fee": _shelter_fee, "sick_child": _sick_child,
    "sick_form": _sick_form, "sick_tax": _sick_tax, "parental_tax": _parental_tax, "parental_receipt": _parental_receipt, "supplement_receipt": _supplement_receipt,
    "care_cost": _care_cost, "relative": _relative, "leaflet": _leaflet,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
