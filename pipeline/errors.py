"""Everything that can go wrong, by whose fault it is.

    AktencheckError
      FileProblem      the client's file     -> a line in the report; the run goes on
      CaseFileError    case.yaml             -> this case is not checked; the others go on   exit 64
      DecisionsBroken  decisions.yaml        -> nothing is added to it; no decision of it counts      exit 64
      CatalogueError   our data              -> refused at load, no folder is read            exit 65
      ToolMissing      the machine           -> the run stops with what to type               exit 66
      NoPermission     the machine           -> the folder cannot be read or written          exit 67
      DiskFull         the machine           -> the old report stays whole                    exit 68
      UsageError       the command line                                                       exit 2

Each is told in both languages and says what to do. No message carries a name, a birth date or the text of a
document; paths only go to the terminal and into the report, never into a log.
"""

from __future__ import annotations

from typing import ClassVar, Literal


class AktencheckError(Exception):
    """Something that a person can do something about; the message says what.

    Args:
        en: the message in English, which `str` gives.
        de: the same in German; "" where only developers meet it.
    """

    exit_code: ClassVar[int] = 70

    def __init__(self, en: str, *, de: str = "") -> None:
        super().__init__(en)
        self.en = en
        self.de = de or en

    def told(self, lang: Literal["de", "en"]) -> str:
        """Return the message in a language.

        >>> UsageError("There is no such file.", de="Die Datei gibt es nicht.").told("de")
        'Die Datei gibt es nicht.'
        """
        return self.de if lang == "de" else self.en


class FileProblem(AktencheckError):
    """A file or page that could not be read. `code` is one of the vocabulary's `problems`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class UsageError(AktencheckError):
    """The command was called in a way that means nothing."""

    exit_code = 2


class CaseFileError(AktencheckError):
    """`case.yaml` has a wrong key, value or type; the message names file, line and the allowed words."""

    exit_code = 64


class DecisionsBroken(AktencheckError):
    """The record of decisions of a case was changed by something else; its chain of hashes does not hold."""

    exit_code = 64


class CatalogueError(AktencheckError):
    """A permit, requirement or parameter file of ours is not as it must be; names file and line."""

    exit_code = 65


class ToolMissing(AktencheckError):
    """Tesseract or its language data is not installed; the message says what to type."""

    exit_code = 66


class NoPermission(AktencheckError):
    """A folder cannot be read, or the reports cannot be written there."""

    exit_code = 67


class DiskFull(AktencheckError):
    """No space left while writing; what stood there before is untouched."""

    exit_code = 68
