"""Word and OpenDocument files made into PDF by LibreOffice (Büro-Dokumente), where it is installed.

To be called in a child process of its own process group: LibreOffice is several processes, and they end with it. It
gets a fresh profile in which macros are off and nothing that a document links to is fetched.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .errors import FileProblem

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{}</oor:items>
"""
_SETTING = (
    '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>\n'
)
_SAFE = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Calc/Content/Update", "Link", "1"),
    # a proxy that nobody is: a second bolt before the network
    ("Inet/Settings", "ooInetProxyType", "1"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def office_program() -> str | None:
    """Return where LibreOffice is; None where it is not installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def converted(path: Path, suffix: str, folder: Path) -> Path:
    """Return a PDF of an office file, made in `folder`; the file itself and its folder are not touched.

    Args:
        path: the file.
        suffix: what its content shows, as ".docx".
        folder: a private folder of the caller's.

    Raises:
        FileProblem: `unsupported` where LibreOffice is not installed; `corrupt` where it makes nothing of the file.
    """
    program = office_program()
    if program is None:
        raise FileProblem("unsupported")
    work = Path(tempfile.mkdtemp(prefix="office-", dir=folder))
    # a copy: LibreOffice lays a lock file beside what it opens
    source = shutil.copyfile(path, work / f"paper{suffix}")
    _run(program, source, work)
    source.unlink()
    shutil.rmtree(work / "profile", ignore_errors=True)
    made = work / "paper.pdf"
    if not made.is_file() or made.stat().st_size == 0:
        raise FileProblem("corrupt")
    return made


def _run(program: str, source: Path, work: Path) -> None:
    settings = work / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS.format("".join(_SETTING.format(*row) for row in _SAFE)), encoding="utf-8")
    command = [
        program, f"-env:UserInstallation={(work / 'profile').as_uri()}",
        "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
        "--convert-to", "pdf", "--outdir", str(work), str(source),
    ]  # fmt: skip
    subprocess.run(
        command,
        cwd=work,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # it names the file
        stderr=subprocess.DEVNULL,
        env={
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(work),
            "TMPDIR": str(work),
            "LANG": "C.UTF-8",
        },
        preexec_fn=_without_network,
        check=False,  # no time limit here: whoever waits too long for this process ends its whole group
    )


def _without_network() -> None:
    """Leave the network where the kernel lets a user do so; elsewhere the settings alone must hold."""
    user, group = os.getuid(), os.getgid()
    if ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return
    try:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    except OSError:
        return
