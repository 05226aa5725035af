"""What questions in English say of land: that it is supplied, that what stands on it is cleared."""

import re

# Land that is to be supplied, sites handed over early: 供地, with words between.
GIVES_LAND = re.compile(
    r"\b(?:lands?|plots?|sites?)\b(?: (?:to|be|is|are|was|were|being|been|will|should|must|need|needs|needed|that|which|can|has|have|gets?|got|early|promptly|quickly|soon|in|time|on))* (?P<a>suppl(?:y|ied|ying)|provid(?:ed|ing)|allot(?:ted|ting)?|allocat(?:ed|ing)|grant(?:ed|ing)?|handed over|made over|released?|delivered|made available)\b"
    r"|\b(?P<b>suppl(?:y|ies|ied|ying)|allot(?:s|ted|ting)?|receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|hand(?:s|ed|ing)? over|releas(?:e|es|ed|ing)|deliver(?:s|ed|ing)?)\b(?: (?:them|it|the|their|its|with|enough|construction|building|of|early|needed|required|promptly))* (?:land|plots?)\b(?! (?:plan|market|use|bank))"
)


def gives_land(text: str) -> bool:
    """Whether an English question speaks of supplying land.

    >>> gives_land("for which projects should land be supplied early"), gives_land("how much land is to be sold")
    (True, False)
    """
    return GIVES_LAND.search(text) is not None


# Sites that are cleared, homes pulled down, people moved out of them: 拆迁.
_STANDS = r"(?:houses?|homes?|housing|buildings?|structures?|dwellings?|villagers?|residents?|households?|tenants?|occup(?:ants?|iers?)|sites?|lands?|plots?|graves?|factories|sheds?)"
_CLEARED = r"(?:clear(?:s|ed|ing|ance)?|demolish(?:es|ed|ing)?|demolition|raz(?:es?|ed|ing)|flatten(?:s|ed|ing)?|vacat(?:es?|ed|ing)|evict(?:s|ed|ing|ion)?|bulldoz(?:es?|ed|ing)|(?:pull|knock|tear|torn|tor)(?:s|ed|ing)? down|mov(?:es?|ed|ing) (?:out|away|off)|relocat(?:es?|ed|ing)|rehous(?:es?|ed|ing)|resettl(?:es?|ed|ing)|expropriat(?:es?|ed|ing|ion)|requisition(?:s|ed|ing)?)"
CLEARS_LAND = re.compile(
    rf"\b{_STANDS} (?:(?:and|or) {_STANDS} )?(?:(?:to|be|is|are|was|were|being|been|will|should|must|need|needs|needed|still|that|which|have|has|get|gets|standing|on|their|its|the|site) )*(?P<a>{_CLEARED})\b(?! (?:industr|factor|firms?|compan|enterpris|plants?))"
    rf"|\b(?P<b>{_CLEARED})\b(?: (?:of|the|old|existing|all|any|some|their|its|remaining|people's|nearby|more|and|or|up))* {_STANDS}\b(?! (?:for(?! which| what)|market|prices?|use|plan|supply|fund))"
)


def clears_land(text: str) -> bool:
    """Whether an English question speaks of clearing what stands on a site.

    >>> clears_land("which projects need houses cleared from their sites"), clears_land("which firms clear customs here")
    (True, False)
    """
    return CLEARS_LAND.search(text) is not None
