"""Invented people (erfundene Personen), their addresses and numbers; every check digit is right.

All of it is a function of the `random.Random` that is handed in. Names follow how German offices
transliterate Arabic, Dari, Kurdish, Tigrinya, Turkish and Ukrainian names; the people do not exist.
"""

# ruff: noqa: E501 - tables of drawing calls and drawn lots read better unbroken

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

_DIGIT_WEIGHTS = (7, 3, 1)
_SERIAL_LETTERS = "CFGHJKLMNPRTVWXYZ"

# nationality: (BAMF state code, state, nationality as adjective, family names, male, female, places)
_ORIGINS: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "SYR": ("475", "Syrien", "syrisch",
            "Al-Hassan|Alhamoud|Haj Omar|Al Mahmoud|Darwish|Khalil|Al-Khatib|Sheikho|Barakat|Abdulrahman|Kassab",
            "Omar|Mohamad Ali|Yazan|Khaled|Abd Alrahman|Bassel|Ibrahim|Ahmad",
            "Rana|Hala|Nour Alhuda|Fatima|Yasmin|Rim|Asma", "Aleppo|Damaskus|Idlib|Homs|Qamischli|Deir ez-Zor"),
    "AFG": ("423", "Afghanistan", "afghanisch", "Rahimi|Noorzai|Haidari|Ahmadzai|Mohammadi|Hossaini|Sadat|Karimi Pour",
            "Mirwais|Ali Reza|Najibullah|Zabiullah|Sayed Jawad|Hamid",
            "Zahra|Maryam|Freshta|Shabnam|Masuma|Parwana", "Kabul|Herat|Ghazni|Masar-e Scharif|Kundus"),
    "IRQ": ("438", "Irak", "irakisch", "Al-Jubouri|Khudhur|Murad|Hussein Ali|Sulaiman|Barzani|Elias Khalaf|Saleem",
            "Saif|Dilovan|Karwan|Mustafa|Haydar|Azad", "Nadia|Shilan|Zainab|Hanaa|Sherin|Avin",
            "Mossul|Bagdad|Sindschar|Erbil|Dohuk|Kirkuk"),
    "ERI": ("224", "Eritrea", "eritreisch", "Tesfamariam|Ghebremedhin|Weldegebriel|Habte|Kidane|Tekle Berhan|Araya",
            "Filmon|Yonas|Dawit|Merhawi|Samuel|Aman", "Selam|Helen|Rahwa|Feven|Mehret|Winta", "Asmara|Keren|Adi Keyh|Dekemhare"),
    "IRN": ("439", "Iran", "iranisch", "Hosseini|Moradi|Rezaei|Ebrahimzadeh|Jafari|Sharifi",
            "Reza|Amir Hossein|Mehdi|Saeid", "Shirin|Mahsa|Parisa|Elham", "Teheran|Schiras|Maschhad|Ahvas"),
    "TUR": ("163", "Türkei", "türkisch", "Yıldız|Çelik|Öztürk|Aydın|Şahin-Köse|Güneş|Kılıç",
            "Mehmet Emin|Baran|Süleyman|Serhat", "Elif|Gülsüm|Berfin|Özlem", "Diyarbakır|Mardin|İstanbul|Şırnak"),
    "UKR": ("166", "Ukraine", "ukrainisch", "Shevchenko|Kovalchuk|Bondarenko|Tkachenko|Hrytsenko",
            "Oleksandr|Dmytro|Serhii", "Oksana|Nataliia|Yuliia", "Charkiw|Odessa|Mariupol"),
    "SOM": ("273", "Somalia", "somalisch", "Abdi Warsame|Mohamed Ali|Hassan Nur|Farah|Osman Jama",
            "Abdirahman|Mahad|Liban|Yusuf", "Hodan|Fadumo|Ayaan|Sahra", "Mogadischu|Kismayo|Baidoa"),
}  # fmt: skip
_ORIGIN_WEIGHTS = {"SYR": 9, "AFG": 7, "IRQ": 4, "ERI": 4, "IRN": 2, "TUR": 3, "UKR": 1, "SOM": 2}

