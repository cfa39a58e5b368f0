"""What long papers say besides (Textbausteine): clauses of contracts, reasons of decisions, hints of notices."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

WORK = (
    ("Arbeitsort", "Arbeitsort ist die jeweilige Einrichtung des Dienstgebers. Eine Versetzung in eine andere Einrichtung im Umkreis ist möglich, wenn sie zumutbar ist."),
    ("Überstunden", "Angeordnete Überstunden werden durch Freizeit ausgeglichen. Ist das innerhalb von sechs Monaten nicht möglich, werden sie mit dem anteiligen Entgelt vergütet."),
    ("Erholungsurlaub", "Der Urlaub beträgt 30 Arbeitstage im Kalenderjahr bei einer Fünf-Tage-Woche. Er ist rechtzeitig zu beantragen und grundsätzlich bis zum 31. März des Folgejahres zu nehmen."),
    ("Arbeitsverhinderung", "Jede Verhinderung ist unverzüglich mitzuteilen. Dauert eine Erkrankung länger als drei Kalendertage, ist die Arbeitsunfähigkeit spätestens am folgenden Arbeitstag ärztlich feststellen zu lassen."),
    ("Nebentätigkeit", "Eine Nebentätigkeit gegen Entgelt bedarf der vorherigen Anzeige. Sie kann untersagt werden, wenn berechtigte Interessen des Dienstgebers entgegenstehen."),
    ("Verschwiegenheit", "Über alle Angelegenheiten, die bei der Arbeit bekannt werden, ist Stillschweigen zu bewahren, auch nach dem Ende der Tätigkeit. Das gilt besonders für Daten der betreuten Menschen."),
    ("Gesundheitszeugnis", "Vor Beginn ist eine Bescheinigung nach § 43 Infektionsschutzgesetz vorzulegen. Die Kosten trägt der Dienstgeber."),
    ("Zusätzliche Altersversorgung", "Die Mitarbeiterin/der Mitarbeiter wird bei der Zusatzversorgungskasse angemeldet. Es gilt die Satzung der Kasse in der jeweiligen Fassung."),
    ("Ausschlussfrist", "Ansprüche verfallen, wenn sie nicht innerhalb von sechs Monaten nach Fälligkeit in Textform geltend gemacht werden. Der gesetzliche Mindestlohn bleibt unberührt."),
    ("Beendigung", "Die Kündigung bedarf der Schriftform. Das Dienstverhältnis endet ohne Kündigung mit Ablauf des Monats, in dem die Altersgrenze für die Regelaltersrente erreicht wird."),
    ("Rückgabe", "Bei Ende der Tätigkeit sind Schlüssel, Dienstkleidung und Unterlagen zurückzugeben."),
    ("Sonstiges", "Sollte eine Bestimmung unwirksam sein, bleibt der Vertrag im Übrigen wirksam. Mündliche Nebenabreden bestehen nicht. Jede Seite hat eine Ausfertigung erhalten."),
)  # fmt: skip
TENANCY = (
    ("Betriebskosten", "Über die Vorauszahlungen wird jährlich abgerechnet. Umgelegt werden die Betriebskosten nach § 2 der Betriebskostenverordnung, soweit nicht verbrauchsabhängig abgerechnet wird, nach der Wohnfläche."),
    ("Zahlung", "Die Miete ist im Voraus, spätestens am dritten Werktag des Monats, auf das genannte Konto zu überweisen. Bei Verzug kann der Vermieter Mahnkosten verlangen."),
    ("Heizung", "Die Heizung ist vom 1. Oktober bis 30. April in Betrieb. Außerhalb dieser Zeit wird geheizt, wenn es die Witterung verlangt."),
    ("Benutzung", "Die Wohnung darf nur zu Wohnzwecken benutzt werden. Eine Gebrauchsüberlassung an Dritte bedarf der Erlaubnis. Kleintiere dürfen gehalten werden."),
    ("Bauliche Änderungen", "Einbauten und Änderungen bedürfen der Zustimmung des Vermieters. Bei Auszug ist auf Verlangen der frühere Zustand herzustellen."),
    ("Mängel", "Schäden an der Wohnung sind dem Vermieter sofort anzuzeigen. Kleinreparaturen bis 100 EUR im Einzelfall, höchstens 6 % der Jahresmiete, trägt der Mieter."),
    ("Betreten der Wohnung", "Der Vermieter darf die Wohnung nach Ankündigung zu angemessener Zeit betreten, um ihren Zustand zu prüfen oder Zähler abzulesen."),
    ("Hausordnung", "Ruhezeiten sind von 13 bis 15 Uhr und von 22 bis 7 Uhr. Der Treppenhausdienst wechselt wöchentlich. Fahrräder stehen im Keller."),
    ("Rauchwarnmelder", "Die Räume sind mit Rauchwarnmeldern ausgestattet. Der Mieter darf sie nicht entfernen und meldet Störungen."),
    ("Kündigung", "Die Kündigung muss schriftlich bis zum dritten Werktag eines Monats zum Ablauf des übernächsten Monats zugehen. Das Recht zur fristlosen Kündigung bleibt unberührt."),
    ("Rückgabe", "Bei Ende der Mietzeit ist die Wohnung geräumt und besenrein mit allen Schlüsseln zurückzugeben. Über den Zustand wird ein Protokoll aufgenommen."),
    ("Personenmehrheit", "Mehrere Mieter haften als Gesamtschuldner. Erklärungen sind von allen und gegenüber allen abzugeben."),
)  # fmt: skip
REASONS = (
    "Die antragstellende Person stellte nach der Einreise einen Asylantrag und wurde persönlich angehört. Sie trug im Wesentlichen vor, sie habe in einem Dorf nahe der Provinzhauptstadt gelebt und dort in der Landwirtschaft gearbeitet.",
    "Ein bewaffneter Verband habe mehrfach Abgaben verlangt. Nach einem Streit sei ihr Bruder verschleppt worden. Von staatlicher Seite habe es keine Hilfe gegeben. Wegen der Einzelheiten wird auf die Niederschrift verwiesen.",
    "Ein Ausländer ist Flüchtling nach § 3 Abs. 1 AsylG, wenn er sich aus begründeter Furcht vor Verfolgung wegen seiner Rasse, Religion, Nationalität, politischen Überzeugung oder Zugehörigkeit zu einer bestimmten sozialen Gruppe außerhalb seines Herkunftslandes befindet.",
    "Diese Voraussetzungen liegen nicht vor. Die geschilderten Erpressungen trafen alle Bewohner des Dorfes gleichermaßen und knüpften nicht an ein geschütztes Merkmal an.",
    "Die Voraussetzungen für die Anerkennung als Asylberechtigter sind enger gefasst und daher ebenfalls nicht erfüllt.",
    "Ein Ausländer ist subsidiär Schutzberechtigter, wenn er stichhaltige Gründe für die Annahme vorgebracht hat, dass ihm ein ernsthafter Schaden droht. Die Gefahrendichte in der Herkunftsregion erreicht nach den vorliegenden Erkenntnissen nicht das erforderliche Maß.",
    "Eine Abschiebung ist unzulässig, wenn sich dies aus der Konvention zum Schutz der Menschenrechte ergibt. Schlechte humanitäre Verhältnisse können in ganz außergewöhnlichen Fällen eine unmenschliche Behandlung darstellen.",
    "Die antragstellende Person hat im Herkunftsland keine Verwandten mehr, die sie unterstützen könnten. Sie ist gesundheitlich eingeschränkt und hat keinen Beruf erlernt. Es ist nicht zu erwarten, dass sie ihren Lebensunterhalt sichern kann.",
    "Ob daneben ein Abschiebungsverbot nach § 60 Abs. 7 AufenthG vorliegt, kann offen bleiben, weil es sich um einen einheitlichen Streitgegenstand handelt.",
    "Von einer Abschiebungsandrohung und der Befristung eines Einreiseverbots war danach abzusehen.",
)  # fmt: skip
HINTS = (
    ("Mitwirkung", "Sie sind verpflichtet, jede Änderung Ihrer Verhältnisse sofort mitzuteilen: Aufnahme einer Arbeit, Umzug, Ein- oder Auszug von Personen, Zufluss von Einnahmen, Abwesenheit vom Wohnort."),
    ("Kranken- und Pflegeversicherung", "Während des Leistungsbezugs sind Sie in der Regel in der gesetzlichen Kranken- und Pflegeversicherung pflichtversichert. Die Beiträge werden direkt an Ihre Krankenkasse gezahlt."),
    ("Bildung und Teilhabe", "Für Kinder und Jugendliche können Leistungen für Ausflüge, Mittagessen, Lernförderung und Vereinsbeiträge erbracht werden. Der persönliche Schulbedarf wird zum 1. August und 1. Februar gezahlt."),
    ("Pfändung", "Die Leistungen sind unpfändbar. Auf einem Pfändungsschutzkonto können Sie den Freibetrag durch eine Bescheinigung erhöhen lassen."),
    ("Weiterbewilligung", "Leistungen werden nur auf Antrag weitergezahlt. Bitte stellen Sie den Antrag rechtzeitig vor Ablauf des Zeitraums."),
    ("Datenabgleich", "Das Jobcenter gleicht vierteljährlich Daten mit anderen Stellen ab, unter anderem zu Beschäftigungen, Renten und Kapitalerträgen."),
    ("Erreichbarkeit", "Eine Ortsabwesenheit von bis zu drei Wochen im Jahr ist nach vorheriger Zustimmung möglich."),
)  # fmt: skip
