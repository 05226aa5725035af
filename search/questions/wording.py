"""Plans in words, Chinese and English, so that a reader sees how a question was understood."""
from graph.store import View
from search.questions import plan as p

def zh(query: p.Query, view: View) -> str:
    return query.op
def en(query: p.Query, view: View) -> str:
    return query.op