# town: (postcodes, Land, BAMF office, administrative court)
TOWNS: dict[str, tuple[str, str, str, str]] = {
    "Musterau": ("09901 09903", "Sachsen", "Chemnitz", "Chemnitz"),
    "Kassel": ("34117 34119 34127", "Hessen", "Gießen", "Kassel"),
    "Bielefeld": ("33602 33607 33615", "Nordrhein-Westfalen", "Bielefeld", "Minden"),
    "Lübeck": ("23552 23558", "Schleswig-Holstein", "Neumünster", "Schleswig"),
    "Würzburg": ("97070 97080", "Bayern", "Schweinfurt", "Würzburg"),
    "Freiburg im Breisgau": ("79098 79106", "Baden-Württemberg", "Freiburg", "Freiburg"),
    "Magdeburg": ("39104 39108", "Sachsen-Anhalt", "Halberstadt", "Magdeburg"),
    "Osnabrück": ("49074 49080", "Niedersachsen", "Bramsche", "Osnabrück"),
    "Trier": ("54290 54292", "Rheinland-Pfalz", "Trier", "Trier"),
    "Rostock": ("18055 18057", "Mecklenburg-Vorpommern", "Nostorf-Horst", "Schwerin"),
    "Cottbus": ("03042 03046", "Brandenburg", "Eisenhüttenstadt", "Cottbus"),
    "Jena": ("07743 07745", "Thüringen", "Suhl", "Gera"),
    "Berlin": ("10115 12043 13353", "Berlin", "Berlin", "Berlin"),
    "Köln": ("50667 51103", "Nordrhein-Westfalen", "Köln", "Köln"),
    "Bad Hersfeld": ("36251", "Hessen", "Neustadt", "Kassel"),
    "Weiden i. d. OPf.": ("92637", "Bayern", "Zirndorf", "Regensburg"),
}
_STREETS = ("Bahnhofstraße|Lindenweg|Goethestraße|Am Mühlbach|Kölner Str.|Straße der Einheit|Gartenstr.|Breslauer Straße|"
            "Hinter der Kirche|Dr.-Külz-Ring|Friedrich-Ebert-Allee|Ulmenhof|Kastanienallee|Rosa-Luxemburg-Straße")  # fmt: skip
OFFICERS = ("Behrens|Dr. Kühn|Schulze-Wolters|Demir|Fischer|Größl|Nowak|Petersen|Thalmann|Weiß|Krämer|Yilmaz-Hoff|Lorenz|"
            "Baumgärtner|Ostermann")  # fmt: skip


@dataclass(frozen=True)
class Address:
    street: str
    postcode: str
    town: str

    def __str__(self) -> str:
        return f"{self.street}, {self.postcode} {self.town}"


@dataclass(frozen=True)
class Person:
    """One invented person; `sex` is F or M, `tone` 0 (light) to 1 (dark) for the portrait."""

    family_name: str
    given_names: str
    birth_date: date
    birth_place: str
    sex: str
    nationality: str
    address: Address
    azr_number: str
    asylum_number: str
    tone: float
    portrait_seed: int
    height_cm: int

    @property
    def full_name(self) -> str:
        return f"{self.given_names} {self.family_name}"

    @property
    def state(self) -> str:
        return _ORIGINS[self.nationality][1] if self.nationality in _ORIGINS else "Deutschland"

    @property
    def state_code(self) -> str:
        return _ORIGINS[self.nationality][0] if self.nationality in _ORIGINS else "000"

    @property
    def adjective(self) -> str:
        return _ORIGINS[self.nationality][2] if self.nationality in _ORIGINS else "deutsch"

    @property
    def salutation(self) -> str:
        return "Frau" if self.sex == "F" else "Herr"

    def truth(self, nationality: bool = False) -> dict[str, object]:
        """The fields that a paper naming this person with the birth date carries."""
        fields: dict[str, object] = {
            "family_name": self.family_name,
            "given_names": self.given_names,
            "birth_date": self.birth_date,
        }
        if nationality:
            fields["nationality"] = self.nationality
        return fields


def pick(rng: Random, options: str) -> str:
    """One of the options, which are parted by |."""
    return rng.choice(options.split("|"))


def town(rng: Random) -> str:
    return rng.choice(list(TOWNS))


def address(rng: Random, place: str | None = None) -> Address:
    place = place or town(rng)
    number = f"{rng.randint(1, 148)}{rng.choice(['', '', '', 'a', ' b'])}"
    return Address(f"{pick(rng, _STREETS)} {number}", rng.choice(TOWNS[place][0].split()), place)


def person(
    rng: Random, *, nationality: str | None = None, born: tuple[int, int] = (1962, 2004), sex: str | None = None,
    family_name: str | None = None, home: Address | None = None,
) -> Person:  # fmt: skip
    nationality = nationality or rng.choices(list(_ORIGIN_WEIGHTS), weights=list(_ORIGIN_WEIGHTS.values()))[0]
    code, _, _, families, male, female, places = _ORIGINS[nationality]
    sex = sex or rng.choice("FM")
    born_on = date(rng.randint(*born), rng.randint(1, 12), rng.randint(1, 28))
    if rng.random() < 0.15:
        born_on = born_on.replace(month=1, day=1)
    stored = date(rng.randint(2015, 2024), rng.randint(1, 12), rng.randint(1, 28))
    return Person(
        family_name=family_name or pick(rng, families), given_names=pick(rng, female if sex == "F" else male),
        birth_date=born_on, birth_place=pick(rng, places), sex=sex, nationality=nationality, address=home or address(rng),
        azr_number=f"{stored:%y%m%d}{rng.randrange(10**6):06d}", asylum_number=f"{rng.randint(5_800_000, 9_900_000)}-{code}",
        tone=min(1.0, max(0.05, rng.gauss(0.8 if nationality in ("ERI", "SOM") else 0.35, 0.15))),
        portrait_seed=rng.randrange(10**9), height_cm=rng.randint(152, 192),
    )  # fmt: skip


