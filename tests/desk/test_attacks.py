"""What an attacker or a broken program may send to the desk."""

from __future__ import annotations

import io
import re
import time
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings

from desk.guard import cookie_name
from desk.passwords import Throttle, add_user, is_right
from desk.routes_session import start_url
from desk.settings import Settings
from tests.desk.conftest import Running

pytestmark = pytest.mark.slow


class Attributes(HTMLParser):
    """What a page loads and would run."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.places: list[str] = []
        self.scripts = self.loaded = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.names |= set(told)
        self.places += [str(told[name]) for name in ("src", "href", "action") if name in told]
        self.scripts += tag == "script"
        self.loaded += tag == "script" and str(told.get("src")).startswith("/static/")


@pytest.fixture(scope="module")
def made(running: Running) -> str:
    return running.made("Made")


@pytest.fixture(scope="module")
def signed(running: Running) -> tuple[httpx.Client, str]:
    return running.signed()


def app_of(running: Running) -> FastAPI:
    app = running.guard._app
    assert isinstance(app, FastAPI)
    return app


def test_nothing_but_the_way_in_answers_without_a_session(running: Running, made: str) -> None:
    client = running.client()
    asked = 0
    for path, methods in app_of(running).openapi()["paths"].items():
        if path in ("/start", "/sign-in"):
            continue
        place = re.sub(r"\{[^}]+\}", "x", path.replace("{case}", made).replace("{doc}", "d1"))
        for method in methods:
            answer = client.request(method.upper(), place)
            assert answer.status_code in (303, 401), path
            assert "Al-Hassan" not in answer.text
            asked += 1
    assert asked > 20


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "localhost", ""])
def test_a_foreign_host_is_told_nothing(running: Running, host: str) -> None:
    client, _ = running.signed()
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}]
)
def test_a_form_of_another_site_changes_nothing(
    running: Running, signed: tuple[httpx.Client, str], headers: dict[str, str]
) -> None:
    client, csrf = signed
    sent = running.client()
    sent.headers.pop("origin")
    sent.cookies = client.cookies
    assert sent.post("/check-all", data={"csrf": csrf}, headers=headers).status_code == 403


@pytest.mark.parametrize("word", ["", "x", "é"])
def test_a_form_without_the_word_of_the_session_changes_nothing(
    running: Running, signed: tuple[httpx.Client, str], made: str, word: str
) -> None:
    client, _ = signed
    version = running.desk.case(made).version
    form = {"csrf": word, "version": version, "target": "stranger_papers", "reason": "x"}
    assert client.post(f"/cases/{made}/decide", data=form).status_code == 403
    assert running.desk.case(made).version == version


def test_the_start_up_word_lets_in_one_browser_once(running: Running) -> None:
    url = start_url(running.desk)
    first, second = running.client(), running.client()
    assert first.get(url).status_code == 200
    assert first.get("/").status_code == 200
    assert second.get(url).status_code == 403
    assert second.get("/").status_code == 303


def test_a_session_that_a_visitor_brings_along_is_never_taken_over(running: Running) -> None:
    client = running.client()
    client.cookies.set(cookie_name(running.settings), "chosen-by-somebody-else")
    answer = client.get(start_url(running.desk))
    assert "chosen-by-somebody-else" not in answer.headers["set-cookie"]
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_a_session_ends_with_sign_out_even_for_who_kept_its_cookie(running: Running) -> None:
    client, csrf = running.signed()
    kept = dict(client.cookies)
    assert client.post("/sign-out", data={"csrf": csrf}).status_code == 303
    other = running.client()
    other.cookies.update(kept)
    assert other.get("/").status_code == 303


def test_every_answer_carries_the_strict_policy(running: Running, signed: tuple[httpx.Client, str]) -> None:
    client, _ = signed
    for path in ("/", "/law", "/static/desk.css", "/nothing-here", "/cases/c-000000"):
        policy = client.get(path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "script-src 'self'" in policy
    page = client.get("/").text
    seen = Attributes()
    seen.feed(page)
    assert seen.names.isdisjoint({"style", "onerror", "onclick", "onload"})
    assert not any(name.startswith("on") for name in seen.names)
    assert seen.places
    assert all(place.startswith(("/", "#")) and not place.startswith("//") for place in seen.places)
    assert seen.scripts == seen.loaded


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2f..%2fpyproject.toml",
        "/cases/../../etc/passwd",
        "/cases/c-0/pages/..%2f..%2fx/1",
        "/law/..%2f..",
    ],
)
def test_no_path_leads_out(signed: tuple[httpx.Client, str], path: str) -> None:
    client, _ = signed
    answer = client.get(path)
    assert answer.status_code in (404, 422)
    assert "import" not in answer.text


def test_a_file_is_laid_into_its_folder_whatever_its_name_says(
    running: Running, signed: tuple[httpx.Client, str]
) -> None:
    client, csrf = signed
    folder = running.settings.root / "Namen"
    folder.mkdir()
    (folder / "da").symlink_to(running.settings.out)
    case = running.desk.register.id_of(next(c for c in running.desk.register.clients() if c.name == "Namen"))
    names = [
        "../../../weg.txt",
        "/etc/weg2.txt",
        "..\\..\\weg3.txt",
        ".ssh/weg4.txt",
        "da/weg5.txt",
        "\u202efdp.exe",
        "a" * 400,
    ]
    for number, name in enumerate(names):
        data = {"csrf": csrf, "paths": name, "more": "true"}
        files = {"files": ("x", f"papier {number}".encode())}
        assert (
            client.post(f"/cases/{case}/files", data=data, files=files, headers={"X-Desk": "1"}).status_code
            == 200
        )
    laid = [place for place in folder.rglob("*") if place.is_file() and not place.is_symlink()]
    assert len(laid) == len(names)
    outside = [p for p in running.settings.root.parent.rglob("weg*") if folder not in p.parents]
    assert outside == []
    assert not any(part.startswith(".") for place in laid for part in place.relative_to(folder).parts)


def test_the_same_paper_twice_lies_there_once_and_another_of_its_name_overwrites_nothing(
    running: Running, signed: tuple[httpx.Client, str]
) -> None:
    client, csrf = signed
    (running.settings.root / "Doppelt").mkdir()
    case = running.desk.register.id_of(
        next(c for c in running.desk.register.clients() if c.name == "Doppelt")
    )

    def lay(content: bytes) -> str:
        data = {"csrf": csrf, "paths": "brief.txt", "more": "true"}
        answer = client.post(
            f"/cases/{case}/files", data=data, files={"files": ("x", content)}, headers={"X-Desk": "1"}
        )
        return str(answer.json()["files"][0]["how"] + " " + answer.json()["files"][0]["name"])

    assert lay(b"eins") == "laid brief.txt"
    assert lay(b"eins") == "there brief.txt"
    assert lay(b"zwei") == "laid brief (2).txt"
    assert (running.settings.root / "Doppelt" / "brief.txt").read_bytes() == b"eins"


def test_what_is_too_large_is_refused_before_it_is_read(
    running: Running, signed: tuple[httpx.Client, str], made: str
) -> None:
    client, csrf = signed
    before = sorted((running.settings.root / "Made").iterdir())
    big = io.BytesIO(bytes(5 << 20))
    answer = client.post(f"/cases/{made}/files", data={"csrf": csrf}, files={"files": ("gross.pdf", big)})
    assert answer.status_code == 413
    assert sorted((running.settings.root / "Made").iterdir()) == before
    long = {"csrf": csrf, "version": "x", "target": "language.level", "reason": "x" * 300_000}
    assert client.post(f"/cases/{made}/decide", data=long).status_code == 413


def test_a_bomb_costs_its_own_line_and_the_desk_goes_on(
    running: Running, signed: tuple[httpx.Client, str]
) -> None:
    client, csrf = signed
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("nullen.pdf", bytes(30 << 20))
    files = [("files", ("bombe.zip", held.getvalue())), ("files", ("leer.pdf", b""))]
    data = {"csrf": csrf, "name": "Bombe", "permit": "ae_25_2_refugee"}
    case = client.post("/new", data=data, files=files, headers={"X-Desk": "1"}).json()["case"]
    until = time.monotonic() + 120
    while running.desk.register.loaded(case) is None and time.monotonic() < until:
        assert client.get("/state").status_code == 200
        time.sleep(0.3)
    report = running.desk.case(case).report
    assert {problem.file.split("!")[0] for problem in report.problems} == {"bombe.zip", "leer.pdf"}
    assert client.get(f"/cases/{case}").status_code == 200


def test_wrong_passwords_slow_down_who_tries_them() -> None:
    throttle = Throttle()
    for _ in range(5):
        assert throttle.wait_s("user a", "address b") == 0
        throttle.failed("user a", "address b")
    assert throttle.wait_s("user a") > 0
    assert throttle.wait_s("user other", "address b") > 0
    assert throttle.wait_s("user other", "address other") == 0
    throttle.succeeded("user a", "address b")
    assert throttle.wait_s("user a", "address b") == 0


def test_with_users_only_name_and_password_let_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "data"))
    running = Running(tmp_path)
    try:
        word = running.desk.new_token()
        add_user(running.desk.book, "Weber", "ein langes Kennwort")
        assert is_right(running.desk.book, "Weber", "ein langes Kennwort")
        client = running.client()
        assert client.get(f"/start?token={word}").status_code == 403
        wrong = client.post("/sign-in", data={"name": "Weber", "password": "falsch"})
        nobody = client.post("/sign-in", data={"name": "Niemand", "password": "falsch"})
        assert (wrong.status_code, nobody.status_code) == (403, 403)
        assert wrong.text == nobody.text
        right = client.post("/sign-in", data={"name": "Weber", "password": "ein langes Kennwort"})
        assert right.status_code == 303
        assert "Weber" in client.get("/").text
        for _ in range(6):
            last = client.post("/sign-in", data={"name": "Weber", "password": "falsch"})
        assert last.status_code == 429
        running.desk.book.set_user("Weber", "neu")
        assert client.get("/").status_code == 303
    finally:
        running.end()


def test_beyond_this_machine_only_with_users_and_encryption(tmp_path: Path) -> None:
    open_ = Settings(root=tmp_path, out=tmp_path, host="0.0.0.0", names=("buero.example",))
    assert open_.beyond_loopback
    assert "buero.example:8377" in open_.hosts
    assert not any(host.startswith("0.0.0.0") for host in open_.hosts)


def test_no_input_of_the_right_form_is_an_internal_error(
    running: Running, signed: tuple[httpx.Client, str], made: str
) -> None:
    client, csrf = signed
    schema = schemathesis.openapi.from_dict(app_of(running).openapi())
    heavy = ("/check", "/check-all", "/send/", "/what-if", "/sign-out", "/decide", "/new", "/start")
    asked = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        if any(word in operation.path for word in heavy):
            continue

        @settings(
            max_examples=4, deadline=None, database=None, phases=[Phase.generate],
            suppress_health_check=list(HealthCheck), derandomize=True,
        )  # fmt: skip
        @given(case=operation.as_strategy())
        def send(case: schemathesis.Case) -> None:
            nonlocal asked
            if "case" in (case.path_parameters or {}):
                case.path_parameters["case"] = made
            sent = case.as_transport_kwargs(base_url=running.url)
            sent["headers"] = {**dict(sent.get("headers") or {}), "Origin": running.url, "X-CSRF-Token": csrf}
            sent.pop("cookies", None)
            request = {
                key: sent[key]
                for key in ("method", "url", "headers", "params", "data", "json", "files")
                if sent.get(key) is not None
            }
            request["headers"] = {
                k: v for k, v in request["headers"].items() if v.isascii() and v.isprintable()
            }
            if isinstance(request.get("data"), bytes):
                request["content"] = request.pop("data")
            try:
                answer = client.request(**request)
            except (httpx.InvalidURL, httpx.LocalProtocolError, UnicodeEncodeError, TypeError):
                return
            assert answer.status_code < 500, (case.operation.path, answer.status_code)
            asked += 1

        send()
    assert asked > 30
