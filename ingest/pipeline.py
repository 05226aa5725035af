"""The way of one document: read, clean, describe, outline, find mentions, draw statements, resolve.

The order of the families matters: a later one sees what the earlier ones claimed.
"""

from graph.model import DocumentRecord
from ingest.cleaning import clean
from ingest.draft import Draft, Source
from ingest.mentions import (
    agencies,
    companies,
    events,
    industries,
    organizations,
    parks,
    policies,
    projects,
    regions,
    tagged,
)
from ingest.metadata import describe
from ingest.outline import outline
from ingest.resolution import assemble
from ingest.sentences import sentences
from ingest.statements import (
    apportioned,
    cooperation,
    fieldsites,
    goals,
    location,
    mentions,
    participation,
    references,
    structure,
    support,
    targets,
    unit_columns,
)
from ingest.statements import projects as project_statements

MENTION_FAMILIES = (policies, agencies, parks, organizations, events, projects, companies, industries, regions, tagged)
STATEMENT_FAMILIES = (
    structure, goals, apportioned, unit_columns, targets, fieldsites, project_statements, support, cooperation, location, participation, references, mentions,
)


def draft(source: Source) -> Draft:
    """Everything drawn from one source, in clean offsets."""
    cleaned = clean(source.text)
    clauses = outline(cleaned.text)
    metadata = describe(source, cleaned.text, clauses)
    result = Draft(source, cleaned, metadata, clauses, sentences(cleaned.text, clauses))
    for finding in MENTION_FAMILIES:
        result.mentions.extend(finding.find(result))
    for stating in STATEMENT_FAMILIES:
        result.facts.extend(stating.state(result))
    return result


def extract(source: Source) -> DocumentRecord:
    """The record of one source, ready to be written."""
    return assemble(draft(source))
