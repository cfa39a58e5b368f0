"""Behörde, Beruf, Register: applications, letters, records, licences, declarations, translations, white pages."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._bogen import Bogen, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()


@layout("country_report__hospital_costs_table_of_aid_organisation", body="open", size=9.6, footer="Seite {page}")
def _costs(p: Bogen) -> None:
    p.truth.clear()
    p.say("country", p.h.state)
    p.say("issued_on", p.ago(30, 500))
    p.par("Auskunft zur medizinischen Versorgung: {country}", bold=True, size=15)
    p.par("Flüchtlingshilfe Länderanalyse, {issued_on}", size=9)
    p.pars("Fragestellung: Ist die Hämodialyse im öffentlichen Gesundheitswesen erreichbar und was kostet sie?", "Nach Angaben zweier Kontaktpersonen gibt es in der Hauptstadt drei Einrichtungen; die Wartezeit beträgt mehrere Monate. In den Provinzen fehlt es an Geräten und Verbrauchsmaterial.")
    p.table((90, 60), [("Leistung", "Kosten (USD)"), ("Hämodialyse je Sitzung, privat", "45 - 80"), ("Furosemid 40 mg, 30 Tabletten", "6"), ("Erythropoetin je Ampulle", "25")])
    p.par("Die Auskunft beruht auf allgemein zugänglichen Quellen und auf Befragungen; sie ersetzt keine Prüfung des Einzelfalls.")


@layout("country_report__embassy_reply_on_treatment_letter", body="arial", size=10.5, footer="")
def _reply(p: Bogen) -> None:
    p.truth.clear()
    p.say("country", p.h.state)
    p.say("issued_on", p.ago(30, 500))
    letter(p, "shield", org(p, "Auswärtiges Amt", "Referat 508 - Amtshilfe Asyl", town="11013 Berlin", lane="Werderscher Markt 1"), "Amtshilfeersuchen zu {country}: Behandelbarkeit psychischer Erkrankungen", info=[("Datum", "{issued_on}"), ("Gz.", "508-516.80/" + digits(p.rng, 5))], to=("Verwaltungsgericht [town]",), greet=False)
    p.pars("Zu den Fragen des Gerichts wird wie folgt Stellung genommen:", "1. Psychiatrische Kliniken bestehen in drei Großstädten. Eine ambulante psychotherapeutische Versorgung ist nur vereinzelt vorhanden.", "2. Antidepressiva der gängigen Wirkstoffgruppen sind in Apotheken erhältlich; die Kosten sind von den Patienten selbst zu tragen.", "3. Ob eine Behandlung für den Einzelnen finanziell erreichbar ist, kann von hier nicht beurteilt werden.")
    end(p, phrase="Im Auftrag")


@layout("professional_licence__approbation_deed_of_land_authority", body="times", size=12, footer="")
def _approbation(p: Bogen) -> None:
    p.say("profession", "Ärztin" if p.h.sex == "F" else "Arzt")
    p.say("issued_on", (day := p.ago(100, 2500)), long(day))
    p.know(unlimited=True)
    p.s.text(105, 30, "Landesamt für Gesundheit und Soziales", size=12, align="centre")
    p.s.text(105, 55, "APPROBATIONSURKUNDE", size=20, bold=True, align="centre")
    p.y = 70
    p.pars("[herr] {name}", "geboren am {birth_date} in [place],", "erfüllt die Voraussetzungen des § 3 der Bundesärzteordnung.", "Mit Wirkung vom heutigen Tage wird [ihm] die Approbation als {profession} erteilt.", "Die Approbation berechtigt zur Ausübung des ärztlichen Berufs.", "[town], den {issued_on}", x=40, after=1)
    end(p, phrase="Im Auftrag", seal="Landesamt")


@layout("professional_licence__temporary_permission_revocable_dentist", body="arial", size=10.8, footer="")
def _temporary(p: Bogen) -> None:
    p.say("profession", "Zahnärztin" if p.h.sex == "F" else "Zahnarzt")
    until = p.as_of + timedelta(days=p.rng.randint(60, 600))
    p.say("valid_until", until)
    p.say("issued_on", until - timedelta(days=730))
    p.know(unlimited=False)
    letter(p, "shield", org(p, "Regierungspräsidium [town]", "Dezernat Heilberufe"), "Erlaubnis zur vorübergehenden Ausübung des zahnärztlichen Berufs", info=[("Datum", "{issued_on}"), ("Az.", "24-5415/" + digits(p.rng, 4))], greet=False)
    p.pars("[herrn] {name}, geboren am {birth_date} in [place], wird gemäß § 13 des Zahnheilkundegesetzes die widerrufliche Erlaubnis erteilt, als {profession} in abhängiger Stellung bis zum {valid_until} in der Praxis Dr. [sur] in [town] tätig zu sein.", "Nebenbestimmung: Die Tätigkeit ist nur unter Aufsicht zulässig. Eine Niederlassung ist ausgeschlossen.")
    end(p, phrase="Im Auftrag", seal="Präsidium")


@layout("criminal_record__green_print_no_entry_boxed_person", body="courier", size=10.5, footer="")
def _no_entry(p: Bogen) -> None:
    p.say("issued_on", p.ago(3, 100))
    p.know(entries=False)
    p.s.guilloche(0, 0, 210, 297, (0.8, 0.92, 0.85), lines=60)
    p.y = 24
    p.pars("Bundesamt für Justiz", "53094 Bonn", after=0)
    p.y += 12
    p.par("FÜHRUNGSZEUGNIS", bold=True, size=16, after=0.2)
    p.par("über", after=0.5)
    p.boxes([("Geburtsname / Familienname", "{family_name}", 0.5), ("Vornamen", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.5), ("Geburtsort", "[place]", 0.5), ("Staatsangehörigkeit", "{nationality}", 1.0)], numbers=False)
    p.y += 8
    p.par("Inhalt: Keine Eintragung", bold=True)
    p.par("Bonn, {issued_on}   Belegart N   Dieses Zeugnis wurde maschinell erstellt und wird nicht unterschrieben.", size=9)


@layout("criminal_record__extended_with_one_entry_listed", body="arial", size=10.2, footer="")
def _entry(p: Bogen) -> None:
    p.say("issued_on", p.ago(3, 100))
    p.know(entries=True)
    p.y = 24
    p.par("Bundesamt für Justiz", bold=True, size=13)
    p.par("Führungszeugnis (Belegart OB) zur Vorlage bei der Behörde", size=12)
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("geb.", "{birth_date}"), ("Datum", "{issued_on}")], label=40)
    p.y += 8
    p.par("Eintragungen:", bold=True)
    p.par("1. Amtsgericht [town], rechtskräftig seit " + p.d(p.ago(400, 900)) + ": Diebstahl, § 242 StGB; 100 Tagessätze zu je 15,00 EUR Geldstrafe.")


@layout("loyalty_declaration__town_form_signed_by_pen", body="arial", size=10, footer="")
def _loyalty(p: Bogen) -> None:
    p.say("issued_on", p.ago(3, 100))
    p.know(signed=True)
    p.y = 22
    p.par("Bekenntnis zur freiheitlichen demokratischen Grundordnung", bold=True, size=14)
    p.pairs([("Name, Vorname", "{names}"), ("Geburtsdatum", "{birth_date}")], form="line")
    p.pars("1. Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland. Insbesondere erkenne ich an: das Recht des Volkes auf Wahlen, die Bindung der Gesetzgebung an die Verfassung, die Unabhängigkeit der Gerichte und die im Grundgesetz niedergelegten Menschenrechte.", "2. Ich erkläre, dass ich keine Bestrebungen verfolge oder unterstütze, die gegen diese Grundordnung gerichtet sind.")
    p.sign("Unterschrift")


@layout("loyalty_declaration__two_language_columns_not_yet_signed", body="times", size=10.5, footer="")
def _loyalty_b(p: Bogen) -> None:
    p.know(signed=False)
    p.text(105, 24, "Erklärung / Declaration", size=15, bold=True, align="centre")
    p.column(25, 78, 34, ["Ich, {name}, geboren am {birth_date}, bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes.", "Ich verfolge keine Bestrebungen gegen den Bestand oder die Sicherheit des Bundes oder eines Landes und habe solche nicht unterstützt."])
    p.column(112, 78, 34, ["I profess the free democratic basic order of the Basic Law.", "I do not pursue, and have not supported, activities against the existence or security of the Federation or a Land."])
    p.y = 110
    p.sign("Ort, Datum, Unterschrift / place, date, signature", day="", signed=False)


@layout("application_form__two_language_boxes_filled_by_hand", body="arial", size=9, footer="Seite {page} von {total}")
def _application(p: Bogen) -> None:
    day = p.say("date", p.ago(3, 120))
    p.known["issued_on"] = (day, p.d(day))
    p.say("purpose", "Humanitäre Gründe")
    p.know(signed=True)
    p.plain(25, 16, "Landeshauptstadt [town] - Kreisverwaltungsreferat", size=8.5)
    p.y = 22
    p.par("Antrag auf Erteilung oder Verlängerung eines Aufenthaltstitels / Application for a residence permit", bold=True, size=12)
    p.ticks([(False, "Erteilung / issue"), (True, "Verlängerung / extension"), (False, "Niederlassungserlaubnis / settlement permit")])
    p.y += 3
    count = p.boxes([("Familienname / surname", "{family_name}", 0.5), ("Vornamen / given names", "{given_names}", 0.5), ("geboren am / date of birth", "{birth_date}", 0.34), ("in / at", "[place]", 0.33), ("Staatsangehörigkeit / nationality", "{nationality}", 0.33), ("Anschrift / address", "[street], [plz] [town]", 1.0), ("Zweck des Aufenthalts / purpose", "{purpose}", 0.6), ("beabsichtigte Dauer", "3 Jahre", 0.4), ("Krankenversicherung", "AOK", 0.5), ("Lebensunterhalt aus", "Erwerbstätigkeit", 0.5)], hand=True, tall=11.5)
    p.boxes([("Sind Sie vorbestraft? / criminal record?", "nein", 0.5), ("Laufende Ermittlungen?", "nein", 0.5)], first=count, hand=True, tall=11.5)
    p.par("Ich versichere, die Angaben nach bestem Wissen vollständig gemacht zu haben. Falsche Angaben können nach § 95 AufenthG strafbar sein.", size=8)
    p.text(25, p.y + 7, "[town], {date}", hand=True)
    p.sign("Unterschrift Antragsteller/in", day="")
    p.truth.pop("issued_on", None)


@layout("application_form__settlement_permit_questions_in_rows_unsigned", body="calibri", size=10.5, footer="{page}/{total}")
def _settlement(p: Bogen) -> None:
    p.say("purpose", "Niederlassungserlaubnis")
    p.know(signed=False)
    p.y = 18
    p.par("Antrag auf {purpose}", bold=True, size=16)
    p.leaders([("1. Nachname", "{family_name}"), ("2. Vorname", "{given_names}"), ("3. Geburtsdatum", "{birth_date}"), ("4. Staatsangehörigkeit", "{nationality}"), ("5. Wohnort", "[plz] [town]"), ("6. Im Bundesgebiet seit", p.d(p.ago(2000, 3500))), ("7. Beruf / Arbeitgeber", "Lagerist, [sur] Logistik"), ("8. Monatliches Nettoeinkommen", "1.870 EUR"), ("9. Wohnfläche", "64 m²"), ("10. Deutschkenntnisse", "B1"), ("11. Rentenbeiträge (Monate)", "61")])
    p.y += 6
    p.par("Beizufügen sind: Pass, Lohnabrechnungen, Mietvertrag, Versicherungsverlauf, Sprachnachweis, Test „Leben in Deutschland“.")
    p.sign("Ort, Datum, Unterschrift", day="", signed=False)


@layout("passport_effort_proof__embassy_certificate_of_appearance", body="times", size=11, footer="")
def _appeared(p: Bogen) -> None:
    p.say("mission", f"Botschaft der Republik {p.h.state}" if p.h.nationality != "AFG" else "Generalkonsulat von Afghanistan in Bonn")
    day = p.say("visited_on", p.ago(5, 200))
    p.say("issued_on", day)
    p.known["issued_on"] = (day, long(day))
    letter(p, "typed", org(p, "{mission}", "Konsularabteilung", town="10117 Berlin"), "Bescheinigung", to=(), greet=False)
    p.pars("Hiermit wird bescheinigt, dass [herr] {name}, geb. {birth_date}, am {visited_on} persönlich vorgesprochen hat, um einen Reisepass zu beantragen. Mangels eines Nationalitätennachweises konnte kein Pass ausgestellt werden.", "{issued_on}")
    end(p, "Konsul", phrase="", seal="Konsulat")


@layout("passport_effort_proof__own_list_of_attempts_signed", body="calibri", size=11, footer="")
def _attempts(p: Bogen) -> None:
    p.say("issued_on", p.ago(3, 60))
    p.say("mission", f"Botschaft {p.h.state} in Berlin")
    p.pars("{name}, [street], [plz] [town], geb. {birth_date}", after=1)
    p.par("Nachweis meiner Bemühungen um einen Pass", bold=True, size=14)
    p.pars("Ich habe mich an die {mission} gewandt:")
    for at, text in enumerate(("Anruf, niemand erreichbar", "E-Mail mit Bitte um einen Termin, keine Antwort", "Einschreiben mit Rückschein (Beleg liegt bei)", "persönlich vor Ort, ohne Termin abgewiesen")):
        p.par(f"{p.d(p.ago(60 + at * 30, 80 + at * 30))}: {text}", hanging=6, first="-", after=0.3)
    p.par("Ich versichere, dass diese Angaben richtig sind.")
    p.sign("{name}".replace("{name}", "Unterschrift"))


@layout("authority_letter__appointment_for_fingerprints_bring_papers", body="arial", size=10.6, footer="")
def _appointment(p: Bogen) -> None:
    day = p.say("date", p.ago(2, 40))
    assert day
    letter(p, "shield", org(p, "Stadt [town]", "Ausländer- und Staatsangehörigkeitsamt"), "Terminmitteilung: Beantragung des elektronischen Aufenthaltstitels", info=[("Datum", "{date}"), ("Zeichen", "32-1 " + digits(p.rng, 5))])
    p.pars("zur Abnahme der Fingerabdrücke laden wir Sie, geb. am {birth_date}, für den " + p.d(p.as_of + timedelta(days=12)) + " um 10.20 Uhr, Zimmer 118, ein.", "Bringen Sie bitte mit: gültigen Pass, Nachweis über die Krankenversicherung, Arbeitsvertrag und die letzten drei Lohnabrechnungen, Gebühr 93,00 EUR.")
    end(p, phrase="Im Auftrag")


@layout("authority_letter__hearing_before_refusal_of_extension", body="times", size=11, footer="Seite {page}")
def _hearing(p: Bogen) -> None:
    day = p.say("date", p.ago(2, 60), None)
    p.known["date"] = (day, long(day))
    letter(p, "typed", org(p, "Landratsamt [town]", "Ausländerbehörde"), "Anhörung nach § 28 VwVfG zur beabsichtigten Ablehnung Ihres Antrags", info=[("Datum", "{date}"), ("Az.", "311-" + digits(p.rng, 4))], at="bar")
    p.pars("Sie haben die Verlängerung Ihrer Aufenthaltserlaubnis beantragt. Nach derzeitigem Stand beabsichtigen wir, den Antrag abzulehnen, weil der Lebensunterhalt nicht gesichert ist und Unterlagen über eine Beschäftigung nicht vorliegen.", "Sie erhalten Gelegenheit, sich bis zum " + p.d(p.as_of + timedelta(days=20)) + " zu den entscheidungserheblichen Tatsachen zu äußern und fehlende Nachweise vorzulegen.")
    end(p, phrase="Im Auftrag")


@layout("translation__birth_record_from_arabic_with_translator_stamp", body="times", size=11, footer="Seite {page} von {total}", also=("birth_certificate",))
def _arabic(p: Bogen) -> None:
    p.say("issued_on", (day := p.ago(60, 900)), long(day))
    p.know(source_language="ar")
    p.par("Beglaubigte Übersetzung aus der arabischen Sprache", size=13, bold=True)
    p.pars("[Anmerkungen der Übersetzerin stehen in eckigen Klammern]".replace("[", "(").replace("]", ")"), "Arabische Republik / Innenministerium / Standesamtswesen", "Auszug aus dem Geburtsregister")
    p.pairs([("Vorname", "{given_names}"), ("Familienname", "{family_name}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", "[place]"), ("Name des Vaters", "Mahmoud"), ("Name der Mutter", "Khadija"), ("Registerort und Nummer", "Al-Midan 214")], label=55)
    p.y += 8
    p.par("Die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung der mir in Kopie vorgelegten, in arabischer Sprache abgefassten Urkunde wird bescheinigt. [town], den {issued_on}")
    end(p, "[chief], öffentlich bestellte und allgemein beeidigte Übersetzerin für die arabische Sprache", phrase="")
    p.s.stamp(150, p.y - 14, ["Übersetzerin", "Arabisch", "LG " + p.town[:10]], round_=True, size=7)


@layout("translation__ukrainian_diploma_table_side_note", body="calibri", size=10.5, footer="", also=("university_degree",))
def _ukrainian(p: Bogen) -> None:
    p.say("issued_on", p.ago(60, 900))
    p.know(source_language="uk")
    p.par("Übersetzung aus dem Ukrainischen", bold=True, size=14)
    p.table((60, 100), [("Ukraine", "DIPLOM"), ("Hochschule", "Nationale Technische Universität"), ("Inhaber/in", "{name}"), ("geboren", "{birth_date}"), ("Fachrichtung", "Bauwesen"), ("Qualifikation", "Ingenieur")], tall=2.2)
    p.par("Für die Richtigkeit und Vollständigkeit der Übersetzung: {issued_on}")
    end(p, "[chief], ermächtigte Übersetzerin der ukrainischen Sprache", phrase="")
    p.s.stamp(150, p.y - 10, ["Ermächtigte", "Übersetzerin"], round_=True, size=7)


@layout("blank__back_of_form_with_faint_show_through", footer="")
def _show_through(p: Bogen) -> None:
    for at in range(9):
        p.s.rule(30 + at % 3 * 4, 40 + at * 18, 150 + at % 4 * 9, 40 + at * 18, thick=1.2, grey=0.965)


@layout("blank__white_sheet_with_punch_holes", footer="")
def _punched(p: Bogen) -> None:
    for y in (108, 188):
        p.s.rect(8, y, 6, 6, fill=(0.55, 0.55, 0.55), stroke=None, radius=3)
