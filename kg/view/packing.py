"""Putting the parts of a picture side by side: each in the nearest space that is still free."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float64]

_STEPS = 60
_SMALLEST_STEP = 20.0


def packed(parts: Sequence[FloatArray], aspect: float, gap: float) -> list[tuple[float, float]]:
    """How far to move each part, so that no two overlap and all fill a picture of this width to height.

    A part is its boxes: rows of left, top, right, bottom, beginning at (0, 0). The first is not moved; later
    ones go into free corners of it where they fit, and otherwise beside or below.
    """
    if not parts:
        return []
    moves, taken = [(0.0, 0.0)], parts[0]
    for part in parts[1:]:
        whole = np.append([0.0, 0.0], part[:, 2:].max(axis=0)) + np.array([-gap, -gap, gap, gap])
        left, top = _free_corner(taken, whole, aspect)
        moves.append((left, top))
        taken = np.vstack([taken, [left, top, left + whole[2] - gap, top + whole[3] - gap]])
    return moves


def _free_corner(taken: FloatArray, whole: FloatArray, aspect: float) -> tuple[float, float]:
    """The place for a box where the picture grows least; of several, the highest and then the leftmost."""
    corners = _grid(*taken[:, 2:].max(axis=0), margin=float(whole[2]))
    boxes = np.tile(corners, 2) + whole
    apart = (
        (boxes[:, None, 0] >= taken[None, :, 2])
        | (boxes[:, None, 2] <= taken[None, :, 0])
        | (boxes[:, None, 1] >= taken[None, :, 3])
        | (boxes[:, None, 3] <= taken[None, :, 1])
    )
    free = boxes[apart.all(axis=1)]
    width, height = taken[:, 2:].max(axis=0)
    growth = np.maximum(np.maximum(free[:, 2], width) / aspect, np.maximum(free[:, 3], height))
    best = free[np.lexsort((free[:, 0], free[:, 1], growth))[0]]
    return float(best[0] - whole[0]), float(best[1] - whole[1])


def _grid(width: float, height: float, *, margin: float) -> FloatArray:
    """Corners to try, from (0, 0) to just beyond the picture as it is, where there is always room."""
    step = max(_SMALLEST_STEP, max(width, height) / _STEPS)
    beyond = 2 * step + margin
    across, down = np.meshgrid(np.arange(0, width + beyond, step), np.arange(0, height + beyond, step))
    return np.stack([across.ravel(), down.ravel()], axis=1)
