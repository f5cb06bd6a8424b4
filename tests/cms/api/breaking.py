"""What of a later description of an API breaks programs that were written for an earlier one.

More is no break: a new address, parameter, field, page type, block or value of an enumeration. So
docs/api.md tells whoever writes a program.
"""

from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]
# What a value is; another one is another type.
_TYPE = ("type", "format", "const", "contentMediaType", "pattern")
# Limits of a parameter, and whether a larger number allows more.
_LIMITS = {"maximum": True, "maxLength": True, "maxItems": True, "minimum": False}
_LIMITS |= {"minLength": False, "minItems": False}
_NULL = {"type": "null"}


class Comparison:
    """Two descriptions, side by side."""

    def __init__(self, old: Schema, new: Schema) -> None:
        self.old, self.new = old, new
        self._seen: set[tuple[str, str]] = set()

    def breaks(self) -> list[str]:
        """A sentence for each break, in the order of the earlier description."""
        return list(dict.fromkeys(self._paths()))

    def _paths(self) -> Iterator[str]:
        for path, operations in self.old["paths"].items():
            for method, operation in operations.items():
                now = self.new["paths"].get(path, {}).get(method)
                if now is None:
                    yield f"{method.upper()} {path} is gone."
                    continue
                yield from self._parameters(f"{method.upper()} {path}", operation, now)
                yield from self._answers(f"{method.upper()} {path}", operation, now)

    def _parameters(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        before = {p["name"]: p for p in old.get("parameters", ())}
        after = {p["name"]: p for p in new.get("parameters", ())}
        for name, parameter in after.items():
            if parameter.get("required") and not before.get(name, {}).get("required"):
                yield f"{place}: the parameter “{name}” is required now."
        for name, parameter in before.items():
            if name not in after:
                yield f"{place}: the parameter “{name}” is gone."
            else:
                said = f"{place}: the parameter “{name}”"
                yield from self._taken(said, parameter["schema"], after[name]["schema"])

    def _taken(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        """What a parameter takes; less is a break."""
        for key, larger_is_more in _LIMITS.items():
            was, now = old.get(key), new.get(key)
            if now is not None and (was is None or (now < was if larger_is_more else now > was)):
                yield f"{place}: {key} is {now} now, was {was}."
        yield from self._plain(place, old, new)
        if "items" in old and "items" in new:
            yield from self._taken(f"{place}[]", old["items"], new["items"])
        for part in old.get("anyOf", ()):
            if part not in new.get("anyOf", ()):
                yield f"{place}: {part} is not taken any more."

    def _answers(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        for status, answer in old["responses"].items():
            if status not in new["responses"]:
                if status < "400":
                    yield f"{place}: {status} is not answered any more."
                continue
            content = new["responses"][status].get("content", {})
            for media_type, given in answer.get("content", {}).items():
                if media_type not in content:
                    yield f"{place}: {status} is not {media_type} any more."
                else:
                    now = content[media_type]["schema"]
                    yield from self._given(f"{place} {status}", given["schema"], now)

    def _given(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        """What an answer holds; less, or what nobody expected, is a break."""
        names = old.get("$ref", ""), new.get("$ref", "")
        if all(names):
            if names in self._seen:
                return
            self._seen.add(names)
            place = names[0].split("/")[-1]
        old, new = _resolved(self.old, old), _resolved(self.new, new)
        if "allOf" in old or "allOf" in new:
            parts = old.get("allOf", [old]), new.get("allOf", [new])
            if len(parts[0]) != len(parts[1]):
                yield f"{place} is put together otherwise."
            for one, other in zip(*parts, strict=False):
                yield from self._given(place, one, other)
            return
        before, after = _variants(self.old, old), _variants(self.new, new)
        if len(before) == len(after) == 1:
            yield from self._single(place, *before.values(), *after.values())
            return
        told_apart = "oneOf" in old and "oneOf" in new
        for key in after.keys() - before.keys():
            if not told_apart and before != {"": {}}:
                yield f"{place} may be {key} now."
        for key, part in before.items():
            if key in after:
                yield from self._single(
                    f"{place} ({key})" if told_apart else place, part, after[key]
                )
            elif told_apart:
                yield f"{place} is never {key} any more."

    def _single(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        yield from self._plain(place, old, new)
        for name, schema in old.get("properties", {}).items():
            if name not in new.get("properties", {}):
                yield f"{place}.{name} is gone."
                continue
            if name in old.get("required", ()) and name not in new.get("required", ()):
                yield f"{place}.{name} may be missing now."
            yield from self._given(f"{place}.{name}", schema, new["properties"][name])
        if "items" in old:
            yield from self._given(f"{place}[]", old["items"], new.get("items", {}))

    def _plain(self, place: str, old: Schema, new: Schema) -> Iterator[str]:
        for key in _TYPE:
            if key in old and old[key] != new.get(key):
                yield f"{place}: {key} is {new.get(key)} now, was {old[key]}."
        for value in old.get("enum", ()):
            if "enum" in new and value not in new["enum"]:
                yield f"{place}: “{value}” is gone."


def _resolved(document: Schema, schema: Schema) -> Schema:
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].split("/")[-1]]
    return schema


def _variants(document: Schema, schema: Schema) -> dict[str, Schema]:
    """What something may be, by a name that stays the same when its content changes."""
    found: dict[str, Schema] = {}
    if isinstance(schema.get("type"), list):
        return {kind: {**schema, "type": kind} for kind in schema["type"]}
    for part in schema.get("anyOf") or schema.get("oneOf") or [schema]:
        whole = _resolved(document, part)
        several = "anyOf" in whole or "oneOf" in whole or isinstance(whole.get("type"), list)
        if several and whole is not schema:
            found |= _variants(document, whole)
        else:
            found[_key(part, whole)] = whole
    return found


def _key(part: Schema, whole: Schema) -> str:
    if "$ref" in part:
        return str(part["$ref"]).split("/")[-1]
    return str(whole.get("type", whole.get("const", "")))
