"""Model dataclasses as compressed JSON: fields by position, so that a pack of sixty pages stays small and reads fast.

What was written can be read back only by the same fields; `shape` is a digest of them, to be kept beside the bytes.
"""

from __future__ import annotations

import hashlib
import json
import types
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]
PLAIN = (str, int, float, bool, type(None), dict)  # a dict: of what JSON knows


def pack_up(value: object, kind: Any) -> bytes:
    """`value`, a dataclass or a tuple of them of type `kind`, as compressed JSON."""
    return zlib.compress(to_json(value, kind).encode())


def unpack(data: bytes, kind: type[T]) -> T:
    """What `pack_up` wrote for the same type."""
    return from_json(zlib.decompress(data), kind)


def to_json(value: object, kind: Any) -> str:
    """`value` of type `kind` as JSON arrays, ASCII only."""
    encode = _encoder(kind)
    return json.dumps(encode(value) if encode else value, separators=(",", ":"))


def from_json(text: str | bytes, kind: type[T]) -> T:
    """What `to_json` wrote for the same type."""
    value = json.loads(text)
    decode: Convert | None = _decoder(cast(Any, kind))
    result: T = decode(value) if decode else value
    return result


@cache
def shape(kind: Any) -> str:
    """Eight hexadecimal digits that change when a field of `kind`, or of what it holds, changes name or type."""
    seen: dict[str, list[str]] = {}
    _describe(kind, seen)
    return hashlib.sha256(json.dumps(seen, sort_keys=True).encode()).hexdigest()[:8]


def _describe(kind: Any, seen: dict[str, list[str]]) -> None:
    if is_dataclass(kind):
        name = getattr(kind, "__name__", "")
        if name not in seen:
            seen[name] = [f"{field}: {hint}" for field, hint in _hints(kind)]
            for _, hint in _hints(kind):
                _describe(hint, seen)
    for part in get_args(kind):
        _describe(part, seen)


def _hints(kind: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def _optional(kind: Any) -> Any | None:
    """X for `X | None`; None for all other types."""
    if get_origin(kind) not in (Union, types.UnionType):
        return None
    rest = [part for part in get_args(kind) if part is not type(None)]
    return rest[0] if len(rest) == 1 else None


@cache
def _encoder(kind: Any) -> Convert | None:
    """From the type to what JSON takes; None where the value can stay as it is."""
    if (inner := _optional(kind)) is not None:
        return _unless_none(_encoder(inner))
    if get_origin(kind) is tuple:
        part = _encoder(get_args(kind)[0])
        return (lambda values: [part(value) for value in values]) if part else None
    if is_dataclass(kind):
        return _encode_fields(kind)
    return None  # plain values; a StrEnum is a str


def _encode_fields(kind: Any) -> Convert:
    encoders = [_encoder(hint) for _, hint in _hints(kind)]
    names = [name for name, _ in _hints(kind)]
    get: Convert = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
    if not any(encoders):
        return get
    return lambda value: [encode(part) if encode else part for encode, part in zip(encoders, get(value), strict=True)]


@cache
def _decoder(kind: Any) -> Convert | None:
    """From what JSON gave to the type; None where the value can stay as it is."""
    if (inner := _optional(kind)) is not None:
        return _unless_none(_decoder(inner))
    if get_origin(kind) is tuple:
        part = _decoder(get_args(kind)[0])
        return (lambda values: tuple([part(value) for value in values])) if part else tuple
    if is_dataclass(kind):
        return _decode_fields(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind in PLAIN:
        return None
    raise TypeError(f"no way to read {kind} back from JSON")


def _decode_fields(kind: Any) -> Convert:
    decoders = [_decoder(hint) for _, hint in _hints(kind)]
    if not any(decoders):
        return lambda values: kind(*values)
    return lambda values: kind(
        *[decode(part) if decode else part for decode, part in zip(decoders, values, strict=True)]
    )


def _unless_none(convert: Convert | None) -> Convert | None:
    return (lambda value: None if value is None else convert(value)) if convert else None
