"""True somewhere, false where it is said: `where` names the region profiles in which nobody may hear it of today.

From sections A and B of the facts, as `test_lanes` has them.
"""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import HANDS

IRELAND = ("eu", "eea", "switzerland")
EUROPE = (*IRELAND, "uk")
PAUSED = ("uk", "canada", "quebec", "hong-kong")
SINCE_2025 = (*IRELAND, *PAUSED)
US = ("us", "california", "us-states")
ELSEWHERE = ("brazil", "india", "australia", "japan", "singapore", "south-korea", "world")
SINCE_2024 = (*US, *ELSEWHERE)
CHINA = ("china",)
KNOWN = (*SINCE_2025, *SINCE_2024)
NO_RIGHT = ("hong-kong", *US, "india", "australia", "china", "world")
RIGHT = tuple(profile for profile in KNOWN if profile not in NO_RIGHT)
NO_MONTH = tuple(profile for profile in (*KNOWN, *CHINA) if profile not in ("eu", "eea", "uk"))
NOT_EUROPE = ("canada", "quebec", "hong-kong", *SINCE_2024, *CHINA)
NOT_THE_UK = tuple(profile for profile in (*KNOWN, *CHINA) if profile != "uk")
NOT_THE_EU = tuple(profile for profile in (*KNOWN, *CHINA) if profile not in ("eu", "eea"))

