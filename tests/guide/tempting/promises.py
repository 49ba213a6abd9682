"""Promises, and what walkout is not. DESIGN 5."""

from tests.guide.tempting.judge import Falsehood

PROMISES = (
    Falsehood(
        "You are safe now.",
        r"\b(?:you|your (?:\w+ ){0,2}?(?:data|posts?|account|profile|privacy|messages))\b…\b(?:is|are"
        r"|will be|stays?|remains?) (?:now |all |fully |completely |finally )*(?:safe|secure|protected"
        r"|out of reach|shielded|untouchable|in safety)\b",
        also=("Your data is now fully protected.", "Your posts are safe from AI.", "You're fully protected."),
        passes=("This does not mean that your data is safe.",),
    ),
    Falsehood(
        "This protects your data from AI.",
        r"\b(?:protects?|shields?|secures?|safeguards?|defends?|guards)\b…\b(?:you|your|members|data|posts|privacy)\b",
        unless=r"\bguards security\b",
        also=("The switch shields you from AI.",),
        passes=("Nothing here protects you for certain.",),
    ),
    Falsehood(
        "It is guaranteed to work.",
        r"\bguarantee(?:s|d|ing)?\b|\b100 ?%|\b(?:certain|sure|bound) to (?:work|succeed|stop|help)\b"
        r"|\bfoolproof\b|\bcannot fail\b",
        also=("We guarantee that LinkedIn stops.", "It works 100 % of the time.", "This is sure to succeed."),
        passes=("Nothing is guaranteed.",),
    ),
    Falsehood(
        "Your data was removed.",
        r"\b(?:your (?:\w+ ){0,2}?(?:data|posts?|content|profile|information|messages)|everything"
        r"|it all)\b…\b(?:was|were|is|are|has been|have been|got|will be) (?:now |all |fully "
        r"|already )?(?:removed|deleted|erased|wiped|purged|destroyed)\b",
        unless=r"\blinkedin (?:said|says)\b|\bremembered\b|\bkept\b",
        also=("Everything has been deleted.", "Your posts will be erased."),
        passes=("This does not mean that your data is deleted.",),
    ),
    Falsehood(
        "You are out of AI training now.",
        r"\byou…\b(?:are|have got|got|got yourself) (?:now |all |completely |fully "
        r"|finally )?(?:out(?! of those)|free|clear|in the clear|off the hook|untracked)\b(?! later)",
        unless=r"\buntil you were out\b|\bif\b|\bsigned\b|\bout in time\b",
        also=("You are completely free of it.",),
        passes=("From 3 November 2025 until you were out, on 24 November 2026 at the latest.",),
    ),
    Falsehood(
        "There is nothing left to worry about.",
        r"\bnothing (?:left |more |else )?to (?:worry|fear|think) about\b"
        r"|\b(?:no need to|need not|do not (?:have|need) to) worry\b|\brest assured\b"
        r"|\ball (?:is )?(?:done|set)\b|\bproblem solved\b|\bdone for good\b",
        also=("Rest assured.", "You need not worry."),
        passes=("Look at the switch again in 90 days.",),
    ),
    Falsehood(
        "LinkedIn's word on this has been verified.",
        r"\b(?:word|promises?|claims?|statements?)…\b(?:has|have|was|were) (?:been )?(?:\w+ )?(?:verified"
        r"|confirmed|proven|audited)\b|\b(?:verified|confirmed|proven|audited|checked"
        r"|certified) (?:\w+ )?(?:independently"
        r"|by (?:independent|experts|auditors|outsiders|us))\b|\bindependently (?:verified|confirmed|audited"
        r"|checked)\b|\baudit(?:ed|s)?\b…\bconfirm",
        also=("It was audited by experts.",),
        passes=("We found no text of 2026 that repeats it, and nobody outside can check it.",),
    ),
    Falsehood(
        "This is everything there is to know.",
        r"\b(?:complete|full|whole|exhaustive|definitive) (?:list of|guide to|picture|truth|answer)\b"
        r"|\beverything (?:there is|you need) to know\b|\balways (?:up to date|current|correct|right)\b",
        also=("This guide is always up to date.",),
        passes=("Some facts here are past their re-check date; they may have changed since.",),
    ),
)

WALKOUT = (
    Falsehood(
        "walkout opts you out.",
        r"\b(?:walkout|this (?:walk|tool|program|app|page|checklist|letter)|we)\b…\b(?:opts? you out"
        r"|(?:switch|turn)(?:es|s|ed)? (?:it|the switch|everything|training|ai) off"
        r"|(?:turns?|switch(?:es)?) off|removes? you|deletes? your (?:data|posts)"
        r"|stops? (?:linkedin|the training))\b",
        also=("This tool turns off AI training for you.", "We delete your posts from LinkedIn."),
        passes=("It opens pages for you; it never logs in and never changes a setting.",),
    ),
    Falsehood(
        "walkout logs in for you.",
        r"\b(?:walkout|it|we|this (?:walk|tool|program|app))\b…\b(?:logs? in|logged in|signs? (?:you )?in"
        r"|sends? (?:the form|your objection|it|the letter) (?:for you|to linkedin)|submits?"
        r"|fills? in the form|changes? (?:a |your |the )settings?)\b",
        also=("We submit the form for you.", "It sends your objection to LinkedIn."),
        passes=("It opens pages for you; it never logs in and never changes a setting.",),
    ),
    Falsehood(
        "This is legal advice.",
        r"\b(?:is|as|gives?|offers?|get|provides?) (?:\w+ )?legal (?:advice|counsel|opinion|help)\b"
        r"|\bon behalf of\b|\bwe represent you\b",
        also=("walkout gives legal advice.",),
        passes=("It is information, not legal advice.",),
    ),
    Falsehood(
        "walkout is approved by LinkedIn.",
        r"\b(?:approved|endorsed|certified|supported|authori[sz]ed|made|run|recommended"
        r"|licensed) by (?:linkedin|microsoft|the dpc|the ico|an authority"
        r"|the authorities)\b|\bofficial(?:ly)? (?:linkedin|tool|guide|partner"
        r"|approved)\b|\bpartner of linkedin\b",
        also=("This is the official guide.",),
        passes=("walkout is not LinkedIn's and has no tie to it.",),
    ),
    Falsehood(
        "Your take-home code is encrypted.",
        r"\b(?:encrypted|secret|anonymous|unreadable|cannot be read|secure|safe to share|tells nothing"
        r"|nobody can read)\b",
        (r"\bcode\b",),
        also=("Nobody can read your answers from the code.", "The code is anonymous."),
        passes=("Anyone who has the code can read your answers.",),
    ),
    Falsehood(
        "Your file is safe to pass on.",
        r"\b(?:safe to (?:share|pass|send|publish)|holds nothing (?:private|personal)|nothing personal)\b",
        also=("The checklist holds nothing private.",),
        passes=("This file says how your account is set up. Keep it where you keep private things.",),
    ),
    Falsehood(
        "Your answers are sent to us.",
        r"\b(?:your )?answers…\b(?:are|is|get|were) (?:sent|uploaded|shared|transmitted|stored (?:online"
        r"|on our|in the cloud)|collected)\b|\bwe (?:collect|store|keep|receive|analyse) your answers\b",
        also=("We collect your answers to improve the guide.",),
        passes=("Nothing you answer leaves this computer.",),
    ),
)
