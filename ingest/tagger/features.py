"""Features: numbers of what is known of a place, put together by a fixed list of joints, each the index of its weights."""

import numpy as np
from numpy.typing import NDArray

from ingest.tagger.scan import COLUMNS, Numbers, Scan

BITS = 20
LOOK_BITS = 16
Indexes = NDArray[np.int64]
# Columns of ``Scan.known()``: 0–6 characters, 7 kinds, 8–14 words, 15–17 places, 18 the unit's end, 19 what touches it, 20 the verb that
# governs, 21 the stage told behind, 22 the noun that closes a list, 23 the line's label, 24 the past, 25–27 the parts around.
JOINTS: tuple[tuple[int, ...], ...] = (
    *((k,) for k in range(7)), (1, 2), (2, 3), (3, 4), (4, 5), (1, 2, 3), (2, 3, 4), (3, 4, 5), (7,),
    (8,), (9,), (10,), (8, 12), (9, 11), (10, 13), (10, 14), (13, 10, 14), (8, 15), (9, 16), (10, 15), (15, 16), (3, 15), (3, 16),
    *((k, 17) for k in range(18, 28)), (18, 20, 17), (21, 20, 17), (22, 17, 16), (20, 10), (18, 10), (21, 10),
)
_WHERE = np.array([[*joint, *[COLUMNS] * (3 - len(joint))] for joint in JOINTS])
_FACTORS = (np.int64(0x9E3779B1), np.int64(0x85EBCA77), np.int64(0xC2B2AE3D))
_EACH = (np.arange(1, len(JOINTS) + 1, dtype=np.int64) * 0x165667B1)[:, None]
_LOOKS = (np.arange(1, 11, dtype=np.int64) * 0x165667B1)[:, None]
_STIRRED = np.int64(0x27D4EB2F165667C5)


def _mixed(numbers: Numbers, bits: int) -> Indexes:
    numbers ^= numbers >> 29
    numbers *= _STIRRED
    numbers >>= 64 - bits
    numbers &= (1 << bits) - 1
    return numbers


def indexes(seen: Scan, places: Numbers) -> Indexes:
    """One row a joint, one column a place."""
    known = np.zeros((COLUMNS + 1, len(places)), np.int64)
    np.add(seen.known(places), 1, out=known[:COLUMNS])
    numbers = known[_WHERE[:, 0]] * _FACTORS[0]
    numbers += known[_WHERE[:, 1]] * _FACTORS[1]
    numbers += (known * _FACTORS[2])[_WHERE[:, 2]]
    numbers += _EACH
    return _mixed(numbers, BITS)


def looks(seen: Scan) -> Indexes:
    """Indexes of the first look: one row a sign, one column a unit."""
    return _mixed((seen.signs() + 1) * _FACTORS[0] + _LOOKS, LOOK_BITS)
