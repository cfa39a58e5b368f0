"""`store`: what the data folder keeps is encrypted, or no longer, or it is told (Speicher verschlüsseln).

Nothing heavy is imported here at the top: the command line asks this module at every start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from .options import LANG, PATH
from .usage import Language, language_of

_NEW_FILE = click.option(
    "--new-passphrase-file",
    type=PATH,
    help="Datei mit der neuen Passphrase, statt im Terminal zu fragen.",
)


@click.group()
def store() -> None:
    """Verschlüsselt, was im Datenordner aufgehoben wird: Gelesenes, Entscheidungen, Fallliste, Passwörter."""


@store.command()
@click.option("--keyring", is_flag=True, help="Den Schlüssel im Schlüsselbund des Systems aufbewahren.")
@click.option("--passphrase", is_flag=True, help="Mit einer Passphrase öffnen; mit --keyring: beides öffnet.")
@_NEW_FILE
@LANG
def encrypt(keyring: bool, passphrase: bool, new_passphrase_file: Path | None, lang: Language) -> None:
    """Verschlüsselt den Datenordner; ist er es schon, ersetzt es die Wege, ihn zu öffnen (neue Passphrase).

    Ohne Angabe: der Schlüsselbund des Systems, wo es einen gibt, sonst eine Passphrase.
    """
    from pipeline import system_keyring
    from pipeline.converting import encrypt as encrypting
    from pipeline.key_slots import Slot, keyring_slot, passphrase_slot

    from .output import note

    by_keyring = keyring or (not passphrase and new_passphrase_file is None and system_keyring.is_usable())
    by_passphrase = passphrase or new_passphrase_file is not None or not by_keyring

    def slots(name: str, key: bytes) -> list[Slot]:
        made: list[Slot] = []
        if by_passphrase:
            made.append(passphrase_slot(name, key, _new_passphrase(new_passphrase_file, lang)))
        if by_keyring:
            made.insert(0, keyring_slot(name, key))
        return made

    converted = encrypting(slots)
    said = _ENCRYPTED if converted else _CHANGED
    note(said[lang])
    note(_KEEP[lang] if by_passphrase else _KEEP_KEYRING[lang])


@store.command()
@LANG
def decrypt(lang: Language) -> None:
    """Hebt die Verschlüsselung des Datenordners auf; nichts geht verloren."""
    from pipeline.converting import decrypt as decrypting

    from .output import note

    decrypting()
    note(_DECRYPTED[lang])


@store.command()
@LANG
def status(lang: Language) -> None:
    """Sagt, ob der Datenordner verschlüsselt ist und was ihn öffnet."""
    from pipeline.data_folder import data_folder
    from pipeline.key_slots import key_file

    from .output import put

    told = key_file()
    if told is None:
        put(_STATES["off"][lang] + "\n")
    else:
        ways = ", ".join(dict.fromkeys(_WAYS[slot.by][lang] for slot in told.slots))
        put(f"{_STATES[told.state][lang].format(ways)}\n")
    put(f"{data_folder()}\n")


def ask_here() -> None:
    """Have a person asked for the passphrase of an encrypted data folder, where a terminal is there to ask at."""
    from pipeline import unlocking

    lang = language_of(sys.argv)
    if sys.stdin.isatty():
        unlocking.ask = lambda: click.prompt(_ASKED[lang], hide_input=True, err=True, default="") or None


def _new_passphrase(named: Path | None, lang: Language) -> str:
    """Return the passphrase that is to open the data folder from now on.

    Raises:
        Locked: a named file cannot be read.
        UsageError: nobody is there to be asked.
        click.Abort: the person breaks off.
    """
    from pipeline.errors import UsageError
    from pipeline.key_slots import PASSPHRASE_FILE, passphrase_in

    place = named or (Path(known) if (known := os.environ.get(PASSPHRASE_FILE)) else None)
    if place is not None:
        return passphrase_in(place)
    if not sys.stdin.isatty():
        raise UsageError(
            f"Please name a file that holds the passphrase with {PASSPHRASE_FILE}, or start in a terminal.",
            de=f"Bitte mit {PASSPHRASE_FILE} eine Datei nennen, in der die Passphrase steht, oder im Terminal starten.",
        )
    again = {"de": "Noch einmal", "en": "Once more"}[lang]
    given: str = click.prompt(_NEW[lang], hide_input=True, confirmation_prompt=again, err=True)
    return given


_ASKED = {"de": "Passphrase des Datenordners", "en": "Passphrase of the data folder"}
_NEW = {
    "de": "Neue Passphrase (mindestens 12 Zeichen)",
    "en": "New passphrase (at least 12 characters)",
}
_ENCRYPTED = {
    "de": "Der Datenordner ist jetzt verschlüsselt. Berichte und Unterlagen sind es nicht.",
    "en": "The data folder is encrypted now. Reports and papers are not.",
}
_CHANGED = {
    "de": "Der Datenordner war schon verschlüsselt; es öffnet ihn jetzt nur noch, was eben angegeben wurde.",
    "en": "The data folder was encrypted already; what was just given is now the only way to open it.",
}
_KEEP = {
    "de": "Bitte die Passphrase sicher aufbewahren: Ohne sie lässt sich nichts wiederherstellen, auch nicht die "
    "Entscheidungen.",
    "en": "Please keep the passphrase safe: without it nothing can be restored, not the decisions either.",
}
_KEEP_KEYRING = {
    "de": "Der Schlüssel liegt im Schlüsselbund dieses Benutzers; geht der verloren, ist alles verloren. Ein zweiter "
    "Weg: aktencheck store encrypt --keyring --passphrase",
    "en": "The key is in this user's keyring; if that is lost, everything is. A second way to open it: aktencheck "
    "store encrypt --keyring --passphrase",
}
_DECRYPTED = {
    "de": "Der Datenordner ist nicht mehr verschlüsselt.",
    "en": "The data folder is no longer encrypted.",
}
_STATES = {
    "off": {"de": "Nicht verschlüsselt.", "en": "Not encrypted."},
    "on": {"de": "Verschlüsselt; es öffnet: {}.", "en": "Encrypted; it is opened by: {}."},
    "turning_on": {
        "de": "Zur Hälfte verschlüsselt (abgebrochen); es öffnet: {}. Zum Beenden: aktencheck store encrypt",
        "en": "Half encrypted (broken off); it is opened by: {}. To finish: aktencheck store encrypt",
    },
    "turning_off": {
        "de": "Zur Hälfte entschlüsselt (abgebrochen); es öffnet: {}. Zum Beenden: aktencheck store decrypt",
        "en": "Half decrypted (broken off); it is opened by: {}. To finish: aktencheck store decrypt",
    },
}
_WAYS = {
    "keyring": {"de": "Schlüsselbund des Systems", "en": "keyring of the system"},
    "passphrase": {"de": "Passphrase", "en": "passphrase"},
}
