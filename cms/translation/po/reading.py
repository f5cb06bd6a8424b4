"""A PO file as it comes in: whole and ours, or refused as a whole."""

import re
import tempfile
from dataclasses import dataclass
from uuid import UUID

import polib
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.models import Locale

from .export import SOURCE_LANGUAGE, SOURCE_VERSIONS
from .grammar import first_broken_line

LIMIT = 4 * 1024 * 1024
_CHARSET = re.compile(r"charset=([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Incoming:
    """A readable file: its entries, its direction and the revisions it was made from."""

    po: polib.POFile
    locale: Locale
    source_code: str
    versions: dict[UUID, int]

    @property
    def tool(self) -> str:
        """The name that the strings keep of where they come from."""
        generator = self.po.metadata.get("X-Generator", "").strip()
        return f"PO ({generator})"[:255] if generator else "PO"


def read(content: bytes) -> Incoming:
    """Reads a file; ValidationError says what is wrong with it and what to do."""
    if len(content) > LIMIT:
        raise ValidationError(
            _("The file is larger than %(limit)s. Export and import fewer pages at once.")
            % {"limit": filesizeformat(LIMIT)}
        )
    if b"\0" in content or not content.strip():
        raise ValidationError(
            _("This is not a PO file. Choose the file with the ending .po, not .mo or another one.")
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong_encoding() from error
    po = _parse(text)
    charset = _CHARSET.search(po.metadata.get("Content-Type", ""))
    if charset is not None and charset[1].lower() not in ("utf-8", "utf8"):
        raise _wrong_encoding()
    return _directed(po)


def _wrong_encoding() -> ValidationError:
    return ValidationError(
        _("The file is not encoded in UTF-8. Save it in UTF-8 from your program and try again.")
    )


def _parse(text: str) -> polib.POFile:
    if number := first_broken_line(text):
        raise _broken(number)
    # polib takes a name or the content itself; content could be the name of a file of ours.
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".po") as file:
        file.write(text)
        file.flush()
        try:
            return polib.pofile(file.name, encoding="utf-8", wrapwidth=0)
        except OSError as error:
            line = re.search(r"line (\d+)", str(error))
            raise _broken(int(line[1]) if line else 1) from error


def _broken(line: int) -> ValidationError:
    return ValidationError(
        _(
            "The file is not a whole PO file: line %(line)s is not as it should be. Save it again "
            "from your program and check it there, or export it anew. Nothing was taken from it."
        )
        % {"line": line}
    )


def _directed(po: polib.POFile) -> Incoming:
    code, source_code = po.metadata.get("Language", ""), po.metadata.get(SOURCE_LANGUAGE, "")
    if not code or not source_code:
        raise ValidationError(
            _(
                "The file does not say from which language into which it translates. Import "
                "files that were exported here, with their header."
            )
        )
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    if code == source_code or code not in locales or source_code not in locales:
        raise ValidationError(
            _(
                "The file translates from “%(source)s” into “%(target)s”, which is no direction of "
                "this site. Check the header Language, or export the file anew."
            )
            % {"source": source_code, "target": code}
        )
    return Incoming(po, locales[code], source_code, _versions(po))


def _versions(po: polib.POFile) -> dict[UUID, int]:
    found = {}
    for item in po.metadata.get(SOURCE_VERSIONS, "").split():
        key, _sign, revision = item.partition("=")
        try:
            found[UUID(key)] = int(revision)
        except ValueError:
            continue
    return found
