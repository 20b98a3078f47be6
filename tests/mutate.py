"""Faults as scanners, content systems and ill will put them into PDFs, from a seed."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Iterator, Sequence

Mutation = Callable[[bytes, random.Random], bytes]


def flip_bits(data: bytes, luck: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(luck.randint(1, 60)):
        changed[luck.randrange(len(changed))] ^= 1 << luck.randrange(8)
    return bytes(changed)


def truncate(data: bytes, luck: random.Random) -> bytes:
    return data[: luck.randrange(len(data))]


def drop_a_stretch(data: bytes, luck: random.Random) -> bytes:
    start = luck.randrange(len(data))
    return data[:start] + data[start + luck.randint(1, 4000) :]


def splice_objects(data: bytes, luck: random.Random) -> bytes:
    """One object in the place of another."""
    objects = list(re.finditer(rb"\d+ 0 obj\b(.*?)endobj", data, re.DOTALL))
    if len(objects) < 2:
        return flip_bits(data, luck)
    one, other = luck.sample(objects, 2)
    return data[: one.start(1)] + other[1] + data[one.end(1) :]


def swap_references(data: bytes, luck: random.Random) -> bytes:
    """References that lead elsewhere, into nothing, or back to where they come from."""
    return re.sub(rb"(\d+) 0 R", lambda m: b"%d 0 R" % luck.randrange(60) if luck.random() < 0.1 else m[0], data)


def loop_in_the_page_tree(data: bytes, luck: random.Random) -> bytes:
    """Pages that are their own children."""
    first = re.search(rb"/Kids\s*\[\s*(\d+ 0 R)", data)
    pages = re.search(rb"/Pages (\d+ 0 R)", data)
    return data.replace(first[1], pages[1]) if first and pages else splice_objects(data, luck)


def huge_page(data: bytes, luck: random.Random) -> bytes:
    size = luck.choice([b"1e30", b"-5", b"99999999", b"0", b"1e-30"])
    box = b"/MediaBox [0 0 %b %b]" % (size, luck.choice([size, b"842"]))
    return re.sub(rb"/MediaBox\s*\[[^\]]*\]", box, data)


def deep_nesting(data: bytes, luck: random.Random) -> bytes:
    depth = luck.choice([200, 20_000, 400_000])
    mark = luck.choice([(b"[", b"]"), (b"<<", b">>"), (b"(", b")"), (b"q ", b"Q ")])
    return data.replace(b"endobj", mark[0] * depth + mark[1] * depth + b"\nendobj", 1)


def bomb(data: bytes, luck: random.Random) -> bytes:
    """A page whose content unpacks to hundreds of megabytes."""
    packed = zlib.compress(b"BT /F1 9 Tf (word) Tj ET " * 1000, 9)
    for _ in range(luck.choice([1, 2])):
        packed = zlib.compress(packed * 400, 9)
    filters = b"[" + b"/FlateDecode " * luck.choice([2, 3]) + b"]"
    stream = b"<</Filter %b /Length %d>>\nstream\n%b\nendstream" % (filters, len(packed), packed)
    return re.sub(rb"<<[^<>]*>>\s*stream.*?endstream", lambda _: stream, data, count=1, flags=re.DOTALL)


def two_in_one(data: bytes, luck: random.Random) -> bytes:
    return data[: luck.randrange(len(data))] + data


MUTATIONS: Sequence[Mutation] = (
    flip_bits,
    truncate,
    drop_a_stretch,
    splice_objects,
    swap_references,
    loop_in_the_page_tree,
    huge_page,
    deep_nesting,
    bomb,
    two_in_one,
)


def mutants(originals: Sequence[bytes], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """(name, content) of so many PDFs, each mutation in turn; the name says which, and of which original."""
    for number in range(count):
        luck = random.Random(f"{seed} {number}")
        mutation = MUTATIONS[number % len(MUTATIONS)]
        original = luck.randrange(len(originals))
        yield f"{number:04}-{mutation.__name__}-{original}.pdf", mutation(originals[original], luck)
