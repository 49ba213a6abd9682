"""Words for the same thing, as patterns."""

OFF = (
    r"\b(?:opt(?:s|ed|ing)? out|(?:switch|turn|flick)\w* (?:it |this |that |them |…)off"
    r"|(?:the|this) (?:\w+ )?(?:switch|toggle|setting|opt out)|once (?:it is )?off)\b"
)
FORM = (
    r"\b(?:the|this|its|linkedin's|your|a|an|that) (?:data processing |filed "
    r"|written )?(?:objection )?(?:form|objection)\b|\bobjecting\b"
)
LEAVING = (
    r"\b(?:clos(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|hibernat(?:e|es|ed|ing)|deactivat(?:e|es|ed|ing)"
    r"|leav(?:e|es|ing)|quit(?:s|ting)?)"
    r" (?:your |the |an |my )?(?:linkedin )?(?:account|profile|linkedin)\b"
    r"|\bonce your account is (?:closed|gone|hibernated)"
)
DELETES = r"\b(?:delet|eras|wip|purg|scrub|remov|destroy|expung)(?:e|es|ed|s|ing|ning|ped|ping)\b"
MODELS = r"\b(?:models?|ai|training (?:data|sets?)|generative ai|what (?:it|ai|the ai|they) (?:has |have )?learned)\b"
DATA = (
    r"\b(?:your|my|their|our|members'|personal|all|any|the)"
    r" (?:\w+ )?(?:data|posts?|content|information|profile|comments?)\b"
)
SPARED = (
    r"\b(?:(?:is|are|remains?|stays?|be) (?:still )?"
    r"(?:not affected|unaffected|exempt(?:ed)?|excluded|spared|left out|safe|not (?:used|touched|included"
    r"|concerned|part of))"
    r"|(?:is|are|does|do|can) not (?:be )?(?:affected|concerned|train|used|included|touched))\b"
)
EUROPE = (
    r"\b(?:eu|eea|european? (?:union|economic area)|europe(?:ans?)?|france|french|germans?|germany"
    r"|ireland|spain|italy|norway|iceland|liechtenstein)\b"
)
UK = r"\b(?:uk|united kingdom|great britain|britain|british|britons|england|scotland)\b"
SWISS = r"\b(?:swiss|switzerland)\b"
CANADA = r"\b(?:canad(?:a|ians?)|quebec|quebecers)\b"
HONG_KONG = r"\bhong kong\b"
US = r"\b(?:us|usa|united states|americans?|america|california|californians?|texas)\b"
HANDS = r"(?:hands?|handing|gives?|passes|sends?|shares?|transfers?)"