def relative(rng: Random, head: Person, *, child: bool = False) -> Person:
    """Spouse or child of `head`, same household and asylum number."""
    sex = rng.choice("FM") if child else ("M" if head.sex == "F" else "F")
    born = (2008, 2022) if child else (head.birth_date.year - 4, head.birth_date.year + 6)
    other = person(
        rng, nationality=head.nationality, born=born, sex=sex, family_name=head.family_name, home=head.address
    )
    return replace(other, asylum_number=head.asylum_number)


def stranger(rng: Random, than: Person) -> Person:
    """Somebody who shares neither family name, given names nor birth date with `than`."""
    while True:
        other = person(rng)
        if other.family_name != than.family_name and other.given_names != than.given_names:
            return other


def german(rng: Random, home: Address | None = None) -> Person:
    """A landlord, a teacher."""
    base = person(rng, nationality="UKR", born=(1950, 1985), home=home)
    given = pick(rng, "Brigitte|Sabine|Ute" if base.sex == "F" else "Jürgen|Hans-Peter|Uwe")
    family = pick(rng, "Müller-Lüdenscheidt|Großkopf|Schäfer|Krüger|Vogelsang")
    return replace(
        base, nationality="D", family_name=family, given_names=given, birth_place="Göttingen", tone=0.1
    )


def serial(rng: Random, first: str) -> str:
    """Nine characters of a German document's serial number."""
    return first + "".join(rng.choice(_SERIAL_LETTERS + "0123456789") for _ in range(8))


def _value(char: str) -> int:
    return 0 if char == "<" else int(char) if char.isdigit() else ord(char) - 55


def check_digit(text: str) -> str:
    """ICAO 9303 check digit, weights 7-3-1."""
    return str(sum(_value(char) * _DIGIT_WEIGHTS[i % 3] for i, char in enumerate(text)) % 10)


_TRANSLITERATION = str.maketrans(
    {"Ä": "AE", "Ö": "OE", "Ü": "UE", "ß": "SS", "ẞ": "SS", "É": "E", "Ç": "C", "Ş": "S", "Ğ": "G", "İ": "I", "ı": "I",
     "'": "", "-": "<", " ": "<"}
)  # fmt: skip


def upper(text: str) -> str:
    """Capitals as documents print them: Turkish letters kept, ß as SS."""
    return text.replace("ı", "I").replace("i", "i").upper()


def _mrz_name(someone: Person, width: int) -> str:
    family = upper(someone.family_name).translate(_TRANSLITERATION)
    given = upper(someone.given_names).translate(_TRANSLITERATION)
    return f"{family}<<{given}"[:width].ljust(width, "<")


def td3(
    someone: Person, kind: str, state: str, number: str, expiry: date, nationality: str, personal: str = ""
) -> list[str]:
    """The two lines of a booklet's data page, 44 characters each."""
    number = number.ljust(9, "<")
    born, until, personal = f"{someone.birth_date:%y%m%d}", f"{expiry:%y%m%d}", personal.ljust(14, "<")
    numbered = number + check_digit(number)
    dated = born + check_digit(born) + someone.sex + until + check_digit(until)
    extra = personal + check_digit(personal)
    composite = check_digit(numbered + born + check_digit(born) + until + check_digit(until) + extra)
    first = f"{kind.ljust(2, '<')}{state.ljust(3, '<')}"
    return [first + _mrz_name(someone, 39), numbered + nationality.ljust(3, "<") + dated + extra + composite]


def td1(someone: Person, kind: str, number: str, expiry: date, nationality: str) -> list[str]:
    """The three lines of a card's back, 30 characters each; issuing state Germany."""
    first = f"{kind.ljust(2, '<')}D<<{number}{check_digit(number)}".ljust(30, "<")
    born, until = f"{someone.birth_date:%y%m%d}", f"{expiry:%y%m%d}"
    second = (
        f"{born}{check_digit(born)}{someone.sex}{until}{check_digit(until)}{nationality.ljust(3, '<')}".ljust(
            29, "<"
        )
    )
    composite = check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return [first, second + composite, _mrz_name(someone, 30)]


def td2(someone: Person, kind: str, state: str, number: str, expiry: date, nationality: str) -> list[str]:
    """The two lines of a large card, 36 characters each."""
    number = number.ljust(9, "<")
    born, until = f"{someone.birth_date:%y%m%d}", f"{expiry:%y%m%d}"
    numbered = number + check_digit(number)
    birth, end, extra = born + check_digit(born), until + check_digit(until), "<" * 7
    second = f"{numbered}{nationality.ljust(3, '<')}{birth}{someone.sex}{end}{extra}"
    first = f"{kind.ljust(2, '<')}{state.ljust(3, '<')}{_mrz_name(someone, 31)}"
    return [first, second + check_digit(numbered + birth + end + extra)]


def day_between(rng: Random, first: date, last: date) -> date:
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))


def iban(rng: Random) -> str:
    account = f"{rng.randint(10**7, 10**8 - 1)}{rng.randrange(10**10):010d}"
    check = 98 - int(account + "131400") % 97
    whole = f"DE{check:02d}{account}"
    return " ".join(whole[i : i + 4] for i in range(0, len(whole), 4))
