"""Slips in rules: conditions that nobody meets, branches that nobody takes, places of which nothing is said."""

from tests.guide.mutations import Slip

RULES = {
    "a later question": Slip(
        "questions.toml",
        'when = [{ account = ["member"] }]\nunanswered = "yes"',
        'when = [{ research = ["on"] }]\nunanswered = "yes"',
        "question.adult.when.0",
        "“research” is asked later",
    ),
    "a question by another name": Slip(
        "actions.toml",
        'job_data = ["none"]',
        'jobs = ["none"]',
        "action.job-data-clear.sets.done",
        "“jobs” is not a question",
    ),
    "an answer that does not exist": Slip(
        "lanes.toml", 'adult = ["no"]', 'adult = ["maybe"]', "lane.content_ai.rules.0.when", "“maybe” is not an answer"
    ),
    "a region in a condition": Slip(
        "lanes.toml", 'region = ["japan"]', 'region = ["nippon"]', "lane.content_ai.rules.24.when", "“nippon” is not"
    ),
    "a condition on the country": Slip(
        "lanes.toml", 'region = ["japan"]', 'country = ["JP"]', "lane.content_ai.rules.24.when", "“country” is not"
    ),
    "no answer in a condition": Slip(
        "lanes.toml", 'adult = ["no"]', "adult = []", "lane.content_ai.rules.0.when", "no answer to “adult” is named"
    ),
    "an answer twice in a condition": Slip(
        "lanes.toml", 'adult = ["no"]', 'adult = ["no", "no"]', "lane.content_ai.rules.0.when", "stands there twice"
    ),
    "an answer twice in a question": Slip(
        "questions.toml", 'value = "waiting"', 'value = "refused"', "question.objection.options", "“refused” stands"
    ),
    "silence that counts as nothing": Slip(
        "questions.toml", 'unanswered = "member"\n', "", "question.account.unanswered", "silence counts as"
    ),
    "a question that decides nothing": Slip(
        "actions.toml", ', research = ["on", "unsure"]', "", "question.research", "nothing depends", "questions.toml"
    ),
    "a mark that an action never has": Slip(
        "actions.toml",
        "sets.done = { research",
        "sets.sent = { research",
        "action.research-off.sets.sent",
        "“sent” is none of its marks",
    ),
    "a status that brings two answers": Slip(
        "actions.toml",
        'sets.done = { research = ["off"] }',
        'sets.done = { research = ["off", "unsure"] }',
        "action.research-off.sets.done",
        "must bring one answer",
    ),
    "a question that nobody is asked": Slip(
        "questions.toml",
        'when = [{ account = ["member"] }]\nlink = "research"',
        'when = [{ account = ["closed"], adult = ["yes"] }]\nlink = "research"',
        "question.research.when",
        "is never asked",
    ),
    "a second way to be asked that adds nobody": Slip(
        "questions.toml",
        'when = [{ account = ["member"] }]\nlink = "research"',
        'when = [{ account = ["member"] }, { adult = ["no"] }]\nlink = "research"',
        "question.research.when.1",
        "adds nobody",
    ),
    "an action that nobody is given": Slip(
        "actions.toml",
        'when = { account = ["member"], objection = ["refused"] }',
        'when = { account = ["visitor"], adult = ["yes"] }',
        "action.leave-linkedin.rules",
        "on nobody's checklist",
    ),
    "a rule of an action behind one that takes everyone": Slip(
        "actions.toml",
        '[[action.objection-form.rules]]\nwhen = { account = ["member"], other_ai = ["undecided"] }',
        '[[action.objection-form.rules]]\nwhen = { account = ["member"] }\n\n'
        '[[action.objection-form.rules]]\nwhen = { account = ["member"], other_ai = ["undecided"] }',
        "action.objection-form.rules.1",
        "is never reached",
    ),
    "a word of advice for nobody": Slip(
        "actions.toml",
        'when = { ai_training = ["missing"] }',
        'when = { ai_training = ["off"], other_ai = ["leave"], objection = ["accepted"] }',
        "action.ai-training-off.also.0.when",
        "nobody who could come here",
    ),
    "a dead branch": Slip(
        "lanes.toml",
        "[lane.microsoft_ads]",
        '[[lane.microsoft_ai.states]]\nwhen = { ai_training = ["missing"] }\nstate = "on"\n\n[lane.microsoft_ads]',
        "lane.microsoft_ai.states.4",
        "is never reached",
    ),
    "a rule behind one that takes everyone": Slip(
        "lanes.toml",
        '# B25; nothing is known of the days before\n[[lane.microsoft_ai.rules]]\nwhen = { region = ["uk"], account',
        '[[lane.microsoft_ai.rules]]\nwhen = { region = ["uk"] }\n\n'
        '[[lane.microsoft_ai.rules]]\nwhen = { region = ["uk"], account',
        "lane.microsoft_ai.rules.3",
        "is never reached",
    ),
    "a region that is taken before": Slip(
        "disclosures.toml",
        'when = { region = ["japan"] }\nsince = 2024-09-18\nsays = "We know of local',
        'when = { region = ["japan", "eu"] }\nsince = 2024-09-18\nsays = "We know of local',
        "disclosure.enrolled.means.11.when",
        "nobody who answers “eu” to “region” ever comes to this",
    ),
    "a reading that comes too late": Slip(
        "disclosures.toml",
        '[[disclosure.setting.today]]\nwhen = { region = ["china"] }\nsince = 2024-09-18',
        "[[disclosure.setting.today]]\nsince = 2024-09-18",
        "disclosure.setting.today.1",
        "is never reached",
    ),
    "a wording for nobody": Slip(
        "letters.toml",
        '[[letter.complaint.parts.wordings]]\nwhen = { region = ["hong-kong"] }',
        '[[letter.complaint.parts.wordings]]\nwhen = { region = ["world"] }',
        "letter.complaint.parts.0.wordings.3.when",
        "nobody who could come here",
    ),
    "a wording that is never reached": Slip(
        "letters.toml",
        'when = { region = ["quebec"] }\nsays = "If you',
        'when = { region = ["canada"], account = ["member"] }\nsays = "If you',
        "letter.objection.parts.1.wordings.4",
        "is never reached",
    ),
    "a field for nobody": Slip(
        "letters.toml",
        'when = { account = ["visitor", "closed"], region = ["eu", "eea"] }\nsays = "The type',
        'when = { account = ["visitor"], adult = ["no"] }\nsays = "The type',
        "letter.objection.fields.5.when",
        "nobody who could come here",
    ),
    "a ground for nobody": Slip(
        "letters.toml",
        'facts = ["used-groups"]\nwhen = { groups = ["yes"] }',
        'facts = ["used-groups"]\nwhen = { account = ["visitor"], groups = ["yes"] }',
        "ground.groups.when",
        "nobody who could come here",
    ),
    "a lane without Brazil": Slip(
        "lanes.toml",
        '"brazil", "india", "australia", "japan", "singapore",\n  "south-korea", "world",\n] }\nsince = 2024',
        '"india", "australia", "japan", "singapore",\n  "south-korea", "world",\n] }\nsince = 2024',
        "lane.other_ai.rules",
        "no rule but the last holds in “brazil” on 2026-11-23",
    ),
    "two days of which nothing is said": Slip(
        "lanes.toml",
        "until = 2024-12-09",
        "until = 2024-12-07",
        "lane.content_ai.rules",
        "no rule but the last holds in “canada” on 2024-12-08",
    ),
    "no last rule": Slip(
        "lanes.toml",
        '[[lane.content_ai.rules]]\napplies = "unknown"\n',
        "",
        "lane.content_ai.rules",
        "the last rule must hold for everyone",
    ),
    "applies without since": Slip(
        "lanes.toml",
        'when = { region = ["uk"] }\nsince = 2025-11-03\n',
        'when = { region = ["uk"] }\n',
        "lane.content_ai.rules.15.since",
        "needs the day since when",
    ),
    "a lane that follows a follower": Slip(
        "lanes.toml",
        'like = "content_ai"',
        'like = "past_training"',
        "lane.job_data.rules.2",
        "is not a lane with rules of its own",
    ),
    "a reading for some only": Slip(
        "disclosures.toml",
        '[[disclosure.other-ml.today]]\nverdict = "cannot_be_checked"',
        '[[disclosure.other-ml.today]]\nuntil = 2024-01-01\nverdict = "cannot_be_checked"',
        "disclosure.other-ml.today",
        "the last reading must hold for everyone",
    ),
    "a card without Japan": Slip(
        "disclosures.toml",
        'when = { region = ["canada", "quebec", "brazil", "japan", "singapore", "south-korea"] }',
        'when = { region = ["canada", "quebec", "brazil", "singapore", "south-korea"] }',
        "disclosure.other-ml.means",
        "nothing is said to some in “japan” on 2026-11-23",
    ),
    "a card that falls silent": Slip(
        "disclosures.toml",
        'when = { region = ["uk"] }\nsince = 2025-11-03\nsays = """\\\nMembers where',
        'when = { region = ["uk"] }\nsince = 2025-11-05\nsays = """\\\nMembers where',
        "disclosure.enrolled.means",
        "nothing is said to some in “uk” on 2025-11-03",
    ),
    "a question with one answer": Slip(
        "questions.toml",
        '  { value = "no", text = "No", says = "You are under 18." },\n',
        "",
        "question.adult.options",
        "at least two answers",
    ),
    "a lane that follows two": Slip(
        "lanes.toml",
        'like = "content_ai"',
        'like = "content_ai"\nonce = "other_ai"',
        "lane.job_data.rules.2",
        "one lane or another, not both",
    ),
    "a part of a letter without words": Slip(
        "letters.toml",
        "# Under which right.",
        "[[letter.objection.parts]]\n\n# Under which right.",
        "letter.objection.parts.1.wordings",
        "nothing is written",
    ),
    "advice for a region whose readers never see it": Slip(
        "actions.toml",
        'when = { region = ["switzerland"] }\nsays = "LinkedIn\'s European notice',
        'when = { region = ["switzerland", "japan"] }\nsays = "LinkedIn\'s European notice',
        "action.objection-follow-up.also.4.when",
        "nobody who answers “japan” to “region”",
    ),
    "a way to be asked that nobody can take": Slip(
        "questions.toml",
        'when = [{ account = ["member"] }]\nlink = "research"',
        'when = [{ account = ["member"] }, { account = ["closed"], adult = ["yes"] }]\nlink = "research"',
        "question.research.when.1",
        "nobody who could come here",
    ),
    "an answer to wait for where nothing is sent": Slip(
        "actions.toml",
        'after = ["objection-form", "visitor-objection"]',
        'after = ["objection-form", "data-copy"]',
        "action.objection-follow-up.after",
        "“data-copy” is never sent",
    ),
}
