"""Personenstand: certificates of German, French and English registries, translations, custody, efforts for a passport."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.people import Person, person, relative, upper

from ._cards import foreigner, from_state
from ._issuers import close, german, house, letter, surname
from ._leaf import Leaf, child_of, layouts_of

LAYOUTS, layout = layouts_of()


def _registrar(p: Leaf) -> None:
    p.sign("Die Standesbeamtin / Der Standesbeamte", place=f"Standesamt {p.town}")
    p.s.text(p.s.style.left + 75, p.y - 5, surname(p.rng))
    p.s.stamp(150, p.y - 16, ["STANDESAMT", p.town.upper()[:16]], round_=True, size=6)


@layout("birth_certificate__register_extract_captioned", body="times", footer="")
def _birth_german(p: Leaf) -> None:
    child = child_of(p)
    p.person(child)
    p.say("register_number", f"G {p.rng.randint(40, 3900)}/{child.birth_date.year}")
    p.say("birth_place", p.town)
    p.say("issued_on", child.birth_date + timedelta(days=p.rng.randint(9, 40)))
    other = relative(p.rng, p.h)
    p.others.append(other)
    p.s.rect(15, 15, 180, 265, thick=1, stroke=(0.3, 0.45, 0.35))
    p.s.text(105, 32, "Geburtsurkunde", size=24, align="centre")
    p.y = 40
    p.pairs([("Standesamt", p.town), ("Registernummer", "{register_number}")], form="numbered")
    for title, rows in (
        ("Kind", [("Geburtsname", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geschlecht", "weiblich" if child.sex == "F" else "männlich"), ("Geburtstag", "{birth_date}"), ("Geburtsort", "{birth_place}")]),
        ("Mutter", [("Familienname", p.h.family_name), ("Vorname(n)", (p.h if p.h.sex == "F" else other).given_names), ("Religion", "---")]),
        ("Vater", [("Familienname", p.h.family_name), ("Vorname(n)", (p.h if p.h.sex == "M" else other).given_names), ("Religion", "---")])):
        p.y += 6
        p.head(title, size=12, after=0)
        p.pairs(rows, form="numbered")
    p.y += 3
    p.pairs([("Weitere Angaben aus dem Register", "Die Identität der Eltern ist nicht nachgewiesen.")], form="numbered", label=66)
    p.know(own_statement_remark=True)
    _registrar(p)


@layout("birth_certificate__french_extract_of_record", body="times", footer="")
def _birth_french(p: Leaf) -> None:
    who = foreigner(p, "Camara" if p.h.sex == "F" else "Bangoura", "Aïssatou" if p.h.sex == "F" else "Mamadou Lamine", "GIN", "Conakry", p.h.sex)
    months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
    said = f"{who.birth_date.day} {months[who.birth_date.month - 1]} {who.birth_date.year}"
    p.known["birth_date"] = (who.birth_date, said)
    p.say("register_number", str(p.rng.randint(101, 2999)))
    p.say("birth_place", "Conakry")
    day = p.ago(400, 2500)
    p.say("issued_on", day, f"{day:%d/%m/%Y}")
    p.s.text(25, 22, "RÉPUBLIQUE DE GUINÉE", bold=True)
    p.s.text(25, 27, "Travail - Justice - Solidarité", size=9)
    p.s.text(25, 34, "VILLE DE CONAKRY - COMMUNE DE MATAM", size=9)
    p.s.text(185, 22, "ÉTAT CIVIL", align="right", bold=True)
    p.s.text(105, 55, "EXTRAIT D'ACTE DE NAISSANCE", size=17, bold=True, align="centre")
    p.text(105, 63, "Acte N° {register_number} du registre de l'année " + str(who.birth_date.year), align="centre")
    p.y = 78
    born = "née" if who.sex == "F" else "né"
    p.pairs([("Nom de famille", "{family_name}"), ("Prénom(s)", "{given_names}"), ("Sexe", "Féminin" if who.sex == "F" else "Masculin"), (f"{born} le", "{birth_date}"), ("à", "{birth_place}"), ("Fils / fille de", f"Ibrahima Sory {who.family_name}"), ("et de", "Kadiatou Sylla"), ("Profession du père", "commerçant"), ("Domicile des parents", "Quartier Bonfi, Matam")], label=50)
    p.y += 6
    p.par("Mentions marginales : néant.")
    p.par("Pour extrait certifié conforme aux indications portées au registre.", after=1)
    p.text(25, p.y + 8, "Délivré à Conakry, le {issued_on}")
    p.text(120, p.y + 14, "L'officier de l'état civil")
    p.s.scribble(120, p.y + 28, 36, 9)
    p.s.stamp(150, p.y + 36, ["COMMUNE", "DE MATAM"], round_=True, size=7)


@layout("birth_certificate__english_certified_copy_of_entry", body="cambria", footer="")
def _birth_english(p: Leaf) -> None:
    who = foreigner(p, "Adeyemi", "Blessing Oluchi" if p.h.sex == "F" else "Samuel Tunde", "NGA", "Ibadan", p.h.sex)
    months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    p.known["birth_date"] = (who.birth_date, f"{who.birth_date.day} {months[who.birth_date.month - 1]} {who.birth_date.year}")
    p.say("register_number", f"NPC/OY/{p.rng.randint(10000, 99999)}")
    p.say("birth_place", "Ibadan")
    day = p.ago(300, 2000)
    p.say("issued_on", day, f"{day.day} {months[day.month - 1]} {day.year}")
    p.s.rect(12, 12, 186, 200, thick=2, stroke=(0.1, 0.4, 0.2))
    p.s.text(105, 30, "FEDERAL REPUBLIC OF NIGERIA", size=15, bold=True, align="centre")
    p.s.text(105, 38, "NATIONAL POPULATION COMMISSION", size=12, align="centre")
    p.s.text(105, 52, "CERTIFICATE OF BIRTH", size=20, bold=True, align="centre")
    p.text(105, 60, "Registration No.: {register_number}", align="centre")
    p.y = 68
    p.par("This is to certify that the birth, details of which are recorded herein, has been registered at Ibadan North West registration centre, Oyo State.", after=1)
    p.pairs([("Surname", "{family_name}"), ("Other names", "{given_names}"), ("Sex", "Female" if who.sex == "F" else "Male"), ("Date of birth", "{birth_date}"), ("Place of birth (town / village)", "{birth_place}"), ("Full name of father", "Emmanuel Adeyemi"), ("Full name of mother", "Grace Adeyemi")], form="line", columns=1)
    p.text(25, p.y + 8, "Dated this {issued_on}")
    p.s.scribble(125, p.y + 12, 36, 9)
    p.text(125, p.y + 17, "Registrar", size=8)


def stranger_of(p: Leaf) -> str:
    """A family name of the holder's own country that is not the holder's."""
    while (name := person(p.rng, nationality=p.h.nationality).family_name) == p.h.family_name:
        continue
    return name


def _spouses(p: Leaf) -> tuple[Person, date]:
    other = relative(p.rng, p.h)
    p.others.append(other)
    maiden = stranger_of(p)
    p.say("spouse_family_name", maiden)
    p.say("spouse_given_names", other.given_names)
    married = date(max(p.h.birth_date.year + 19, 2009), p.rng.randint(2, 11), p.rng.randint(2, 27))
    p.say("married_on", married)
    return other, married


@layout("marriage_certificate__two_columns_of_spouses", body="calibri", footer="")
def _marriage_columns(p: Leaf) -> None:
    other, married = _spouses(p)
    p.say("register_number", f"E {p.rng.randint(20, 900)}/{married.year}")
    p.say("issued_on", married + timedelta(days=p.rng.randint(0, 60)))
    p.know(dissolved=False)
    p.s.text(105, 35, "EHEURKUNDE", size=22, bold=True, align="centre")
    p.text(105, 43, f"Standesamt {p.town} · Registernummer " + "{register_number}", align="centre")
    p.y = 56
    p.table((46, 62, 62), [
        ("", "1. Ehegatte", "2. Ehegatte"), ("Familienname", "{family_name}", "{spouse_family_name}"), ("Vorname(n)", "{given_names}", "{spouse_given_names}"),
        ("Geburtstag", "{birth_date}", p.d(other.birth_date)), ("Geburtsort", p.h.birth_place, other.birth_place), ("Religion", "nicht angegeben", "nicht angegeben")], tall=2.6)
    p.y += 6
    p.pairs([("Tag der Eheschließung", "{married_on}"), ("Ort der Eheschließung", p.town), ("Name nach der Eheschließung", "beide führen ihren bisherigen Namen"), ("Weitere Angaben", "Keine. Die Ehe besteht.")], label=60)
    _registrar(p)


@layout("marriage_certificate__print_from_family_register_divorced", body="courier", size=9.8, footer="")
def _marriage_ended(p: Leaf) -> None:
    other, married = _spouses(p)
    p.say("register_number", f"E {p.rng.randint(20, 900)}/{married.year}")
    p.say("issued_on", p.ago(30, 300))
    p.know(dissolved=True)
    p.s.text(25, 25, f"Standesamt {p.town}")
    p.y = 34
    p.head("Eheurkunde", size=17)
    p.pairs([("Registernummer", "{register_number}"), ("Eheschließung am", "{married_on}"), ("Ort", f"{p.town}, Rathaus")])
    for title, rows in (("EHEMANN" if p.h.sex == "M" else "EHEFRAU", [("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("geboren", "{birth_date} in " + p.h.birth_place)]), ("EHEFRAU" if p.h.sex == "M" else "EHEMANN", [("Familienname", "{spouse_family_name}"), ("Vornamen", "{spouse_given_names}"), ("geboren", p.d(other.birth_date) + " in " + other.birth_place)])):
        p.y += 7
        p.head(title, size=10, after=0)
        p.pairs(rows)
    p.y += 7
    p.par(f"Auflösung der Ehe: Die Ehe wurde durch Beschluss des Amtsgerichts {p.town} rechtskräftig geschieden am {p.d(p.ago(400, 900))}.")
    _registrar(p)


@layout("marriage_certificate__english_mosque_and_civil_record", body="times", footer="")
def _marriage_english(p: Leaf) -> None:
    other, married = _spouses(p)
    p.known["married_on"] = (married, f"{married:%d/%m/%Y}")
    p.known["birth_date"] = (p.h.birth_date, f"{p.h.birth_date:%d/%m/%Y}")
    day = married + timedelta(days=90)
    p.say("register_number", f"{p.rng.randint(1000, 9999)}/{married.year}")
    p.say("issued_on", day, f"{day:%d/%m/%Y}")
    p.s.text(105, 24, "MINISTRY OF INTERIOR", size=12, bold=True, align="centre")
    p.s.text(105, 30, "Directorate General of Civil Status", align="centre")
    p.s.text(105, 46, "MARRIAGE CERTIFICATE", size=18, bold=True, align="centre")
    p.y = 58
    own, her = (("Husband", "Wife") if p.h.sex == "M" else ("Wife", "Husband"))
    p.table((50, 60, 60), [("Particulars", own, her), ("Family name", "{family_name}", "{spouse_family_name}"), ("First name", "{given_names}", "{spouse_given_names}"), ("Date of birth", "{birth_date}", f"{other.birth_date:%d/%m/%Y}"), ("Place of birth", p.h.birth_place, other.birth_place), ("Marital status before", "single", "single")], tall=2.4)
    p.y += 4
    p.pairs([("Date of marriage", "{married_on}"), ("Registration number", "{register_number}"), ("Deferred dowry", "as agreed"), ("Witnesses", "2 (two)")])
    p.y += 6
    p.par("This extract is in conformity with the original entry in the civil register.")
    p.text(25, p.y + 10, "Issued on {issued_on}")
    p.s.stamp(140, p.y + 16, ["CIVIL REGISTRAR", "True copy"], round_=True, size=6)


@layout("translation__syrian_family_register_two_pages", body="times", footer="- {page} -")
def _register_translated(p: Leaf) -> None:
    from_state(p, "SYR")
    p.say("source_language", "ar", "arabischen")
    p.say("issued_on", p.ago(100, 1500))
    other = relative(p.rng, p.h)
    kids = [relative(p.rng, p.h, child=True) for _ in range(3)]
    p.others += [other, *kids]
    p.y = 18
    p.par("Beglaubigte Übersetzung aus der {source_language} Sprache", bold=True, size=13)
    p.par("[Anmerkungen der Übersetzerin stehen in eckigen Klammern. Vorgelegt wurde eine Fotokopie.]", size=9)
    p.pars("Arabische Republik Syrien", "Ministerium des Innern - Generaldirektion für Personenstandswesen", "[Wappen der Republik; Stempelmarken zu 50 und 100 Lira]", after=0.1)
    p.head("Auszug aus dem Familienregister", size=14)
    p.pairs([("Gouvernement", "Aleppo"), ("Amt des Personenstandsregisters", "Al-Bab"), ("Ort und Nr. der Registrierung", f"Al-Scharqiya {p.rng.randint(20, 400)}"), ("Name des Inhabers", "{name}"), ("Datum und Ort der Geburt", p.h.birth_place + ", {birth_date}")])
    p.y += 4
    rows = [("Nr.", "Vorname", "Name", "Verhältnis", "Geburtsdatum", "Familienstand"), ("1", p.h.given_names, p.h.family_name, "Inhaber", p.d(p.h.birth_date), "verheiratet"), ("2", other.given_names, other.family_name, "Ehegatte", p.d(other.birth_date), "verheiratet")]
    rows += [(str(at), kid.given_names, kid.family_name, "Kind", p.d(kid.birth_date), "ledig") for at, kid in enumerate(kids, 3)]
    p.table((10, 34, 36, 26, 30, 30), rows, tall=2.2)
    p.pars("[Darunter:] Der Auszug stimmt mit dem Original des Registers überein. Er ist drei Monate gültig.", "[Unterschrift unleserlich; runder Stempel: Standesamt Al-Bab]", "[Rückseite: Beglaubigungsvermerk des Außenministeriums in Damaskus, Nr. 44871; Gebührenmarke]")
    p.s.new_page()
    p.head("Bestätigung", size=12)
    p.par(f"Als vom Präsidenten des Landgerichts {p.town} für die arabische Sprache öffentlich bestellte und allgemein beeidigte Übersetzerin bescheinige ich die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung des mir in Kopie vorgelegten Schriftstücks.")
    p.sign(f"{german(p.rng)}, Übersetzerin")
    p.s.stamp(150, p.y - 10, ["Allgemein beeidigte", "Übersetzerin", "Arabisch"], round_=True, size=6)


@layout("translation__dari_identity_paper_with_footer_seal", body="open", footer="")
def _tazkira(p: Leaf) -> None:
    from_state(p, "AFG")
    p.say("source_language", "fa", "Dari / Persisch")
    p.say("issued_on", p.ago(60, 1200))
    p.s.text(185, 16, f"Übersetzungsbüro {surname(p.rng)}", align="right", size=12, bold=True)
    p.s.text(185, 21, f"{p.plz} {p.town}", align="right", size=8.5)
    p.y = 34
    p.par("ÜBERSETZUNG AUS DER SPRACHE: {source_language}", bold=True, after=1)
    p.pars("Islamische Republik Afghanistan", "Hauptamt für Bevölkerungsregistrierung (Nationale Statistikbehörde)", "Personalausweis (Tazkira)", after=0.1, x=50)
    p.y += 4
    p.table((62, 100), [("Eintrag", "Inhalt"), ("Name", "{given_names}"), ("Familienname", "{family_name}"), ("Vatersname", "Abdul Ghani"), ("Großvatersname", "Mohammad Akbar"), ("Geburtsdatum", "{birth_date} (umgerechnet)"), ("Geburtsort", p.h.birth_place), ("Ausweisnummer", f"{p.rng.randint(1000, 1404)}-{p.rng.randint(1000, 9999)}-{p.rng.randint(10000, 99999)}"), ("Muttersprache", "Dari"), ("Stempel", "vorhanden, lesbar")], tall=2.1)
    p.y += 5
    p.par("Die Richtigkeit und Vollständigkeit der Übersetzung aus dem vorgelegten Original wird hiermit bescheinigt. Lichtbild auf dem Original vorhanden.")
    p.sign("Ermächtigter Übersetzer (OLG)")
    p.s.stamp(140, p.y - 12, ["ermächtigter Übersetzer", "für die Gerichte und Notare"], size=7)


@layout("custody_proof__youth_office_no_declarations", body="arial", footer="")
def _custody(p: Leaf) -> None:
    child = child_of(p)
    p.person(child)
    p.say("issued_on", p.ago(10, 200))
    p.say("custodian_family_name", p.h.family_name)
    p.say("custodian_given_names", p.h.given_names)
    p.know(custody="sole")
    letter(p, house(p, f"Stadt {p.town}", "Jugendamt - Beistandschaften, Beurkundungen"), "Bescheinigung über das Nichtvorliegen von Sorgeerklärungen (§ 58 SGB VIII)", form="side", greeting=False,
           to=[p.h.salutation, "{custodian_given_names} {custodian_family_name}", p.h.address.street, f"{p.plz} {p.town}"], info=[("Datum:", "{issued_on}"), ("Zeichen:", f"51.2 Reg {p.rng.randint(10, 900)}")])
    p.pars("Für das Kind {given_names} {family_name}, geboren am {birth_date}" + f" in {p.town}, liegen im Sorgeregister dieses Jugendamtes bis zum heutigen Tag keine Eintragungen über übereinstimmende Sorgeerklärungen und keine rechtskräftigen gerichtlichen Entscheidungen vor.",
           f"Die elterliche Sorge steht daher nach § 1626a Abs. 3 BGB {p.h.salutation.replace('Herr', 'Herrn')} {p.h.full_name} allein zu.", "Diese Auskunft gibt den Stand des Registers am Tag der Ausstellung wieder.")
    close(p, surname(p.rng), phrase="Im Auftrag", seal="Jugendamt")


@layout("passport_effort_proof__consulate_confirms_visit", body="times", footer="")
def _effort(p: Leaf) -> None:
    state = {"SYR": "der Arabischen Republik Syrien", "ERI": "des Staates Eritrea", "IRN": "der Islamischen Republik Iran", "TUR": "der Republik Türkei", "IRQ": "der Republik Irak"}.get(p.h.nationality, p.h.state if p.h.nationality != "UKR" else "der Ukraine")
    p.say("mission", f"Generalkonsulat {state}" if state[:3] in ("der", "des") else f"Generalkonsulat von {state}")
    visited = p.say("visited_on", p.ago(10, 120))
    p.say("issued_on", visited)
    p.s.rect(97, 12, 16, 14)
    p.text(105, 34, "{mission}", size=13, bold=True, align="centre")
    p.s.text(105, 40, "Frankfurt am Main", align="centre")
    p.text(185, 55, "Frankfurt, den {issued_on}", align="right")
    p.y = 68
    p.head("Bestätigung zur Vorlage bei der Ausländerbehörde", size=12)
    p.pars("Hiermit wird bestätigt, dass {name}, geboren am {birth_date}" + f" in {p.h.birth_place}, am " + "{visited_on} persönlich in der Konsularabteilung vorgesprochen hat, um die Ausstellung eines Reisepasses zu beantragen.",
           "Der Antrag konnte nicht entgegengenommen werden, da die erforderliche Registrierung im elektronischen Personenstandsregister des Heimatstaates nicht nachgewiesen wurde. Die Beschaffung der Unterlagen dauert erfahrungsgemäß mehrere Monate.", "Die Bescheinigung wird auf Wunsch ausgestellt. Gebühr: 25,00 EUR.", after=1)
    p.s.scribble(120, p.y + 16, 36, 9)
    p.text(120, p.y + 21, "Konsul", size=9)
    p.s.stamp(60, p.y + 16, ["CONSULATE GENERAL", upper(p.h.state)], round_=True, size=5)