AT_HOME = (
    Falsehood(
        "LinkedIn leaves out data from where you live.",
        r"\bleaves? (?:\w+ )?out\b|\b(?:does not|is not|are not) (?:\w+ )?(?:train(?:ed)?|used?|affected)\b",
        (r"\bwhere you live\b|\bmembers there\b",),
        also=("Data from where you live is not used for training.",),
        passes=("LinkedIn said then that it left out data from where you live.",),
        where=KNOWN,
    ),
    Falsehood(
        "You were never left out.",
        r"\b(?:was|were) never left out\b|\balready on\b",
        also=("The change brought nothing new there, because it was already on.",),
        passes=("Until 2 November 2025 your data was left out.",),
        where=(*SINCE_2025, *CHINA),
    ),
    Falsehood(
        "Training on data from where you live begins on 3 November 2025.",
        r"\btraining on data from where you live (?:begins|began|starts|started)\b"
        r"|\bcounts? for you (?:again )?since 3 november\b|\bhas counted for you since 3 november\b",
        also=("After a pause, the switch counts for you again since 3 November 2025.",),
        passes=("The switch has been on since September 2024 at the latest, unless you turned it off.",),
        where=(*SINCE_2024, *CHINA),
    ),
    Falsehood(
        "The switch has been on for you since September 2024 at the latest.",
        r"\bsince september 2024\b|\bgone on where you live\b|\bmembers where you live were among them\b(?! until)",
        unless=r"\bpolicy\b",
        also=("LinkedIn has used data from where you live since September 2024.",),
        passes=("The policy names AI training since 18 September 2024.",),
        where=(*IRELAND, *CHINA),
    ),
    Falsehood(
        "LinkedIn paused this training where you live in 2024.",
        r"\bpaus(?:e|es|ed)\b",
        unless=r"\buk\b|\bhong kong\b|\bcanada\b",
        also=("Members may have been among them until a pause in 2024.",),
        passes=("LinkedIn paused this training in the UK in 2024.",),
        where=(*IRELAND, *SINCE_2024, *CHINA),
    ),
    Falsehood(
        "LinkedIn trains on your data in mainland China.",
        r"\blinkedin (?:now )?trains on your data\b|\bswitch counts for you\b"
        r"|\bhas used (?:the )?data (?:of|from)\b|\bwere enrolled\b",
        also=("The switch counts for you.",),
        passes=("We do not know what the switch does in mainland China.",),
        where=CHINA,
    ),
    Falsehood(
        "Until 2 November 2025 your data was left out.",
        r"\b(?:was|were) left out\b|\buntil 2 november 2025\b",
        (r"\b2025\b|\byour data\b",),
        unless=r"\bnever\b",
        also=("It was left out until 2 November 2025.",),
        passes=("You were never left out.",),
        where=(*SINCE_2024, *CHINA),
    ),
    Falsehood(
        "Posts about people without an account can be used since 3 November 2025.",
        r"\bsuch posts can be used\b"
        r"|\b(?:posts|content) (?:by others )?(?:about|of) (?:you|people without an account"
        r"|non-members)\b…\b(?:can be|is|are) used\b",
        also=("Others can post about you, and since 3 November 2025 such posts can be used.",),
        passes=("We do not know whether posts by others about you are used where you live.",),
        where=NOT_THE_EU,
    ),
    Falsehood(
        "We know of no right to object where you live.",
        r"\bno (?:\w+ )?right (?:to object|where you live|of opposition)\b|\bplain request\b",
        unless=r"\bif this is not one of those cases\b",
        also=("This is a plain request.",),
        passes=("You have the right to object, GDPR Article 21.",),
        where=RIGHT,
    ),
    Falsehood(
        "You have the right to object.",
        r"\b(?:you have|my|your|there is a) (?:the |a )?right (?:to object|of opposition)\b|\blets (?:you|me) object\b",
        also=("I rely on my right to object under Article 21(1).", "Swiss law lets you object."),
        passes=("I do not claim a right to object.", "We know of no right to object where you live."),
        where=NO_RIGHT,
    ),
    Falsehood(
        "LinkedIn must answer within one month.",
        r"\b(?:within|is|has|gives linkedin|answer you) (?:in )?(?:one|a) month\b",
        also=("The time to answer you is one month, from the day it arrives.",),
        passes=("We know of no time limit for an answer.",),
        where=NO_MONTH,
    ),
    Falsehood(
        "There is no fixed time for an answer to your objection in the EU.",
        r"\bno fixed time\b",
        also=("We know of no fixed time for the answer.",),
        passes=("LinkedIn must answer within one month.",),
        where=("eu", "eea", "uk"),
    ),
    Falsehood(
        "In charge of your data: LinkedIn Ireland.",
        r"\blinkedin ireland\b",
        (r"\bin charge\b|\bwhom it is about\b",),
        also=("LinkedIn Ireland is in charge of your data.",),
        passes=("The company in charge of your data is LinkedIn Corporation, not LinkedIn Ireland.",),
        where=(*NOT_EUROPE, "uk"),
    ),
    Falsehood(
        "In charge of your data: LinkedIn Corporation.",
        r"\blinkedin corporation\b",
        (r"\bin charge\b|\bwhom it is about\b",),
        also=("LinkedIn Corporation in the United States is in charge of your data.",),
        passes=("In charge of your data: LinkedIn Ireland Unlimited Company.",),
        where=(*IRELAND, *CHINA),
    ),
    Falsehood(
        "The same switch also covers handing what you post to Microsoft.",
        rf"\bcovers (?:both|handing)\b|\b{HANDS}…\bto microsoft for (?:its|microsoft's) own\b",
        unless=r"\bno hand-over\b|\bpurpose that linkedin names\b",
        also=("LinkedIn hands what you post to Microsoft for its own AI training.",),
        passes=("It names no hand-over to Microsoft for Microsoft's own AI training there.",),
        where=NOT_THE_UK,
    ),
    Falsehood(
        "Since 3 November 2025 LinkedIn shares more of your data with Microsoft for ads.",
        r"\b(?:shares? more|more data (?:likely )?goes|began to share more"
        r"|wider sharing with microsoft for ads (?:likely )?applies)\b",
        also=("More data goes to Microsoft for ads.",),
        passes=("The wider sharing with Microsoft for ads leaves out the EU, the EEA, the UK and Switzerland.",),
        where=EUROPE,
    ),
    Falsehood(
        "A European notice adds to the policy where you live.",
        r"\beuropean (?:regional privacy )?notice\b",
        (r"\bwhere you live\b|\byour european\b|\brevised\b",),
        also=("The European notice is revised where you live.",),
        passes=("Outside Europe the policy lets LinkedIn share public content.",),
        where=NOT_EUROPE,
    ),
    Falsehood(
        "GDPR Article 21 is what you can rely on.",
        r"(?<!uk )\bgdpr article 21\b|\barticle \S+ of the gdpr\b",
        also=("This is a complaint under Article 77 of the GDPR.",),
        passes=("Article 21 of the UK GDPR gives you the right to object.",),
        where=NOT_THE_EU,
    ),
    Falsehood(
        "The lead is with the DPC.",
        r"\blead(?:s| authority)?\b",
        (r"\bdpc\b|\bdata protection commission\b",),
        also=("Lead authority for this company: Data Protection Commission (DPC).",),
        passes=("The Data Protection Commission is Ireland's authority.",),
        where=NOT_THE_EU,
    ),
    Falsehood(
        "LinkedIn honours the browser signal GPC for ads.",
        r"\bhonou?rs…\bgpc\b",
        also=("LinkedIn also honours GPC where you live.",),
        passes=("No text says that GPC changes the switch for AI training.",),
        where=(*SINCE_2025, *ELSEWHERE, *CHINA),
    ),
)
