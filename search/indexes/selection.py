"""Which passages a search is limited to, with what each index makes of that, so that it is made once."""

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

Form = TypeVar("Form")


class Selection:
    """Passage ids, ascending. An index keeps its own form of them here (row numbers, a query) as long as it lives."""

    def __init__(self, ids: NDArray[np.int64]) -> None:
        self.ids = ids
        self._forms: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    def __len__(self) -> int:
        return len(self.ids)

    def form(self, index: object, make: Callable[["Selection"], Form]) -> Form:
        """What ``index`` makes of this selection, made on first use."""
        found = self._forms.get(index)
        if found is None:
            found = self._forms[index] = make(self)
        form: Form = found
        return form

    def holds(self, ids: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of some ids belong to the selection."""
        if not len(self.ids):
            return np.zeros(len(ids), bool)
        places = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return np.asarray(self.ids[places] == ids)
