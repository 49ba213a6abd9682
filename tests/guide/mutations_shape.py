"""Slips in the shape of a table: keys, kinds of values, and references to what is not there."""

from tests.guide.mutations import Slip

SHAPES = {
    "an unknown key": Slip(
        "facts.toml", "[fact.default-on]", '[fact.default-on]\nsaid = "x"', "fact.default-on.said", "no such key"
    ),
    "an unknown table": Slip("facts.toml", "[fact.default-on]", "[facts.default-on]", "facts", "no such table"),
    "a misspelt key": Slip(
        "facts.toml",
        'confidence = "contested"',
        'confidense = "contested"',
        "fact.switch-first-seen.confidense",
        "no such key",
    ),
    "a missing key": Slip("glossary.toml", 'title = "Member"', "", "term.member.title", "is missing"),
    "no day of checking": Slip("facts.toml", "checked = 2026-09-28\n", "", "fact.switch-label.checked", "is missing"),
    "a day in words": Slip(
        "links.toml", "checked = 2026-09-28", 'checked = "last week"', "link.ai-training.checked", "must be a day"
    ),
    "a number in words": Slip(
        "actions.toml", "minutes = 1\n", 'minutes = "one"\n', "action.ai-training-off.minutes", "whole number"
    ),
    "words where a list must be": Slip(
        "facts.toml", 'sources = ["opc-2024-12-10"]', 'sources = "opc-2024-12-10"', "fact.canada-2024.sources", "a list"
    ),
    "a list where a table must be": Slip(
        "guide.toml", '{ question = "adult" }', '["adult"]', "about.sections.0.steps.3", "must be a table"
    ),
    "a confidence that is none": Slip(
        "facts.toml",
        'confidence = "contested"',
        'confidence = "sure"',
        "fact.switch-first-seen.confidence",
        "'verified', 'documented'",
    ),
    "a status that is none": Slip(
        "actions.toml", "sets.sent = { other_ai", "sets.send = { other_ai", "action.objection-form.sets.send", "'sent'"
    ),
    "a misspelt fact": Slip(
        "lanes.toml",
        '["start-eu", "default-on"]',
        '["start-uu", "default-on"]',
        "lane.content_ai.rules.8.facts",
        "there is no fact “start-uu”",
    ),
    "a misspelt source": Slip(
        "facts.toml",
        '["privacy-policy-2024-09-18"]',
        '["privacy-polcy"]',
        "fact.policy-2024.sources",
        "there is no source “privacy-polcy”",
    ),
    "a misspelt link": Slip(
        "questions.toml", 'link = "research"', 'link = "reserch"', "question.research.link", "no link “reserch”"
    ),
    "a misspelt lane": Slip(
        "questions.toml",
        'lane = "content_ai"',
        'lane = "content"',
        "question.ai_training_off_since.lane",
        "no lane “content”",
    ),
    "a misspelt region": Slip(
        "facts.toml", 'where = ["china"]', 'where = ["cina"]', "fact.china-unknown.where", "no region “cina”"
    ),
    "a misspelt region of an event": Slip(
        "guide.toml", 'where = ["hong-kong"]', 'where = ["hongkong"]', "event.2.where", "no region “hongkong”"
    ),
    "a misspelt authority": Slip(
        "regions.toml", 'lead_authority = "dpc"', 'lead_authority = "dcp"', "region.eu.lead_authority", "“dcp”"
    ),
    "a misspelt letter": Slip(
        "actions.toml", 'letter = "follow-up"', 'letter = "followup"', "action.objection-follow-up.letter", "“followup”"
    ),
    "an action that comes later": Slip(
        "actions.toml",
        'after = ["objection-form", "visitor-objection"]',
        'after = ["objection-form", "complaint"]',
        "action.objection-follow-up.after",
        "no earlier action “complaint”",
    ),
    "a source taken away": Slip(
        "sources.toml",
        '[source.korea-addendum]\npublisher = "LinkedIn"\ntitle = "Addendum for the Republic of Korea"\n'
        'kind = "company"\nurl = "https://privacy.linkedin.com/republic-of-korea"\nchecked = 2026-11-23\n',
        "",
        "region.south-korea.sources",
        "there is no source “korea-addendum”",
        "regions.toml",
    ),
    "a source that nothing names": Slip(
        "regions.toml", '"korea-addendum", ', "", "source.korea-addendum", "nothing names it", "sources.toml"
    ),
    "a fact that nothing names": Slip(
        "questions.toml",
        ', "used-feedback", "model-makers"]',
        ', "model-makers"]',
        "fact.used-feedback",
        "nothing",
        "facts.toml",
    ),
    "a link that nothing names": Slip(
        "actions.toml",
        'link = "data-copy"',
        'link = "close-account"',
        "link.data-copy",
        "nothing names it",
        "links.toml",
    ),
    "a letter that nothing names": Slip(
        "actions.toml", 'letter = "follow-up"\n', "", "letter.follow-up", "nothing names it", "letters.toml"
    ),
    "no source": Slip(
        "facts.toml",
        'sources = ["user-agreement-2025-11-03"]',
        "sources = []",
        "fact.changes-without-notice.sources",
        "at least one source",
    ),
    "a source named twice": Slip(
        "facts.toml",
        'sources = ["user-agreement-2025-11-03"]',
        'sources = ["user-agreement-2025-11-03", "user-agreement-2025-11-03"]',
        "fact.changes-without-notice.sources",
        "stands there twice",
    ),
    "an id in capitals": Slip("glossary.toml", "[term.appi]", "[term.APPI]", "term.APPI", "is not an id"),
    "an id with dashes on the command line": Slip(
        "questions.toml", 'value = "not_sent"', 'value = "not-sent"', "question.objection.options", "is not an id"
    ),
    "a page of the walk twice": Slip(
        "guide.toml",
        '{ disclosure = "techniques" }',
        '{ disclosure = "techniques" }, { disclosure = "policy" }',
        "about.sections",
        "“policy” stands there twice",
    ),
    "a page that is two": Slip(
        "guide.toml",
        '{ disclosure = "techniques" }',
        '{ disclosure = "techniques", question = "groups" }',
        "about.sections.3.steps.0",
        "a question or a disclosure",
    ),
    "a question that is not in the walk": Slip(
        "guide.toml", '{ question = "research" },', "", "about.sections", "“research” is never shown"
    ),
    "the country not first": Slip(
        "guide.toml",
        '{ question = "country" }, { question = "subdivision" }',
        '{ question = "subdivision" }, { question = "country" }',
        "about.sections",
        "must ask for the country",
    ),
    "a page that comes too early": Slip(
        "guide.toml",
        '{ question = "other_ai" },\n  { question = "objection" }',
        '{ question = "objection" },\n  { question = "other_ai" }',
        "about.sections",
        "“objection” is asked before “other_ai”",
    ),
    "a code without room": Slip("code.toml", "radix = 512", "radix = 300", "code.fields.0.radix", "no number left"),
    "an answer without a number": Slip(
        "code.toml", '"waiting", ', "", "code.fields", "no number for “waiting” of answer “objection”"
    ),
    "a page of the walk that is not there": Slip(
        "guide.toml",
        '{ question = "groups" }',
        '{ question = "group" }',
        "about.sections",
        "there is no question “group”",
    ),
    "a link with a name of its own meaning": Slip(
        "links.toml", "[link.close-account]", "[link.authority]", "link.authority", "the reader's own authority"
    ),
    "a question with a name of its own meaning": Slip(
        "questions.toml", "[question.research]", "[question.region]", "question.region", "stands for the region profile"
    ),
    "a question for a place by another name": Slip(
        "questions.toml", "[question.subdivision]", "[question.part]", "question.part", "must be called so"
    ),
    "a country to choose from options": Slip(
        "questions.toml",
        'kind = "country"',
        'kind = "country"\noptions = [{ value = "de", text = "Germany", says = "You live in Germany." }]',
        "question.country.options",
        "it takes no options",
    ),
    "an authority that nothing names": Slip(
        "authorities.toml", 'covers = ["BE"]\n', "", "authority.be", "nothing names it"
    ),
    "a misspelt link of a letter": Slip(
        "letters.toml", 'link = "dpo-form"', 'link = "dpo-from"', "letter.follow-up.link", "no link “dpo-from”"
    ),
    "a misspelt link of an action": Slip(
        "actions.toml",
        'link = "dpo-form"',
        'link = "dpo-from"',
        "action.objection-follow-up.link",
        "no link “dpo-from”",
    ),
    "a misspelt fact of an action": Slip(
        "actions.toml", 'facts = ["research"]', 'facts = ["reserch"]', "action.research-off.facts", "no fact “reserch”"
    ),
    "a guide's id in capitals": Slip("guide.toml", 'id = "linkedin"', 'id = "LinkedIn"', "about.id", "is not an id"),
    "an action without numbers": Slip(
        "code.toml", 'id = "leave-linkedin"', 'id = "leave"', "code.fields", "for “todo” of mark “leave-linkedin”"
    ),
    "a country without a number": Slip("code.toml", '"CH", ', '"CH-", ', "code.fields", "no number for “CH”"),
}
