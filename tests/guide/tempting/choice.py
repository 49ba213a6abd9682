"""How long a choice lasts, and what it is before anybody chose. K03, G12, G13; F03."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import OFF

LASTING = (
    Falsehood(
        "You must opt out again every 60 days.",
        r"\bevery (?:\d+|few|two|three|six|thirty|sixty|ninety|single)? ?(?:days?|weeks?|months?|year)\b"
        r"|\b60 days\b|\b(?:monthly|weekly|quarterly|yearly|annually)\b",
        (OFF + r"|\b(?:choice|renew|repeat|again|object)",),
        also=(
            "The opt-out must be renewed monthly.",
            "Every six months you have to switch it off again.",
            "The choice lasts for 60 days.",
        ),
        passes=("Look at the switch again in 90 days.", "Come back to this after 90 days."),
    ),
    Falsehood(
        "The switch turns itself back on.",
        r"\b(?:turns?|switch(?:es)?|flips?|goes|jumps|resets?|comes) (?:itself (?:back )?|(?:quietly "
        r"|automatically )?back )on\b"
        r"|\bon again (?:by itself|on its own|automatically)\b",
        (r"\bswitch\b|\bsetting\b|\btoggle\b|\bit\b",),
        also=("After an update the setting goes back on.", "It is soon on again by itself."),
        passes=("LinkedIn's help says that choices are kept.", "Switch it on again on the same page."),
    ),
    Falsehood(
        "Your opt-out expires.",
        r"\b(?:expires?|expired|lapses?|runs? out|wears? off|is (?:only )?(?:temporary|valid for|good for))\b",
        (OFF + r"|\bobjection\b|\bchoice\b",),
        also=("The choice lapses after a year.", "An objection is valid for twelve months."),
        passes=("The opt-out does not expire, as far as we know.",),
    ),
    Falsehood(
        "LinkedIn resets your choice with each new policy.",
        r"\b(?:resets?|was reset|were reset|overrides?|overrode|overwrites?|wipes?|ignored?|ignores)\b",
        (r"\b(?:choices?|opt outs?|settings?|switch)\b", r"\blinkedin|\bpolicy\b|\bupdate\b|\bchange\b"),
        also=("The change of 3 November 2025 reset all earlier opt-outs.",),
        passes=("LinkedIn's help says that choices made before the change of 3 November 2025 are kept.",),
    ),
    Falsehood(
        "Once off, it stays off for good.",
        r"\b(?:stays?|remains?|is|keeps?) (?:\w+ )?(?:off|out) (?:for good|for ever|forever|permanently"
        r"|whatever)\b|\bpermanent(?:ly)?\b|\bonce and for all\b",
        also=("You opt out once and for all.", "The opt-out is permanent."),
        passes=("LinkedIn has changed its terms more than once, so look at the switch now and then.",),
    ),
    Falsehood(
        "You must switch it off on every device.",
        r"\b(?:on|for|in) (?:each|every|all)(?: of)?(?: your)? (?:devices?|apps?|browsers?|phones?"
        r"|computers?)\b|\bseparately (?:in|on|for)\b",
        (OFF,),
        also=("Turn it off separately in the app and on the website.",),
        passes=("You can turn it off on a phone or on a computer.",),
    ),
    Falsehood(
        "The deadline to opt out was 3 November 2025.",
        r"\b(?:deadline|last day|last chance|closing date|cut-?off|time limit|latest)\b"
        r"|\b(?:must|had to|have to|only) \w* ?(?:opt|switch|turn|object)[\w ]{0,20} (?:before|by|until)\b",
        (r"\b(?:opt(?:ing|s|ed)? out|switch\w* (?:it )?off|turn\w* (?:it )?off|object(?:ed|ing)?)\b",),
        unless=r"\burged\b|\blast day for\b|\bat the latest\b|\bno last day\b",
        also=(
            "You must opt out by 3 November.",
            "The last day to switch it off was 2 November 2025.",
            "You can only object before training starts.",
        ),
        passes=(
            "There is no deadline for opting out that we know of.",
            "The Dutch authority urged members to switch off before 3 November 2025.",
        ),
    ),
    Falsehood(
        "You have been opted out.",
        r"\b(?:you|we|your account|your data|they|members?)\b…\b(?:(?:have|has|had) (?:now |already "
        r"|just )?(?:been )?opted (?:you )?out|(?:are|is) (?:now |already |automatically )?opted out)\b",
        also=("We have opted you out.", "Your account is now opted out.", "Members there are automatically opted out."),
        passes=("You said the switch for AI training is off.", "You have not been opted out by this walk."),
    ),
)

DEFAULT = (
    Falsehood(
        "It is off by default in Europe.",
        r"\b(?:off|disabled|inactive) by default\b|\bby default[\w ]{0,20}\b(?:off|out|disabled)\b"
        r"|\bdefault(?: setting)? is off\b|\boff (?:unless|until) you (?:turn|switch)",
        also=(
            "By default the switch is off.",
            "In Europe the setting is off unless you turn it on.",
            "The setting is disabled by default for new members.",
        ),
        passes=("It is on by default.", "It is not off by default anywhere we know of."),
    ),
    Falsehood(
        "LinkedIn trains only on members who opted in.",
        r"\bopt(?:s|ed|ing)? in\b|\bopt in\b|\bopt-in\b",
        also=("In Europe it is opt-in.", "You have to opt in first."),
        passes=("It is not opt-in: the switch is on until you turn it off.",),
    ),
    Falsehood(
        "LinkedIn asks for your consent before it trains.",
        r"\b(?:linkedin|it|they|the company) (?:\w+ )?(?:asks?|asked) (?:you|members|its members|users"
        r"|everyone|people|them|for (?:your|their) (?:consent|permission|agreement)|first)\b"
        r"|\b(?:only )?with your (?:consent|permission|agreement)\b"
        r"|\byou (?:have )?(?:agreed|consented|said yes)\b|\bonly…\bif you (?:give|agree|consent|say yes)\b",
        also=(
            "LinkedIn only uses your data if you give consent.",
            "It is used only if you agree.",
            "You consented to the training when you joined.",
            "LinkedIn asked members first.",
        ),
        passes=(
            "LinkedIn still does not ask first.",
            "404 Media reported that LinkedIn had enrolled members in AI training without asking them first.",
        ),
    ),
    Falsehood(
        "Every member was told before their data was used.",
        r"\b(?:every|each|all) (?:member|user|person)s? (?:was|were|has been|have been|got) (?:told|informed"
        r"|notified|warned|asked|a notice)\b",
        also=("All members were informed in advance.",),
        passes=("Not all members were told.", "LinkedIn announced the change of 3 November 2025 on 18 September 2025."),
    ),
    Falsehood(
        "Premium members are left out.",
        r"\b(?:are|is|stay|remain)s? (?:left out|exempt|excluded|not used|spared|safe|out)\b"
        r"|\b(?:not|never) (?:train(?:ed|s)?|used)\b",
        (r"\b(?:premium|paying|recruiter|new|verified|inactive|private) (?:members?|users?|accounts?|profiles?)\b",),
        also=(
            "Inactive accounts are not used.",
            "If you have a private profile, it is excluded.",
            "Private profiles are exempt.",
        ),
        passes=("We know of no exception for Premium members.",),
    ),
)
