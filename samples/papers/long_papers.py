"""Lange Bescheide: decisions whose reasons fill pages and quote what other papers say.

What stands on the inner pages looks like other papers: the questions of a hearing, the tenor of a court, an applicant's
letter, a report on the country, an address, a new heading in large type.
"""

# ruff: noqa: E501 - wordings stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random
from typing import Any

from samples.draw import Paper
from samples.people import Person

from .bamf_decision import decision

_REASONS = (
    "In der Anhörung wurde der Antragsteller aufgefordert, seine Identitätsnachweise vorzulegen. Er gab an, sein Reisepass sei ihm an der Grenze abgenommen worden; eine Geburtsurkunde könne er nicht beschaffen. Die Heiratsurkunde habe er im Original eingereicht, eine Übersetzung liege vor.",
    "Auf Vorhalt, dass er in seinem Schreiben vom 4. Februar etwas anderes angegeben habe, erklärte er: „Sehr geehrte Damen und Herren, hiermit beantrage ich die Wiederaufnahme meines Verfahrens“ - so habe es sein Bekannter geschrieben, nicht er.",
    "Das Verwaltungsgericht Karlsruhe hat in einem vergleichbaren Verfahren für Recht erkannt: Die Beklagte wird verpflichtet, dem Kläger die Flüchtlingseigenschaft zuzuerkennen. Die Klage wird im Übrigen abgewiesen. Dieser Entscheidung, die einen anderen Sachverhalt betraf, schließt sich das Bundesamt nicht ohne Weiteres an (Az. A 9 K 1432/21).",
    "Nach dem Lagebericht des Auswärtigen Amtes ist die Versorgung mit Medikamenten in den Städten gesichert, auf dem Land dagegen nicht durchgehend. Die Schweizerische Flüchtlingshilfe kommt in ihrer Schnellrecherche zu demselben Ergebnis. Der Antragsteller legte hierzu ein ärztliches Attest der Praxis Dr. Wendt,\u00a050667 Köln, vor, wonach er an einer Anpassungsstörung leidet.",
    "Der Antrag auf Familienasyl der Ehefrau wurde mit Bescheid vom selben Tag abgelehnt. Ihr Bescheid ist nicht Gegenstand dieses Verfahrens. Dem Antragsteller wurde Gelegenheit zur Stellungnahme innerhalb von zwei Wochen gegeben; eine Stellungnahme ist am letzten Tag der Frist eingegangen.",
    "Ein Ausländer ist Flüchtling im Sinne des Abkommens vom 28. Juli 1951 über die Rechtsstellung der Flüchtlinge, wenn er sich aus begründeter Furcht vor Verfolgung wegen seiner Rasse, Religion, Nationalität, politischen Überzeugung oder Zugehörigkeit zu einer bestimmten sozialen Gruppe außerhalb des Landes befindet, dessen Staatsangehörigkeit er besitzt und dessen Schutz er nicht in Anspruch nehmen kann oder wegen dieser Furcht nicht in Anspruch nehmen will.",
    "Die Verfolgungshandlungen müssen aufgrund ihrer Art oder Wiederholung so gravierend sein, dass sie eine schwerwiegende Verletzung der grundlegenden Menschenrechte darstellen. Zwischen den Verfolgungsgründen und den Verfolgungshandlungen muss eine Verknüpfung bestehen. Ob eine solche vorliegt, ist anhand aller Umstände zu würdigen, die der Antragsteller vorgetragen hat und die dem Bundesamt aus seinen Erkenntnisquellen bekannt sind.",
    "Das Jobcenter hat mitgeteilt, dass der Antragsteller seit März Leistungen bezieht; der Bewilligungsbescheid wurde zur Akte genommen. Auch der Arbeitsvertrag mit der Gebäudereinigung Sauber GmbH, die Lohnabrechnungen und die Teilnahmebestätigung am Integrationskurs sind für die Frage der Verfolgung ohne Bedeutung.",
    "Zur Sprache: Der Antragsteller hat ein Zertifikat B1 vorgelegt. Die Prüfung wurde bestanden. Dies lässt keinen Schluss auf die geltend gemachte Herkunft zu, steht ihr aber auch nicht entgegen.",
    "Soweit der Antragsteller vorträgt, sein Bruder sei verhaftet worden, wird auf die Niederschrift über die Anhörung verwiesen. Er schilderte den Ablauf flüssig und ohne Brüche, konnte auf Nachfragen Einzelheiten ergänzen und hat sich auch bei der Frage nach den zeitlichen Abläufen nicht in Widersprüche verwickelt, sodass seine Angaben insgesamt als glaubhaft zu werten sind.",
)


def _long(rng: Random, holder: Person, as_of: date, *, form: str = "classic", **options: Any) -> Paper:
    """A decision of four pages or more, on paragraphs that are drawn by lot."""
    more = rng.sample(_REASONS, len(_REASONS)) * rng.choice([1, 1, 2])
    options.setdefault("outcome", rng.choice(("refugee", "subsidiary", "rejected")))
    return decision(form, rng, holder, as_of, short=False, more=more, **options)


LAYOUTS = {
    "decision": partial(_long, form="classic"),
    "decision_by_letter": partial(_long, form="window"),
    "decision_with_cover": partial(_long, form="with_cover"),
}
