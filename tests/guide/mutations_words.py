"""Slips in the words: promises, monsters, blanks, terms that nobody explained."""

from tests.guide.mutations import Slip

MONSTER = (
    "LinkedIn leaves this switch on until you turn it off, and while it is on, what you post, what you keep there, "
    "what others write to you in groups, and what you saved when you looked for work may train AI that makes content."
)

WORDS = {
    "a promise": Slip(
        "actions.toml",
        'worked = "Open the page again: the switch shows off."',
        'worked = "Your data is safe now: the switch shows off."',
        "action.ai-training-off.worked",
        "“safe” promises a result",
    ),
    "a promise of a hundred": Slip(
        "lanes.toml",
        "Nothing you can switch undoes it.",
        "The switch works 100 % of the time.",
        "lane.past_training.text",
        "“100 %” promises",
    ),
    "a promise in a title": Slip(
        "actions.toml",
        'title = "Clear the résumés and answers you saved"',
        'title = "Get your résumés deleted"',
        "action.job-data-clear.title",
        "“deleted” promises",
    ),
    "an undated promise of somebody's": Slip(
        "facts.toml",
        "LinkedIn says that after you close your account it generally erases your data within 30 days.",
        "LinkedIn says that your data is deleted within 30 days.",
        "fact.close-account.says",
        "“deleted” promises",
    ),
    "a monster of a sentence": Slip(
        "actions.toml",
        "LinkedIn leaves this switch on until you turn it off. "
        "While it is on, what you post and keep there may train AI that makes content.",
        MONSTER,
        "action.ai-training-off.why",
        "has a sentence of 44 words",
    ),
    "hard words": Slip(
        "regions.toml",
        'ground = "LinkedIn relies on its legitimate interests."',
        'ground = "Notwithstanding aforementioned considerations, organisational necessities predominantly '
        'substantiate comprehensive processing operations regarding professionally published information."',
        "region.eu.ground",
        "reads at grade",
    ),
    "a long quotation": Slip(
        "facts.toml",
        '\\"consider your request in accordance with applicable laws\\"',
        "“consider your request in accordance with the laws that apply to you and to us, and answer it "
        "as soon as we can, within the time that they give”",
        "fact.request-considered.says",
        "quotes 29 words",
    ),
    "a sign that cannot be seen": Slip(
        "glossary.toml", 'title = "InMail"', 'title = "InMail\\u202E"', "term.inmail.title", "cannot be seen"
    ),
    "a sentence that is empty": Slip(
        "actions.toml",
        'undo = "Switch it on again on the same page."',
        'undo = ""',
        "action.ai-training-off.undo",
        "empty",
    ),
    "an unknown blank": Slip(
        "actions.toml", "within {deadline}", "within {dedline}", "action.objection-form.also.2.says", "“{dedline}”"
    ),
    "a blank where none is filled": Slip(
        "regions.toml",
        "You can object, and LinkedIn must answer within one month",
        "You can object, and LinkedIn must answer within {deadline}",
        "region.eu.says",
        "is not filled in here",
    ),
    "a blank of letters outside of one": Slip(
        "actions.toml", "Note the day you sent it.", "Note {sent}.", "action.objection-form.steps.4", "“{sent}”"
    ),
    "a blank that is not closed": Slip(
        "letters.toml",
        "within {deadline}, as",
        "within {deadline, as",
        "letter.objection.parts.12.wordings.0.says",
        "a brace is not closed",
    ),
    "a gap that is not closed": Slip(
        "letters.toml",
        "or where it appears].",
        "or where it appears.",
        "letter.objection.parts.7.wordings.2.says",
        "a square bracket",
    ),
    "grounds with nothing to stand for them": Slip(
        "letters.toml",
        'missing = "[What about your own situation makes such use a problem for you. Say it in a sentence or two.]"\n',
        "",
        "letter.objection.parts.9.missing",
        "goes with grounds",
    ),
    "a short name without an entry": Slip(
        "glossary.toml",
        '[term.lgpd]\ntitle = "LGPD"\nsays = "Brazil\'s general law on personal data."\n',
        "",
        "fact.right-brazil.says",
        "“LGPD” is used",
        "facts.toml",
    ),
    "a term of art without an entry": Slip(
        "glossary.toml",
        '[term.redact]\ntitle = "Redact"\nsays = "To black something out."\n',
        "",
        "fact.techniques-2024.says",
        "“redact” is used",
        "facts.toml",
    ),
    "an address in words": Slip(
        "actions.toml",
        "Load the page again, and see that it is still off.",
        "Load https://example.org/ again, and see that it is still off.",
        "action.ai-training-off.steps.3",
        "“example.org” is not one of the hosts",
    ),
}
