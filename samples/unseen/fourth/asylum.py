"""Asylakte: decisions of the Federal Office, its notices, admissions and judgments."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._bogen import Bogen, child, layouts_of, long
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()

_REASONS = (
    "Die antragstellende Person stammt aus [state] und hält sich nach eigenen Angaben seit mehreren Jahren im Bundesgebiet auf. Die Einreise erfolgte auf dem Landweg.",
    "In der Anhörung gemäß § 25 AsylG wurde vorgetragen, dass Angehörige einer bewaffneten Gruppe mehrfach zu Hause erschienen seien und die Herausgabe von Geld und Fahrzeugen verlangt hätten. Ein Cousin sei verschleppt worden. Man habe sich danach bei Verwandten verborgen und sei nach sechs Wochen ausgereist.",
    "Die Angaben waren in sich stimmig, lebensnah und standen im Einklang mit den dem Bundesamt vorliegenden Erkenntnissen. Es bestehen keine Zweifel an der geltend gemachten Staatsangehörigkeit; vorgelegt wurde ein Identitätsdokument im Original, dessen Echtheit bestätigt ist.",
    "Zu den in Betracht kommenden Verfolgungsakteuren, zur Möglichkeit des internen Schutzes und zur Lage der Rückkehrenden wird auf die in das Verfahren eingeführten Erkenntnismittel verwiesen. Die dortige Entwicklung ist weiterhin volatil; eine grundlegende und dauerhafte Veränderung ist nicht eingetreten.",
)
_COURT = "Gegen diesen Bescheid kann innerhalb von zwei Wochen nach Zustellung Klage beim Verwaltungsgericht [court] erhoben werden. Die Klage ist gegen die Bundesrepublik Deutschland zu richten. Sie soll den angefochtenen Bescheid bezeichnen; eine Abschrift soll beigefügt werden."


def _office(p: Bogen, unit: str = "Außenstelle [town]") -> None:
    p.let(court=p.town)
    p.s.rect(168, 9, 10, 12, stroke=(0.2, 0.2, 0.2))
    p.s.rule(168, 13, 178, 13)
    p.s.text(25, 14, "Bundesamt", size=15, bold=True)
    p.s.text(25, 20, "für Migration und Flüchtlinge", size=15)
    p.plain(25, 25.5, unit, size=9)


def _number(p: Bogen) -> None:
    p.say("file_number", p.h.asylum_number)
    p.say("azr_number", p.h.azr_number)


@layout("bamf_decision__refugee_status_one_page_grant", body="arial", size=10.5, footer="- {page} -")
def _short_grant(p: Bogen) -> None:
    _office(p)
    _number(p)
    p.say("decided_on", (day := p.ago(600, 2600)), long(day))
    p.know(outcomes=["refugee"])
    p.text(190, 34, "Datum: {decided_on}", size=9, align="right")
    p.text(190, 39, "Gesch.-Z.: {file_number}", size=9, align="right")
    p.s.text(190, 44, "(bei Antwort bitte angeben)", size=7, align="right")
    p.y = 62
    p.par("B E S C H E I D", bold=True, size=15, after=1)
    p.par("In dem Asylverfahren der/des", after=0.3)
    p.flush([("Name, Vorname", "{family_name}, {given_names}"), ("geboren am / in", "{birth_date} in [place] / [state]"), ("Staatsangehörigkeit", "{nationality}"), ("AZR-Nummer", "{azr_number}"), ("wohnhaft", "[street], [plz] [town]")])
    p.y += 5
    p.par("ergeht folgende Entscheidung:", after=0.7)
    p.par("Die Flüchtlingseigenschaft wird zuerkannt.", first="1.", hanging=9)
    p.par("Im Übrigen wird der Asylantrag abgelehnt.", first="2.", hanging=9)
    p.y += 4
    p.par("Begründung:", bold=True)
    p.pars("Auf Grund des ermittelten Sachverhalts ist davon auszugehen, dass die Furcht der antragstellenden Person begründet ist (§ 3 Abs. 1 AsylG). Von einer weiteren Begründung des stattgebenden Teils wird abgesehen, soweit dies zulässig ist.", _REASONS[2], justify=True)
    p.par("Rechtsbehelfsbelehrung", bold=True, after=0.2)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag", seal="Bundesamt")


@layout("bamf_decision__asylum_right_and_refugee_status_lawyer_copy", body="times", size=11, footer="Seite {page} von {total}")
def _both(p: Bogen) -> None:
    _office(p, "Referat 51E · AnkER-Einrichtung")
    _number(p)
    p.say("decided_on", p.ago(500, 2400))
    p.know(outcomes=["asylum", "refugee"])
    p.y = 42
    p.pars("Rechtsanwältin", "Dr. [chief]", "[lane]", "[plz] [town]", x=25, after=0)
    for row, (name, value) in enumerate((("Hausanschrift", "Frankenstraße 210, 90461 Nürnberg"), ("Unser Zeichen", "{file_number}"), ("Datum", "{decided_on}"), ("AZR-Nr.", "{azr_number}"))):
        p.s.text(125, 40 + row * 5, name, size=8)
        p.text(150, 40 + row * 5, value, size=8.6)
    p.y = 72
    p.par("BESCHEID", bold=True, size=14, after=0.8)
    p.par("Auf den Asylantrag", after=0.4)
    p.par("{name}, geboren am {birth_date} in [place], {nationality}e Staatsangehörigkeit, vertreten durch die oben genannte Bevollmächtigte,", x=38, after=0.6)
    p.par("wird wie folgt entschieden:", after=0.8)
    p.par(("Die Antragstellerin wird" if p.h.sex == "F" else "Der Antragsteller wird") + " als Asylberechtigte" + ("" if p.h.sex == "F" else "r") + " anerkannt.", first="1.", hanging=8, bold=True)
    p.par(("Der Antragstellerin" if p.h.sex == "F" else "Dem Antragsteller") + " wird die Flüchtlingseigenschaft zuerkannt.", first="2.", hanging=8, bold=True)
    p.y += 3
    p.par("Gründe", bold=True)
    p.pars("I.", *_REASONS[:2], "II.", "Der Antrag ist begründet. Eine Einreise aus einem sicheren Drittstaat im Sinne von Art. 16a Abs. 2 GG ist nicht festzustellen; die Person ist nachweislich mit einem Direktflug eingereist.", *_REASONS[2:], justify=True)
    p.par("Rechtsbehelfsbelehrung", bold=True, after=0.2)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("bamf_decision__subsidiary_for_mother_and_two_children", body="arial", size=10, footer="Seite {page}")
def _family(p: Bogen) -> None:
    _office(p, "Ankunftszentrum [town]")
    p.say("file_number", p.h.asylum_number)
    p.say("decided_on", p.ago(300, 1500))
    kids = [child(p), child(p)]
    p.know(outcomes=["subsidiary"], outcomes_by_person=[{"person": one.full_name, "outcome": "subsidiary"} for one in (p.h, *kids)])
    p.text(190, 28, "Gesch.-Z.: {file_number}", size=9, align="right")
    p.text(190, 33, "{decided_on}", size=9, align="right")
    p.y = 40
    p.par("Bescheid", bold=True, size=16, after=0.9)
    p.par("In den Asylverfahren", after=0.5)
    p.bare((25, 33, 95, 128), [("", "Name, Vorname", "geboren am", "AZR-Nummer"), ("1.", "{family_name}, {given_names}", "{birth_date}", "[azr]"), *((f"{at}.", f"{one.family_name}, {one.given_names}", p.d(one.birth_date), one.azr_number) for at, one in enumerate(kids, 2))], size=9.2)
    p.par("sämtlich wohnhaft [street], [plz] [town]; die Antragsteller zu 2. und 3. gesetzlich vertreten durch die Person zu 1.,", after=0.6)
    p.par("ergeht folgende Entscheidung:", after=0.6)
    p.par("Den Antragstellern wird der subsidiäre Schutzstatus zuerkannt.", first="1.", hanging=8)
    p.par("Im Übrigen werden die Asylanträge abgelehnt.", first="2.", hanging=8)
    p.y += 4
    p.par("B e g r ü n d u n g :", after=0.5)
    p.pars(*_REASONS, "Die Voraussetzungen für die Zuerkennung der Flüchtlingseigenschaft und die Anerkennung als Asylberechtigte liegen nicht vor, weil es an einem Verfolgungsgrund im Sinne des § 3b AsylG fehlt. Stichhaltige Gründe für die Annahme, dass den Antragstellern im Herkunftsland ein ernsthafter Schaden nach § 4 Abs. 1 Satz 2 Nr. 3 AsylG droht, sind dagegen gegeben.", justify=True)
    p.par("Rechtsbehelfsbelehrung", bold=True, after=0.2)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("bamf_decision__everything_refused_leave_within_thirty_days", body="arial", size=10, footer="Seite {page} von {total}")
def _refused(p: Bogen) -> None:
    _office(p)
    _number(p)
    p.say("decided_on", p.ago(40, 900))
    p.know(outcomes=["rejected"])
    letterhead = (("Gesch.-Z.", "{file_number}"), ("Datum", "{decided_on}"), ("AZR-Nr.", "{azr_number}"))
    for row, (name, value) in enumerate(letterhead):
        p.s.text(140, 34 + row * 5, name, size=8)
        p.text(160, 34 + row * 5, value, size=9)
    p.y = 60
    p.par("Bescheid", bold=True, size=15)
    p.par("In dem Asylverfahren " + ("der" if p.h.sex == "F" else "des") + " {name}, geb. am {birth_date} in [place], Staatsangehörigkeit: {nationality}, wohnhaft [street], [plz] [town], ergeht folgende Entscheidung:", after=0.9)
    for number, text in enumerate(("Die Flüchtlingseigenschaft wird nicht zuerkannt.", "Der Antrag auf Asylanerkennung wird abgelehnt.", "Der subsidiäre Schutzstatus wird nicht zuerkannt.", "Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor.", "Die antragstellende Person wird aufgefordert, die Bundesrepublik Deutschland innerhalb von 30 Tagen nach Bekanntgabe dieser Entscheidung zu verlassen; im Falle einer Klageerhebung endet die Ausreisefrist 30 Tage nach dem unanfechtbaren Abschluss des Asylverfahrens. Sollte die Ausreisefrist nicht eingehalten werden, erfolgt die Abschiebung nach [state].", "Das Einreise- und Aufenthaltsverbot gemäß § 11 Abs. 1 des Aufenthaltsgesetzes wird angeordnet und auf 30 Monate ab dem Tag der Abschiebung befristet."), 1):
        p.par(text, first=f"{number}.", hanging=8, after=0.4)
    p.y += 3
    p.par("Begründung:", bold=True)
    p.pars(_REASONS[0], _REASONS[1], "Das Vorbringen rechtfertigt die Zuerkennung der Flüchtlingseigenschaft nicht. Die Schilderungen beschränkten sich auf allgemeine Angaben; auf Nachfragen wurde ausweichend geantwortet. Eine individuelle Verfolgung wurde nicht glaubhaft gemacht.", "Auch die Voraussetzungen für die Zuerkennung des subsidiären Schutzstatus liegen nicht vor. Es ist weder die Verhängung der Todesstrafe noch Folter noch eine ernsthafte individuelle Bedrohung infolge willkürlicher Gewalt zu besorgen.", "Abschiebungsverbote bestehen nicht. Die derzeitigen humanitären Bedingungen führen nicht zu der Annahme, dass bei Abschiebung eine Verletzung des Art. 3 EMRK vorliegt. Es handelt sich um eine junge, gesunde und arbeitsfähige Person mit Familie am Herkunftsort.", justify=True)
    p.par("Rechtsbehelfsbelehrung", bold=True, after=0.2)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("bamf_decision__ban_sixty_seven_for_illness", body="calibri", size=11, footer="{page}/{total}")
def _ban(p: Bogen) -> None:
    _office(p, "Referat 42B")
    _number(p)
    p.say("decided_on", (day := p.ago(200, 1800)), f"{day.day}.{day.month}.{day.year}")
    p.say("target_state", p.h.state)
    p.know(outcomes=["ban_60_7"])
    p.y = 36
    p.bare((25, 75, 125), [("Geschäftszeichen", "Datum des Bescheides", "AZR-Nummer"), ("{file_number}", "{decided_on}", "{azr_number}")], under=False, bold=(1,))
    p.y += 6
    p.par("Bescheid über den Asylfolgeantrag / Wiederaufgreifen", bold=True, size=14)
    p.par("Antragstellende Person: {names}, *{birth_date}, [place]; {nationality}. Anschrift: [street], [plz] [town].", after=0.8)
    p.par("Entscheidung", bold=True, after=0.3)
    p.par("Der Bescheid vom " + p.d(p.ago(2000, 2600)) + " wird hinsichtlich der Feststellung zu § 60 Abs. 5 und 7 des Aufenthaltsgesetzes abgeändert.", first="1", hanging=7)
    p.par("Es wird festgestellt, dass ein Abschiebungsverbot nach § 60 Absatz 7 Satz 1 des Aufenthaltsgesetzes hinsichtlich {target_state} vorliegt.", first="2", hanging=7)
    p.y += 3
    p.par("Gründe", bold=True)
    p.pars("Auf den Antrag vom Frühjahr hin war das Verfahren zu den Abschiebungsverboten wiederaufzugreifen. Das vorgelegte fachärztliche Gutachten belegt eine dialysepflichtige Niereninsuffizienz. Die erforderliche Behandlung ist in {target_state} für die antragstellende Person aus finanziellen Gründen nicht erreichbar; bei Abbruch der Behandlung wäre mit dem Tod binnen weniger Wochen zu rechnen.", "Im Übrigen bleibt es bei der früheren Entscheidung; die Flüchtlingseigenschaft und der subsidiäre Schutz waren nicht Gegenstand dieses Antrags.", justify=True)
    p.par("Rechtsbehelfsbelehrung", bold=True, after=0.2)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("bamf_decision__under_the_new_regulation_subsidiary", body="open", size=9.6, footer="Seite {page} von {total}")
def _new_law(p: Bogen) -> None:
    _office(p)
    _number(p)
    p.say("decided_on", p.ago(15, 120))
    p.know(outcomes=["subsidiary"])
    p.y = 38
    p.beneath([("Aktenzeichen", "{file_number}"), ("Datum der Entscheidung", "{decided_on}"), ("AZR-Nummer", "{azr_number}"), ("Bearbeitende Stelle", "Referat 61A")], columns=4)
    p.y += 5
    p.par("Entscheidung über den Antrag auf internationalen Schutz", bold=True, size=14)
    p.beneath([("Familienname", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")])
    p.y += 5
    p.par("1.  Der antragstellenden Person wird der Status subsidiären Schutzes im Sinne des Artikels 18 der Verordnung (EU) 2024/1347 zuerkannt.", bold=True)
    p.par("2.  Der Antrag auf Zuerkennung der Flüchtlingseigenschaft im Sinne des Artikels 13 der Verordnung (EU) 2024/1347 wird abgelehnt.", bold=True)
    p.y += 3
    p.par("Gründe der Entscheidung", bold=True)
    p.pars("Der Antrag wurde nach der Verordnung (EU) 2024/1348 im regulären Verfahren geprüft.", *_REASONS[1:], justify=True)
    p.par("Rechtsbehelf", bold=True, after=0.2)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag", signed=False, note="Dieses Dokument wurde elektronisch erstellt und ist ohne Unterschrift gültig.")


@layout("bamf_revocation_notice__hearing_before_withdrawal", body="arial", size=10.3, footer="")
def _initiated(p: Bogen) -> None:
    p.say("file_number", f"{digits(p.rng, 7)}-{p.h.state_code}")
    p.say("issued_on", p.ago(10, 200))
    p.know(stage="initiated")
    letter(p, "circle", org(p, "Bundesamt für Migration und Flüchtlinge", "Gruppe Widerruf", town="90343 Nürnberg", lane="Frankenstraße 210"), "Prüfung der Zuerkennung der Flüchtlingseigenschaft; hier: Anhörung", info=[("Gesch.-Z.", "{file_number}"), ("Datum", "{issued_on}"), ("Telefon", "0911 943-0")])
    p.pars("mit Bescheid vom " + p.d(p.ago(1500, 2500)) + " (Gz. [azr]) wurde Ihnen die Flüchtlingseigenschaft zuerkannt.", "Das Bundesamt hat ein Widerrufsverfahren eingeleitet. Nach den hier vorliegenden Informationen haben Sie sich im vergangenen Jahr mehrere Wochen in [state] aufgehalten und bei der dortigen Passbehörde einen Reisepass beantragt. Es ist daher beabsichtigt, die Zuerkennung der Flüchtlingseigenschaft nach § 73 Abs. 1 AsylG zu widerrufen.", "Sie erhalten hiermit Gelegenheit, sich innerhalb eines Monats nach Zugang dieses Schreibens schriftlich zu äußern (§ 73b Abs. 6 AsylG). Sollte innerhalb der Frist keine Äußerung eingehen, wird nach Aktenlage entschieden.")
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("bamf_revocation_notice__refugee_status_revoked_ban_left", body="times", size=11, footer="- {page} -")
def _revoked(p: Bogen) -> None:
    _office(p, "Referat 71D")
    p.say("file_number", f"{digits(p.rng, 7)}-{p.h.state_code}")
    p.say("decided_on", p.ago(30, 500))
    p.know(stage="revoked")
    p.text(25, 36, "Geschäftszeichen {file_number}    Nürnberg, den {decided_on}", size=10)
    p.y = 48
    p.par("B e s c h e i d", size=15, bold=True)
    p.par("In dem Widerrufsverfahren betreffend {name}, geboren am {birth_date}, [place], {nationality}e Staatsangehörigkeit, zuletzt wohnhaft [street], [plz] [town],", after=0.5)
    p.par("wird entschieden:", after=0.6)
    p.par("Die mit Bescheid vom " + p.d(p.ago(1800, 2600)) + f" (Az. {p.h.asylum_number}) zuerkannte Flüchtlingseigenschaft wird widerrufen.", first="1.", hanging=8)
    p.par("Der subsidiäre Schutzstatus wird nicht zuerkannt.", first="2.", hanging=8)
    p.par("Ein Abschiebungsverbot nach § 60 Abs. 5 AufenthG liegt hinsichtlich [state] vor.", first="3.", hanging=8)
    p.y += 3
    p.par("Gründe:", bold=True)
    p.pars("Die Voraussetzungen, die zur Zuerkennung geführt haben, sind weggefallen. Die Person wurde durch Urteil des Landgerichts rechtskräftig zu einer Freiheitsstrafe von vier Jahren verurteilt; damit ist der Ausschlussgrund des § 60 Abs. 8 AufenthG gegeben.", "Über die Frage eines Abschiebungsverbotes war von Amts wegen zu entscheiden. Insoweit wird auf die Verhältnisse im Herkunftsland verwiesen.", justify=True)
    p.par(_COURT)
    end(p, "[clerk]", phrase="Im Auftrag", seal="Bundesamt")


@layout("bamf_revocation_notice__review_ended_to_foreigners_office", body="courier", size=9.8, footer="")
def _no_grounds(p: Bogen) -> None:
    p.say("file_number", p.h.asylum_number)
    p.say("issued_on", p.ago(60, 900))
    p.know(stage="no_grounds")
    letter(p, "typed", org(p, "Bundesamt für Migration und Flüchtlinge", "Referat 71A - Widerruf", town="90461 Nürnberg", lane="Frankenstraße 210"), "Regelüberprüfung nach § 73 Abs. 2a AsylG", info=[("Gz.", "{file_number}"), ("Datum", "{issued_on}")], at="bar", to=["Stadt [town]", "Ausländerbehörde", "[lane]", "[plz] [town]"], greet=False)
    p.pars("Ausländer: {names}, geb. {birth_date}, {nationality}", "AZR: [azr]", after=0.1)
    p.y += 5
    p.pars("Sehr geehrte Damen und Herren,", "die Überprüfung hat ergeben, dass die Voraussetzungen für einen Widerruf oder eine Rücknahme der Asylberechtigung bzw. der Flüchtlingseigenschaft nicht vorliegen.", "Diese Mitteilung erfolgt nach § 73 Abs. 2a Satz 2 AsylG. Der Betroffene hat einen Abdruck erhalten.")
    end(p, "[clerk]", phrase="Im Auftrag", signed=False, note="Dieses Schreiben wurde maschinell erstellt.")


@layout("bamf_finality_notice__short_note_to_person", body="arial", size=10.5, footer="")
def _final(p: Bogen) -> None:
    p.say("file_number", p.h.asylum_number)
    p.say("issued_on", (day := p.ago(50, 1500)))
    p.say("final_since", day - timedelta(days=p.rng.randint(20, 60)))
    letter(p, "circle", org(p, "Bundesamt für Migration und Flüchtlinge", "Außenstelle [town]"), "Abschluss Ihres Asylverfahrens", info=[("Mein Zeichen", "{file_number}"), ("Datum", "{issued_on}")])
    p.pars("Ihr Asylverfahren ist abgeschlossen. Der Bescheid vom " + p.d(day - timedelta(days=p.rng.randint(80, 110))) + " ist seit dem {final_since} bestandskräftig.", "Bitte wenden Sie sich wegen der Erteilung einer Aufenthaltserlaubnis an die für Ihren Wohnort zuständige Ausländerbehörde und legen Sie dort dieses Schreiben gemeinsam mit dem Bescheid vor.")
    end(p, "[clerk]", phrase="Im Auftrag", signed=False)


@layout("bamf_finality_notice__form_with_entries_for_authority", body="courier", size=10, footer="")
def _final_form(p: Bogen) -> None:
    p.say("file_number", p.h.asylum_number)
    p.say("issued_on", (day := p.ago(50, 1500)))
    p.say("final_since", day - timedelta(days=p.rng.randint(10, 40)))
    p.y = 20
    p.pars("Bundesamt für Migration und Flüchtlinge", "90343 Nürnberg", after=0)
    p.y += 10
    p.par("Mitteilung an die Ausländerbehörde über den unanfechtbaren Abschluss des Asylverfahrens", bold=True, size=11.5)
    p.boxes([("Gesch.-Z. des Bundesamtes", "{file_number}", 0.5), ("Datum der Mitteilung", "{issued_on}", 0.5), ("Familienname", "{family_name}", 0.5), ("Vornamen", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.34), ("Staatsangehörigkeit", "{nationality}", 0.33), ("AZR-Nummer", "[azr]", 0.33), ("Ausgang des Verfahrens", "Flüchtlingseigenschaft zuerkannt", 0.6), ("Unanfechtbar seit", "{final_since}", 0.4)])
    p.y += 6
    p.ticks([(True, "Klage wurde nicht erhoben."), (False, "Klage wurde zurückgenommen."), (False, "Gerichtliche Entscheidung ist rechtskräftig.")], pen=False)
    p.y += 6
    p.par("Dieser Vordruck ist ohne Unterschrift gültig.", size=8)


@layout("bamf_admission__local_staff_programme_letter", body="calibri", size=11, footer="")
def _admission(p: Bogen) -> None:
    p.say("programme", "Bundesaufnahmeprogramm Afghanistan")
    p.say("decided_on", p.ago(300, 1300))
    p.say("file_number", f"{digits(p.rng, 7)}-{p.h.state_code}")
    p.say("legal_basis", "§ 23 Abs. 2 AufenthG")
    letter(p, "margin", org(p, "Bundesamt für Migration und Flüchtlinge", "Humanitäre Aufnahme · Referat 75A", town="90343 Nürnberg", lane="Frankenstraße 210"), "Aufnahmezusage nach {legal_basis}", info=[("Aktenzeichen", "{file_number}"), ("Datum", "{decided_on}")])
    p.pars("im Rahmen des Programms {programme} erteilt Ihnen das Bundesamt für Migration und Flüchtlinge auf Grundlage der Anordnung des Bundesministeriums des Innern die Aufnahmezusage.", "Die Zusage gilt für {name}, geboren am {birth_date}, {nationality}.", "Sie steht unter dem Vorbehalt, dass keine Sicherheitsbedenken bestehen und die Identität geklärt ist. Bitte beantragen Sie bei der deutschen Auslandsvertretung ein Visum zur Aufnahme. Nach der Einreise ist bei der Ausländerbehörde eine Aufenthaltserlaubnis zu beantragen.")
    end(p, "[clerk]", phrase="Im Auftrag")


@layout("bamf_admission__resettlement_certificate_table", body="arial", size=10, footer="")
def _resettled(p: Bogen) -> None:
    p.say("programme", f"Resettlement {p.as_of.year - 2}")
    p.say("decided_on", p.ago(500, 900))
    p.say("legal_basis", "§ 23 Absatz 4 AufenthG")
    _office(p, "Referat Resettlement und Humanitäre Aufnahme")
    p.y = 42
    p.par("Aufnahmebescheid", bold=True, size=16, after=0.3)
    p.par("gemäß {legal_basis} (Neuansiedlung von Schutzsuchenden)", after=0.8)
    p.pairs([("Aufnahmeverfahren", "{programme}"), ("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Erstzufluchtsstaat", "Jordanien"), ("UNHCR-Fallnummer", "[azr]")], label=55)
    p.y += 6
    p.pars("Der vorgenannten Person wird die Aufnahme in die Bundesrepublik Deutschland zugesagt.", "Die Verteilung auf die Länder erfolgt nach dem Königsteiner Schlüssel. Die Person wird dem Land zugewiesen, in dem [town] liegt.", "Nürnberg, den {decided_on}")
    end(p, "[clerk]", phrase="Im Auftrag", seal="Bundesamt")


@layout("court_judgment__dismisses_action_against_refusal", body="times", size=11.3, footer="- {page} -")
def _judgment(p: Bogen) -> None:
    p.say("court", f"Verwaltungsgericht {p.town}")
    p.say("file_number", f"{p.rng.randint(1, 12)} K {p.rng.randint(200, 4000)}/{p.as_of.year % 100 - 1}.A")
    p.say("decided_on", (day := p.ago(60, 500)), long(day))
    p.s.text(25, 18, "Beglaubigte Abschrift", size=10)
    p.text(190, 18, "{file_number}", align="right")
    p.y = 32
    for text, size in (("{court}", 14), ("Im Namen des Volkes", 13), ("Urteil", 14)):
        p.text(105, p.y, text, size=size, bold=True, align="centre")
        p.y += 9
    p.par("In der Verwaltungsrechtssache", after=0.4)
    p.par("{given_names} {family_name}, geboren am {birth_date}, [street], [plz] [town], Staatsangehörigkeit: {nationality},", x=45, after=0.2)
    p.par("- Kläger" + ("in" if p.h.sex == "F" else "") + " -", x=150, after=0.4)
    p.par("Prozessbevollmächtigte: Rechtsanwälte [chief] und Partner, [lane], [plz] [town],", x=45, after=0.4)
    p.par("gegen", after=0.4)
    p.par("die Bundesrepublik Deutschland, vertreten durch das Bundesamt für Migration und Flüchtlinge, Frankenstraße 210, 90461 Nürnberg,", x=45, after=0.2)
    p.par("- Beklagte -", x=150, after=0.6)
    p.par("wegen Flüchtlingseigenschaft u. a.", after=0.6)
    p.par("hat die 5. Kammer durch den Richter am Verwaltungsgericht [sur] als Einzelrichter auf die mündliche Verhandlung vom {decided_on} für Recht erkannt:", after=0.8)
    p.par("Die Klage wird abgewiesen. Die Kosten des Verfahrens trägt die Klägerseite; Gerichtskosten werden nicht erhoben. Das Urteil ist hinsichtlich der Kosten vorläufig vollstreckbar.", x=40, bold=True, after=0.9)
    p.text(105, p.y + 3, "Tatbestand", bold=True, align="centre")
    p.y += 8
    p.pars(*_REASONS, "Mit Bescheid des Bundesamtes wurde der Antrag auf Zuerkennung der Flüchtlingseigenschaft abgelehnt. Hiergegen richtet sich die Klage.", justify=True)
    p.text(105, p.y + 3, "Entscheidungsgründe", bold=True, align="centre")
    p.y += 8
    p.pars("Die zulässige Klage ist unbegründet. Der angefochtene Bescheid ist rechtmäßig und verletzt die Klägerseite nicht in ihren Rechten (§ 113 Abs. 5 VwGO).", "Rechtsmittelbelehrung: Gegen dieses Urteil steht den Beteiligten die Berufung zu, wenn sie vom Oberverwaltungsgericht zugelassen wird. Die Zulassung ist innerhalb eines Monats nach Zustellung zu beantragen.", justify=True)
    end(p, "[sur]", phrase="Der Einzelrichter", seal="Gericht")


@layout("court_judgment__order_that_action_suspends", body="arial", size=10.8, footer="Seite {page}")
def _order(p: Bogen) -> None:
    p.say("court", f"VERWALTUNGSGERICHT {p.town.upper()}", f"VERWALTUNGSGERICHT {p.town.upper()}")
    p.say("file_number", f"{p.rng.randint(1, 9)} L {p.rng.randint(200, 4000)}/{p.as_of.year % 100}")
    p.say("decided_on", p.ago(10, 200))
    p.y = 22
    p.par("{court}", bold=True, size=13)
    p.par("Az.: {file_number}", after=1.2)
    p.par("B E S C H L U S S", bold=True, size=13)
    p.par("In dem Verfahren {given_names} {family_name} ./. Stadt [town]", after=0.3)
    p.par("wegen Aufenthaltserlaubnis; hier: Antrag nach § 80 Abs. 5 VwGO", after=0.8)
    p.par("hat die 2. Kammer des Verwaltungsgerichts am {decided_on} beschlossen:", after=0.6)
    p.pars("Die aufschiebende Wirkung der Klage gegen die Ordnungsverfügung der Antragsgegnerin wird angeordnet.", "Die Antragsgegnerin trägt die Kosten des Verfahrens.", "Der Streitwert wird auf 2.500,00 € festgesetzt.", x=38, bold=True)
    p.par("Gründe:", after=0.4)
    p.pars("Der Antrag hat Erfolg. Die im Rahmen des vorläufigen Rechtsschutzes vorzunehmende Abwägung fällt zu Gunsten der antragstellenden Partei aus, weil derzeit offen ist, ob die Verfügung einer Überprüfung im Hauptsacheverfahren standhält.", "Gegen Nr. 1 steht den Beteiligten die Beschwerde zu.", justify=True)
    p.bare((25, 80, 135), [("[sur]", "Dr. Ahlers", "Peuker")], under=False)
