"""An answer on a page or document is worked out once, and never given for another page."""

from __future__ import annotations

from extractors.reading import memo
from extractors.reading.memo import once_a_document, once_a_page
from pipeline.document import Box, Document, Page, Word


def _page(number: int, text: str = "Bescheid") -> Page:
    word = Word(text=text, box=Box(0.1, 0.1, 0.3, 0.12), confidence=1.0)
    return Page(file="scan.pdf", number=number, method="ocr", words=(word,))


def test_a_document_that_only_got_its_kind_is_not_read_again() -> None:
    asked: list[Document] = []
    page = _page(1)

    @once_a_document
    def first_word(document: Document) -> str:
        asked.append(document)
        return document.pages[0].words[0].text

    assert first_word(Document(pages=(page,))) == first_word(Document(pages=(page,), kind="passport"))
    assert len(asked) == 1


def test_part_of_a_document_is_another_question() -> None:
    pages = _page(1), _page(2)
    count = once_a_document(lambda document: len(document.pages))
    assert (count(Document(pages=pages)), count(Document(pages=pages[:1]))) == (2, 1)


def test_pages_that_look_the_same_are_asked_each() -> None:
    asked: list[Page] = []

    @once_a_page
    def text(page: Page) -> str:
        asked.append(page)
        return page.text

    text(_page(1))
    text(_page(1))
    assert len(asked) == 2


def test_what_else_belongs_to_the_question_makes_it_another() -> None:
    page = _page(1)
    twice = once_a_page(lambda page, number, *, end="": f"{page.text}{number}{end}")
    assert [twice(page, 1), twice(page, 2), twice(page, 1, end="!")] == [
        "Bescheid1",
        "Bescheid2",
        "Bescheid1!",
    ]


def test_no_page_gets_the_answer_of_one_that_is_gone() -> None:
    text = once_a_page(lambda page: page.text)
    for number in range(3 * memo._KEPT):
        assert text(_page(1, f"Wort{number}")) == f"Wort{number}"
