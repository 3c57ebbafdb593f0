"""A book in one file, to be carried to another computer: the book, what is attached to it, and the window's settings.

A pack is a plain ZIP: ``pack.json`` says what it is, ``book.kartoteka`` is a tested copy, ``attachments/`` holds the
files of the clients. It is no backup: the copies stay where they are.
"""

from __future__ import annotations

import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import Any

from app.errors import BookError
from app.paths import BOOK_SUFFIX, make_private_folder
from app.services.backup_files import worded
from app.services.exporting.target_file import whole_file
from db.backup import BookFacts, copy_book, examine

PACK_SUFFIX = ".zip"
PACK_FORMAT = 1
MANIFEST_LIMIT_BYTES = 100_000
NAME_LIMIT = 120
_MANIFEST, _BOOK, _ATTACHMENTS = "pack.json", f"book{BOOK_SUFFIX}", "attachments"
_SPARE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A pack that was written: where, how large, and what the copy in it holds."""

    path: Path
    size_bytes: int
    clients: int
    orders: int
    attachments: int


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A book that came out of a pack, and the settings that travelled with it."""

    path: Path
    clients: int
    orders: int
    settings: Mapping[str, Any]


def attachments_folder(book_path: Path) -> Path:
    """Return where the files attached to clients lie."""
    return book_path.with_name(f"{book_path.name}.attachments")


def pack_book(book_path: Path, target: Path, settings: Mapping[str, Any]) -> Packed:
    """Write the book, open or not, what is attached to it and ``settings`` into the new file ``target``.

    The book in it was opened and counted; the file is private. ``settings`` must hold no places of this computer.

    Raises:
        BookError: the book cannot be read. ExportError: the file cannot be written; what stood there stays.
    """
    attached = _attached(book_path)
    with whole_file(target) as folder:
        copy = folder / _BOOK
        with worded(book_path, target.parent):
            facts = copy_book(book_path, copy)
        manifest = {
            "format": PACK_FORMAT,
            "name": book_path.name.removesuffix(BOOK_SUFFIX),
            "schema": facts.schema,
            "clients": facts.clients,
            "orders": facts.orders,
            "settings": dict(settings),
        }
        part = folder / target.name
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as pack:
            pack.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False))
            pack.write(copy, _BOOK)
            for file in attached:
                pack.write(file, f"{_ATTACHMENTS}/{file.name}")
        copy.unlink()
    return Packed(target, target.stat().st_size, facts.clients, facts.orders, len(attached))


def unpack_book(pack_path: Path, folder: Path) -> Unpacked:
    """Put the book of a pack into ``folder`` under a name that is free there, with what is attached to it.

    Nothing that stands in the folder is touched; on any error nothing is left there.

    Raises:
        BookError: ``not_a_pack``, ``pack_damaged``, ``pack_newer``, ``book_newer``, ``book_damaged``,
            ``folder_not_writable``, ``disk_full``.
    """
    with _reading(pack_path) as pack, worded(pack_path, folder):
        manifest = _manifest(pack, pack_path)
        make_private_folder(folder)
        wanted = [_BOOK, *_attachment_names(pack)]
        needed = sum(pack.getinfo(name).file_size for name in wanted) + _SPARE_BYTES
        if shutil.disk_usage(folder).free < needed:
            raise BookError("disk_full", path=str(folder))
        coming = Path(mkdtemp(prefix=".kartoteka-unpacking-", dir=folder))
        try:
            for name in wanted:
                _take_out(pack, name, coming / PurePosixPath(name).name, pack_path)
            facts = examine(coming / _BOOK, thoroughly=True)
            path = _put(coming, folder, _safe_name(str(manifest.get("name", ""))))
        finally:
            shutil.rmtree(coming, ignore_errors=True)
    return _unpacked(path, facts, manifest)


def _unpacked(path: Path, facts: BookFacts, manifest: Mapping[str, Any]) -> Unpacked:
    settings = manifest.get("settings")
    return Unpacked(path, facts.clients, facts.orders, settings if isinstance(settings, dict) else {})


def _attached(book_path: Path) -> list[Path]:
    where = attachments_folder(book_path)
    with worded(book_path, where):
        return sorted(each for each in where.iterdir() if each.is_file()) if where.is_dir() else []


@contextmanager
def _reading(pack_path: Path) -> Iterator[zipfile.ZipFile]:
    if not pack_path.is_file():
        raise BookError("book_missing", path=str(pack_path))
    try:
        with zipfile.ZipFile(pack_path) as pack:
            yield pack
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BookError("not_a_pack", path=str(pack_path)) from error


def _manifest(pack: zipfile.ZipFile, pack_path: Path) -> Mapping[str, Any]:
    names = pack.namelist()
    if _MANIFEST not in names or _BOOK not in names or pack.getinfo(_MANIFEST).file_size > MANIFEST_LIMIT_BYTES:
        raise BookError("not_a_pack", path=str(pack_path))
    try:
        manifest = json.loads(pack.read(_MANIFEST))
    except ValueError as error:
        raise BookError("not_a_pack", path=str(pack_path)) from error
    if not isinstance(manifest, dict) or not isinstance(manifest.get("format"), int):
        raise BookError("not_a_pack", path=str(pack_path))
    if manifest["format"] > PACK_FORMAT:
        raise BookError("pack_newer", path=str(pack_path))
    return manifest


def _attachment_names(pack: zipfile.ZipFile) -> list[str]:
    """Return the files straight in the folder of attachments; anything that would climb out of it is passed over."""
    names = []
    for name in pack.namelist():
        place = PurePosixPath(name)
        if place.parts[:1] == (_ATTACHMENTS,) and len(place.parts) == 2 and place.name not in ("..", _BOOK):
            names.append(name)
    return names


def _take_out(pack: zipfile.ZipFile, name: str, target: Path, pack_path: Path) -> None:
    left = pack.getinfo(name).file_size
    try:
        with (
            pack.open(name) as source,
            os.fdopen(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out,
        ):
            while chunk := source.read(1 << 20):
                left -= len(chunk)
                if left < 0:  # says less than it holds: made to fill the disk
                    raise BookError("pack_damaged", path=str(pack_path))
                out.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise BookError("pack_damaged", path=str(pack_path)) from error


def _safe_name(name: str) -> str:
    kept = "".join(" " if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in name)
    return " ".join(kept.split()).strip(" .")[:NAME_LIMIT] or "Kartoteka"


def _put(coming: Path, folder: Path, name: str) -> Path:
    """Give the book and its attachments their places, under the first name nothing has yet."""
    number = 1
    while True:
        path = folder / f"{name if number == 1 else f'{name} {number}'}{BOOK_SUFFIX}"
        if not path.exists() and not attachments_folder(path).exists():
            break
        number += 1
    attached = [each for each in coming.iterdir() if each.name != _BOOK]
    if attached:
        where = make_private_folder(attachments_folder(path))
        for each in attached:
            each.replace(where / each.name)
    (coming / _BOOK).replace(path)
    return path
