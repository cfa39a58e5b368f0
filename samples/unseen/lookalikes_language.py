"""Verwechslungen IV: papers taken for a certificate, a test or a proof of naturalisation."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from ._kit import Maker
from ._plain import plain

LAYOUTS: dict[str, Maker] = {}


plain(LAYOUTS, "unknown", "telc_english", """@head
telc
language tests
@text
= Certificate

> telc English B2
@rows bars
Name | {first} {last}
Date of Birth | {born}
Date of Examination | {before}
Examination Centre | Volkshochschule {town}
@text
has successfully passed the examination telc English B2.
@grid 90,40,30
Written Examination | 168 | 225
Oral Examination | 61 | 75
*Sum of Points | 229 | 300
@text
Grade: Good""", body="open", size=10.5)

plain(LAYOUTS, "unknown", "dtz_practice_set", """@text
= Übungstest zur Vorbereitung auf den Deutsch-Test für Zuwanderer (DTZ) A2-B1

Name: {name}     Kurs: B1.2 Vormittag     Datum: {written}

# Auswertung durch die Lehrkraft
@grid 70,40,40
Teil | Punkte | Niveau
Hören/Lesen | 34 / 45 | B1
Schreiben | 15 / 20 | B1
Sprechen | 80 / 100 | B1
@text
Dies ist kein Prüfungsergebnis. Der Übungstest dient nur der Einschätzung im Unterricht.""", body="verdana", size=9.5)

plain(LAYOUTS, "exam_invitation", "naturalisation_test_registration", """@head
Volkshochschule {town}
@text
= Anmeldung zum Einbürgerungstest
@rows dots
Name | {last}
Vorname | {first}
Geburtsdatum | {born}
Prüfung | «exam:Einbürgerungstest»
Prüfungstermin | {later}
Prüfungsgebühr | 25,00 EUR bar bezahlt
@text
Sie erhalten das Ergebnis etwa acht Wochen nach dem Test vom Bundesamt. Mindestens 17 von 33 Fragen müssen richtig beantwortet sein.
@sign Anmeldung""", truth=lambda p, said, day: {**p.truth(), "exam": "Einbürgerungstest", "exam_date": day.fromordinal(day.toordinal() + 30)}, body="arial", size=11)

plain(LAYOUTS, "unknown", "naturalisation_application", """@head
Stadt {town}
Staatsangehörigkeitsbehörde
@text
= Antrag auf Einbürgerung
@rows boxed
Familienname | {last}
Vornamen | {first}
geboren am | {born}
Staatsangehörigkeit | {adjective}
Aufenthaltstitel | Niederlassungserlaubnis § 26 Abs. 3 AufenthG
Sprachkenntnisse | Deutsch-Test für Zuwanderer B1
@text
Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes.
@sign Unterschrift der antragstellenden Person""", body="narrow", size=11)

plain(LAYOUTS, "course_obligation", "bamf_admission_to_course", """@head
Bundesamt für Migration und Flüchtlinge
Regionalstelle {town}
@to
@text
# Zulassung zur Teilnahme an einem Integrationskurs gemäß § 44 Abs. 4 AufenthG

{dear}

auf Ihren Antrag lasse ich Sie, {first} {last}, geb. {born}, zum Integrationskurs zu. Die Teilnahmeberechtigung gilt bis {later}. Eine Verpflichtung besteht nicht.

PKZ {number}

Im Auftrag""", truth=lambda p, said, day: {**p.truth(), "obliged": False}, body="arial", size=10.5)
