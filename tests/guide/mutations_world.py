"""Slips in what is said about the world: facts and their sources, days, places."""

from tests.guide.mutations import Slip

WORLD = {
    "verified by the press alone": Slip(
        "facts.toml",
        'confidence = "documented"\nsources = ["techcrunch-2024-09-18", "cyber-security-intelligence-2024-09"]',
        'confidence = "verified"\nsources = ["techcrunch-2024-09-18", "cyber-security-intelligence-2024-09"]',
        "fact.reported-opt-out.confidence",
        "takes a source by the company",
    ),
    "a source that turns out to be the press": Slip(
        "sources.toml",
        'title = "US State Privacy Laws notice, version of 3 November 2025"\nkind = "company"',
        'title = "US State Privacy Laws notice, version of 3 November 2025"\nkind = "press"',
        "fact.appeal-us-states.confidence",
        "takes a source by the company",
        "facts.toml",
    ),
    "no other reading": Slip(
        "facts.toml",
        "other_reading = \"Italy's",
        "# \"Italy's",
        "fact.late-opt-out.other_reading",
        "carries both readings",
    ),
    "two readings, yet not contested": Slip(
        "facts.toml",
        'confidence = "contested"',
        'confidence = "documented"',
        "fact.switch-first-seen.confidence",
        "a fact with two readings",
    ),
    "a rule without a fact": Slip(
        "lanes.toml", 'facts = ["microsoft-uk"]', "facts = []", "lane.microsoft_ai.rules.2.facts", "a fact is needed"
    ),
    "an event without a fact": Slip(
        "guide.toml", 'facts = ["dpc-2025"]', "facts = []", "event.13.facts", "a fact is needed"
    ),
    "an article of a law without a fact": Slip(
        "letters.toml", 'facts = ["right-gdpr"]', "facts = []", "letter.objection.parts.1.wordings.0.facts", "is needed"
    ),
    "an action without facts, and what it adds without one": Slip(
        "actions.toml",
        'facts = ["complaint-switzerland"]',
        "facts = []",
        "action.complaint.also.2.facts",
        "neither this nor the action",
    ),
    "a fact of another region": Slip(
        "facts.toml",
        'where = ["uk"]\nsince = 2025-11-03',
        'where = ["us"]\nsince = 2025-11-03',
        "lane.content_ai.rules.15.facts",
        "“start-uk” does not hold in “uk”",
        "lanes.toml",
    ),
    "a rule of another region": Slip(
        "lanes.toml",
        'when = { region = ["japan"] }',
        'when = { region = ["uk"] }',
        "lane.content_ai.rules.24.facts",
        "“start-japan” does not hold in “uk”",
    ),
    "a reading for another region": Slip(
        "disclosures.toml",
        'when = { region = ["switzerland"] }\nsince = 2025-11-03\nverdict',
        'when = { region = ["world"] }\nsince = 2025-11-03\nverdict',
        "disclosure.region.today.5.facts",
        "“start-switzerland” does not hold in “world”",
    ),
    "a fact that begins a year later": Slip(
        "facts.toml",
        'where = ["uk"]\nsince = 2025-11-03',
        'where = ["uk"]\nsince = 2026-11-03',
        "lane.content_ai.rules.15.since",
        "none of its facts begins on 2025-11-03",
        "lanes.toml",
    ),
    "a fact that has ended": Slip(
        "facts.toml",
        'where = ["japan"]\nsince = 2024-09-18',
        'where = ["japan"]\nsince = 2024-09-18\nuntil = 2025-01-01',
        "disclosure.region.means.24.facts",
        "“start-japan” holds at another time",
        "disclosures.toml",
    ),
    "a rule that begins on another day": Slip(
        "lanes.toml",
        'when = { region = ["hong-kong"] }\nsince = 2024-10-11',
        'when = { region = ["hong-kong"] }\nsince = 2024-10-12',
        "lane.content_ai.rules.17.since",
        "none of its facts begins on 2024-10-12",
    ),
    "an event on another day": Slip(
        "guide.toml", "on = 2024-12-10", "on = 2024-12-11", "event.3.on", "none of its facts begins on 2024-12-11"
    ),
    "a check after the edition": Slip(
        "links.toml",
        "checked = 2026-10-05",
        "checked = 2026-11-24",
        "link.data-copy.checked",
        "after the guide's edition",
    ),
    "a check that is still to come": Slip(
        "authorities.toml", "checked = 2026-07-21", "checked = 2027-07-21", "authority.at.checked", "is still to come"
    ),
    "an edition that is still to come": Slip(
        "guide.toml", "edition = 2026-11-23", "edition = 2026-11-25", "about.edition", "is still to come"
    ),
    "published after it was checked": Slip(
        "sources.toml",
        "published = 2025-09-18",
        "published = 2025-09-19",
        "source.european-notice-2025-09-18.published",
        "after the day it was checked",
    ),
    "an end before the beginning": Slip(
        "lanes.toml", "until = 2024-09-19", "until = 2024-09-17", "lane.content_ai.rules.13.until", "before it begins"
    ),
    "an end that nothing follows": Slip(
        "lanes.toml",
        "until = 2024-10-10",
        "until = 2024-10-11",
        "lane.content_ai.rules.16.until",
        "no rule begins the day after, on 2024-10-12",
    ),
    "a deadline in words": Slip(
        "regions.toml", 'deadline = "P1M"', 'deadline = "one month"', "region.eu.deadline", "like P1M"
    ),
    "no days to the next check": Slip(
        "facts.toml",
        "recheck_after_days = 3650",
        "recheck_after_days = 0",
        "fact.reported-enrolled.recheck_after_days",
        "a day or more",
    ),
    "no minutes": Slip("actions.toml", "minutes = 8", "minutes = 0", "action.objection-form.minutes", "1 or more"),
    "a country in two regions": Slip(
        "regions.toml", 'countries = ["CH"]', 'countries = ["CH", "NO"]', "region.switzerland", "already in “eea”"
    ),
    "a country twice": Slip(
        "regions.toml", '["IS", "LI", "NO", "SJ"]', '["IS", "LI", "NO", "SJ", "NO"]', "region.eea", "already in “eea”"
    ),
    "a country that is none": Slip(
        "regions.toml", 'countries = ["CH"]', 'countries = ["CH", "XK"]', "region.switzerland.countries", "“XK” is not"
    ),
    "nobody takes the rest": Slip(
        "regions.toml", "rest = true", 'countries = ["ZA"]', "region", "no region takes “AF”, “AL”, “DZ”"
    ),
    "two take the rest": Slip(
        "regions.toml", 'countries = ["JP"]', 'countries = ["JP"]\nrest = true', "region.world.rest", "“japan” already"
    ),
    "a region without a place": Slip(
        "regions.toml", 'countries = ["SG"]', "countries = []", "region.singapore", "no place is in it"
    ),
    "a country without an authority": Slip(
        "regions.toml",
        'ground = "Unknown."\nauthority = "unknown"',
        'ground = "Unknown."',
        "authority",
        "none covers “CN”",
        "authorities.toml",
    ),
    "a country with two authorities": Slip(
        "authorities.toml",
        'covers = ["BE"]',
        'covers = ["BE", "AT"]',
        "authority.be.covers",
        "“at” already covers “AT”",
    ),
    "an action without a fact": Slip(
        "actions.toml", 'facts = ["research"]', "facts = []", "action.research-off.facts", "a fact is needed"
    ),
    "a part of a country that is none": Slip(
        "regions.toml", '["CA-QC"]', '["CA-QQ"]', "region.quebec.subdivisions", "“CA-QQ” is not an ISO 3166-2 code"
    ),
    "parts of countries that nobody asks for": Slip(
        "questions.toml", "[question.subdivision]", "[question.part]", "question", "no question asks for one"
    ),
    "an authority for a country that is none": Slip(
        "authorities.toml", 'covers = ["BE"]', 'covers = ["BE", "XX"]', "authority.be.covers", "“XX” is not an ISO 3166"
    ),
    "a source checked after the edition": Slip(
        "sources.toml",
        "checked = 2024-09-19",
        "checked = 2026-11-24",
        "source.privacy-policy-2024-09-18.checked",
        "after",
    ),
    "a fact that ends before it begins": Slip(
        "facts.toml",
        'where = ["japan"]\nsince = 2024-09-18',
        'where = ["japan"]\nsince = 2024-09-18\nuntil = 2024-09-17',
        "fact.start-japan.until",
        "before it begins",
    ),
}
