"""The errors of PolicyGraph.

PolicyGraphError
├── InputError              what was given cannot be used (exit status 2, HTTP 400/422)
│   ├── InvalidStatement    ends, qualifiers or span do not fit the ontology or the text
│   ├── UnreadableSource    a file or URL cannot be read as a document
│   └── InvalidPlan         a question plan that cannot be run
├── NotFound                no such document, entity or statement (HTTP 404)
└── StoreError              the store cannot do what was asked (HTTP 503)
    ├── LibraryMissing      there is no library at that place
    ├── LibraryVersion      written by a newer version of the program
    ├── StoreBusy           somebody else is writing and did not finish in time
    ├── StoreUnavailable    the server cannot be reached
    └── IndexStale          an index cannot be used with this library or encoder
"""


class PolicyGraphError(Exception):
    """Base of all errors that a user is meant to read: says what is wrong and what to do next."""


class InputError(PolicyGraphError):
    """What was given cannot be used."""


class InvalidStatement(InputError):
    """A statement whose ends, qualifiers or span do not fit."""


class UnreadableSource(InputError):
    """A file or URL that cannot be read as a document."""


class InvalidPlan(InputError):
    """A question plan that cannot be run."""


class NotFound(PolicyGraphError):
    """No such document, entity or statement."""


class StoreError(PolicyGraphError):
    """The store cannot do what was asked."""


class LibraryMissing(StoreError):
    """There is no library at that place."""


class LibraryVersion(StoreError):
    """The library was written by a newer version of the program."""


class StoreBusy(StoreError):
    """Somebody else is writing and did not finish in time."""


class StoreUnavailable(StoreError):
    """The server of the store cannot be reached or refuses."""


class IndexStale(StoreError):
    """An index cannot be used with this library or encoder."""
