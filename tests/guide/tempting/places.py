"""Who is affected. K01, K02, B01 to B44, G01, G02."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import CANADA, EUROPE, HONG_KONG, SPARED, SWISS, UK, US

_PAUSED = (
    r"\b(?:is|are|stays?|remains?) (?:still |now |currently )?(?:paused|suspended|on hold|stopped"
    r"|frozen)\b|\bpause (?:continues|goes on|holds|remains|is (?:still )?(?:on|in force))\b"
    r"|\bpaused until further notice\b|\b(?:has|have) (?:been )?(?:paused|suspended|halted) (?:again"
    r"|until further notice|since)\b"
)

_NO_TRAINING = (
    r"\b(?:does not|do not|is not|are not|will not|never)"
    r" (?:\w+ )?(?:train(?:s|ing|ed)?|us(?:e|es|ed|ing)|touch\w*|includ\w+)\b"
    r"|\b(?<!switch )leaves? (?:\w+ ){0,3}?out\b"
)

AFFECTED = (
    Falsehood(
        "Members in the EU are not affected.",
        SPARED + r"|\b(?:need not|do not (?:have|need) to) do anything\b",
        (EUROPE,),
        unless=r"\buntil\b|\b2024\b|\bon this day\b|\bads\b|\bmicrosoft\b|\bprivate messages\b",
        also=(
            "The European Union is excluded.",
            "If you live in Germany, your posts are not used.",
            "If you live in Europe you are exempt from this.",
            "People in the EEA needn't do anything.",
            "Norway remains exempt from the training.",
        ),
        passes=(
            "The EU was left out until 2 November 2025.",
            "The wider sharing with Microsoft for ads leaves out the EU, the EEA, the UK and Switzerland.",
        ),
    ),
    Falsehood(
        "LinkedIn does not train on data from the EU.",
        _NO_TRAINING,
        (EUROPE,),
        unless=r"\buntil\b|\b2024\b|\bon this day\b|\bads\b|\bmicrosoft\b|\bprivate messages\b|\bin normal posts\b",
        also=("In Europe LinkedIn never trains on members' data.", "LinkedIn leaves people in France out."),
        passes=("LinkedIn said in September 2024 that it did not train on data from the EU, the EEA or Switzerland.",),
    ),
    Falsehood(
        "The GDPR keeps Europeans out of the training.",
        r"\b(?:keeps?|protects?|shields?|spares?|prevents?|forbids?|bans?|prohibits?|outlaws?|blocks?|rules? out)\b",
        (r"\bgdpr\b|\beuropean law\b|\beu law\b", r"\btrain|\bai\b"),
        also=("The GDPR forbids this AI training.", "EU law bans training on members' posts."),
        passes=("The GDPR gives you a right to object to the training.", "The GDPR does not forbid the training."),
    ),
    Falsehood(
        "The UK is not part of it.",
        SPARED + "|" + _NO_TRAINING + "|" + _PAUSED,
        (UK,),
        unless=(
            r"\buntil\b|\bsays?\b.*\bends?\b|\b2024\b|\bon this day\b|\bads\b|\bin this list\b|\bhanding\b"
            r"|\bsuspended this\b|\bnotice\b"
        ),
        also=(
            "The UK is still paused.",
            "British members are left out.",
            "LinkedIn does not train on data from Britain.",
        ),
        passes=("Training on data from the UK was paused in 2024; the pause ended on 3 November 2025.",),
    ),
    Falsehood(
        "Switzerland is spared.",
        SPARED + "|" + _NO_TRAINING,
        (SWISS,),
        unless=r"\buntil\b|\b2024\b|\bon this day\b|\bads\b|\bmicrosoft\b|\bparty\b",
        also=("Swiss members are left out.", "LinkedIn does not use Swiss data for AI."),
        passes=("The EU, the EEA and Switzerland were left out until 2 November 2025.",),
    ),
    Falsehood(
        "Canada is still paused.",
        SPARED + "|" + _NO_TRAINING + "|" + _PAUSED,
        (CANADA,),
        unless=r"\buntil\b|\b2024\b|\bon this day\b|\bin this list\b",
        also=(
            "Canadians are not affected.",
            "In Canada, LinkedIn's pause continues.",
            "In Quebec the training remains suspended.",
        ),
        passes=("Canada's Privacy Commissioner said on 10 December 2024 that LinkedIn had paused this training.",),
    ),
    Falsehood(
        "Hong Kong remains paused.",
        SPARED + "|" + _NO_TRAINING + "|" + _PAUSED,
        (HONG_KONG,),
        unless=r"\buntil\b|\b2024\b|\bon this day\b|\bin this list\b",
        also=("Members in Hong Kong are exempt.",),
        passes=("LinkedIn paused this training in Hong Kong from 11 October 2024 to 2 November 2025.",),
    ),
    Falsehood(
        "The US is not affected.",
        SPARED + "|" + _NO_TRAINING,
        (US,),
        unless=r"\bthat you joined\b|\bfederal\b",
        also=("Americans are left out.", "Californians are exempt from the training."),
        passes=("The change of 3 November 2025 brought nothing new there, because it was already on.",),
    ),
    Falsehood(
        "The change of 3 November 2025 does not concern the rest of the world.",
        r"\b(?:does not|do not|did not) (?:concern|affect|touch|apply to|matter)\b"
        r"|\bis not (?:concerned|affected|touched)\b",
        (r"\brest of the world\b|\belsewhere\b|\bother countries\b|\boutside europe\b|\bworldwide\b|\basia\b",),
        also=("Members outside Europe: the training does not affect other countries.",),
        passes=("The change of 3 November 2025 did not switch this on where you live, because it was already on.",),
    ),
    Falsehood(
        "Only members in the United States are affected.",
        r"\bonly (?:\w+ )?(?:in |for |members in |people in )?(?:the )?(?:us|usa|united states|american"
        r"|americans|europe|eu|european|europeans|california)\b…\b(?:affected|concerned|used|trained"
        r"|included|counts?|train\w*)\b|\b(?:trains?|used|affects?|concerns?) only (?:on )?…\b(?:us|usa"
        r"|united states|americans?|europe|europeans?|eu)\b",
        also=("LinkedIn trains only on data from the US.", "The change concerns only Europeans."),
        passes=("It holds in most places, not only in the US.",),
    ),
    Falsehood(
        "Mainland China is left out.",
        SPARED + "|" + _NO_TRAINING,
        (r"\b(?:china|chinese)\b",),
        unless=r"\breports?\b|\bsources?\b|\bhong kong\b|\bfind out\b|\b2025\b",
        also=("LinkedIn does not train on data from China.",),
        passes=("Reports say that mainland China is left out too; we could not find out what is so today.",),
    ),
    Falsehood(
        "LinkedIn trains on data from mainland China.",
        r"\b(?:trains?|is training|uses?|has used|counts?|switched (?:this|it) on|is on)\b",
        (r"\b(?:mainland china|chinese members)\b",),
        unless=r"\bwhether\b|\bfind out\b|\bif you\b",
        also=("In mainland China the switch is on.",),
        passes=("We could not find out whether LinkedIn used data from mainland China.",),
    ),
    Falsehood(
        "That LinkedIn trains on data from Japan is confirmed.",
        r"\b(?:confirmed|verified|proven|certain|documented|established|admitted)\b",
        (r"\bjapan(?:ese)?\b",),
        also=("LinkedIn admitted to training on Japanese members.",),
        passes=("We have no better source for Japan; it is not confirmed.",),
    ),
    Falsehood(
        "It depends on your citizenship.",
        r"\b(?:citizenship|nationality|passport|where (?:you are|you were|your account was) (?:from|born"
        r"|created|opened|registered)|where you signed up)\b",
        unless=r"\bnot the one you are from\b",
        also=("What counts is where your account was created.", "An EU passport takes you out."),
        passes=("Choose the country you live in, not the one you are from.",),
    ),
    Falsehood(
        "Setting your location to another country takes you out of it.",
        r"\b(?:chang|set|mov|switch)(?:e|es|ing|ting)\b…\b(?:location|country|region)\b…\b(?:stops?|takes?"
        r"|ends?|avoids?|exempts?|keeps?)\b",
        also=("Changing your location to Ireland stops the training.",),
        passes=("Setting another location does not take you out of it.",),
    ),
    Falsehood(
        "The UK belongs to LinkedIn's Designated Countries.",
        r"\b(?:belongs? to|is (?:one|part) of|are|includes?|means?|is a|counts? as)\b",
        (UK, r"\bdesignated countr"),
        also=("LinkedIn's Designated Countries are the EU, the EEA, the UK and Switzerland.",),
        passes=("The UK is not one of LinkedIn's Designated Countries.",),
    ),
    Falsehood(
        "A worldwide pause is in force.",
        r"\b(?:worldwide|global|general) (?:pause|stop|halt|moratorium|ban)\b"
        r"|\b(?:stopped|paused|suspended|halted|ended|gave up|abandoned) (?:this |the |its |all "
        r"|ai )*(?:training|it) (?:worldwide|everywhere|for everyone|in 2026|for good)\b",
        also=("LinkedIn stopped its AI training in 2026.", "It has halted training everywhere."),
        passes=("LinkedIn paused this training in the UK in 2024.", "There is no worldwide pause."),
    ),
    Falsehood(
        "Brazil's authority banned the training.",
        r"\b(?:banned|blocked|bans|blocks|forbade|forbids|prohibited|prohibits|outlawed|stopped|halted"
        r"|suspended|ordered)\b",
        (
            r"\b(?:brazil|anpd|idec|india|singapore|pdpc|korea|pipc|australia|oaic|japan|ppc)\b",
            r"\blinkedin|\btraining\b|\bai\b",
        ),
        unless=r"\bwhere you live\b",
        also=("Singapore's PDPC stopped LinkedIn.", "In Korea the PIPC ordered a halt to LinkedIn's AI."),
        passes=(
            "We found no decision by the ANPD about LinkedIn in Brazil.",
            "In September 2024 the PDPC of Singapore said that it had contacted LinkedIn.",
        ),
    ),
)
