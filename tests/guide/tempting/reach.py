"""What the switch, and everything that is taken for it, covers. K06, K11, B22 to B24, B33, D01 to D64."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import DATA, OFF

_STOPS = (
    r"\b(?:stop(?:s|ped|ping)?|ends?|halts?|prevents?|covers?|reaches|includes?|applies to|blocks?"
    r"|shuts? (?:off|down)|(?:turn|switch)(?:s|es)? off)\b"
)
_TRAINING = r"\b(?:ai training|training|trains?|generative|(?:the )?(?:ai|models?))\b"

SWITCH = (
    Falsehood(
        "The switch covers all of LinkedIn's AI.",
        r"\b(?:covers?|stops?|reaches|includes?|governs|applies to|(?:turn|switch)(?:s|es)? off|is for"
        r"|controls?) (?:all|every|any|the whole)\b…\b(?:ai|machine learning|algorithms?|processing|use)\b",
        (OFF,),
        also=("With the switch you turn off all AI at LinkedIn: this setting controls every AI.",),
        passes=("The switch covers AI that makes content, such as text; it leaves out AI that ranks.",),
    ),
    Falsehood(
        "The switch also stops the AI that ranks your feed.",
        rf"\bno longer (?:ranked|sorted|recommended|personali[sz]ed)\b"
        rf"|{_STOPS}.*\b(?:rank|recommend|personali[sz]|sort|feed|suggestion|matching)\w*",
        (OFF,),
        unless=r"\bleaves? out\b|\b(?:leaves?|left) .*\bout\b",
        also=(
            "Opting out stops LinkedIn from recommending jobs with AI.",
            "The setting covers personalisation too.",
            "With this switch off, your feed is no longer ranked by AI.",
        ),
        passes=(
            "The switch leaves out the AI that ranks your feed.",
            "It will not stop the AI that ranks, recommends and moderates.",
        ),
    ),
    Falsehood(
        "The switch also covers moderation and security.",
        rf"{_STOPS}.*\b(?:moderat|security|secur|harmful|scan|spam|fraud)\w*",
        (OFF,),
        unless=r"\bleaves? (?:it )?out\b",
        also=(
            "Turn it off, and machines stop scanning what you write for harmful content: the switch covers scanning.",
        ),
        passes=("The switch leaves out AI that moderates or looks after security.",),
    ),
    Falsehood(
        "The switch for AI training also stops the ads.",
        rf"{_STOPS}…\b(?:ads?|advert\w*|ad sharing|targeting|marketing)\b",
        (r"\b(?:ai training|generative ai|data for generative)\b",),
        unless=r"\bother switch\b",
        also=("Data for Generative AI Improvement covers advertising as well.",),
        passes=(
            "The switch for AI training does not stop the sharing for ads.",
            "This will not stop AI training; that is the other switch.",
        ),
    ),
    Falsehood(
        "Switching it off turns off LinkedIn's AI features.",
        r"\b(?:(?:turns?|switch(?:es)?|shuts?) off|disables?|removes?|ends?|hides?) (?:all |the |its "
        r"|linkedin's |your )*(?:\w+ )?ai (?:features?|tools?|help|assistants?)\b"
        r"|\bai (?:features?|tools?|help) (?:(?:will )?(?:no longer|stop|cease)|(?:will |do "
        r"|does )?not) ?(?:to )?(?:work|working|be)",
        also=("When you opt out, LinkedIn's AI tools stop working.", "AI features will not work any more."),
        passes=(
            "LinkedIn's AI features still work when the switch is off.",
            "It will not stop LinkedIn's AI features from using your data to run.",
        ),
    ),
    Falsehood(
        "Switching it off costs you reach.",
        r"\b(?:costs?|los(?:e|es|ing)|reduces?|lowers?|hurts?|punish\w*|fewer|less)\b…\b(?:reach|views?"
        r"|visibility|matches|offers|features|ranking|impressions)\b",
        (OFF,),
        also=("If you opt out, you lose features.", "Opting out lowers your visibility."),
        passes=("LinkedIn's AI features still work when the switch is off.",),
    ),
    Falsehood(
        "The switch hides your profile from search engines.",
        r"\b(?:hides?|keeps?|blocks?|shields?|stops?|removes?)\b…\b(?:search engines?|google|chatgpt|openai"
        r"|scrap\w+|crawl\w+|third parties|other companies|other ai)\b",
        (OFF,),
        unless=r"\badvance\b",
        also=("Opting out blocks ChatGPT from your posts.", "This setting stops scrapers."),
        passes=("The switch does not keep search engines from your public profile.",),
    ),
    Falsehood(
        "Once it is off, LinkedIn shares your data with nobody.",
        r"\bmicrosoft (?:then )?(?:gets|sees|receives) (?:none|nothing|no)\b"
        r"|\b(?:shares?|hands?|passes|sells?)\b…\b(?:with|to) (?:nobody|no one|no (?:third|other) part\w+)\b"
        r"|\b(?:stops?|ends?) (?:sharing|selling|passing|handing)\b…\b(?:anyone|anybody|third part\w+"
        r"|everyone|others)\b",
        also=(
            "Switching it off means Microsoft gets none of your data.",
            "Off stops sharing with any and all third parties: LinkedIn stops sharing your data with others.",
        ),
        passes=(
            "It tells LinkedIn to stop sharing your data with affiliates and partners, such as Microsoft, for ads.",
        ),
    ),
    Falsehood(
        "The switch stops recruiters' AI from reading your profile.",
        rf"{_STOPS}.*\b(?:recruiters?|hiring assistant|employers?)\b",
        (OFF, r"\bai\b|\bassistant\b"),
        also=("Turning it off ends what Hiring Assistant does with your profile.",),
        passes=("The switch does not stop Hiring Assistant.",),
    ),
    Falsehood(
        "LinkedIn offers no way to opt out.",
        r"\b(?:there is|offers?|gives?|has|have|leaves?) (?:you |members )?no (?:way|means|chance"
        r"|possibility|option|switch) (?:to|of|for)\b|\b(?:you|members) cannot (?:opt|turn"
        r"|switch)\b|\bimpossible to opt out\b",
        unless=r"\bwithout an account\b|\bfor you\b|\bno (?:one )?switch for it\b",
        also=("Members cannot opt out.", "It is impossible to opt out."),
        passes=("Without an account there is no switch for you.", "There is no switch without an account."),
    ),
    Falsehood(
        "Only Premium members can switch it off.",
        r"\bonly (?:premium|paying|verified|european|eu) (?:members?|users?|accounts?|customers)? ?(?:can"
        r"|may|see|have|get)\b",
        also=("Only European members see the switch.",),
        passes=("Every member can switch it off.",),
    ),
    Falsehood(
        "Visitors have a switch of their own for AI training.",
        r"\b(?:visitors?|non-?members?|guests?|people without an account|everyone|everybody"
        r"|anyone)\b…\b(?:has|have|can use|can find|get|gets?)\b…\b(?:switch|setting|toggle)\b",
        also=("People without an account can use the same switch.",),
        passes=("Without an account there is no switch; the objection form is open to you.",),
    ),
    Falsehood(
        "Saved résumés stay out of it while the switch is on.",
        r"\b(?:résumés?|resumes?|cvs?|screening answers)\b…\b(?:are|is|stay|remain)s? (?:not used|out of"
        r"|left out|never used|private|safe|excluded)\b",
        unless=r"\bsingle\b|\bone\b",
        also=("Your CV is never used for training.",),
        passes=("Résumés and screening answers that you saved are part of the data for AI training.",),
    ),
)

OTHERS = (
    Falsehood(
        "GPC stops AI training.",
        rf"{_STOPS}…{_TRAINING}"
        rf"|\b(?:opts? you out|counts? as|works? as|sets?|chang(?:es?|ed)|flips?|(?:switch|turn)(?:s"
        rf"|es)? off)\b",
        (r"\b(?:gpc|global privacy control)\b", r"\b(?:ai|training)\b"),
        unless=r"\bfor ads\b.*\bno text\b",
        also=(
            "Your browser's Global Privacy Control opts you out of AI training.",
            "GPC turns off the switch for AI training.",
        ),
        passes=(
            "No text says that the browser signal GPC changes the switch for AI training.",
            "In the US, LinkedIn honours the browser signal GPC for ads.",
        ),
    ),
    Falsehood(
        "The browser signal DNT keeps your posts out of training.",
        r"\b(?:stops?|keeps?|blocks?|prevents?|ends?|protects?)\b",
        (r"\b(?:tracking signal|dnt|ad ?blockers?|robots\.txt|noindex|vpn|incognito|private window)\b", _TRAINING),
        also=("A VPN blocks the training.", "With an ad blocker in your browser, you prevent AI training."),
        passes=("An ad blocker does not stop the training.",),
    ),
    Falsehood(
        "A notice on your profile forbids LinkedIn the training.",
        r"\b(?:forbids?|prohibits?|stops?|bars?|binds?|revokes?|blocks?)\b",
        (
            r"\b(?:notice|statement|post|disclaimer|banner|hashtag)\b",
            r"\bprofile\b|\bfeed\b|\bcop(?:y|ies)\b|\bpost this\b",
            _TRAINING,
        ),
        also=("Copy this and post it: a statement in your feed stops AI training.",),
        passes=("A notice on your profile does not bind LinkedIn in its training.",),
    ),
    Falsehood(
        "A private profile is not used for training.",
        r"\b(?:private|hidden|invisible|locked|restricted|non-?public) (?:profiles?|posts?"
        r"|accounts?)\b…\b(?:not|never|safe|exempt|out)\b|\b(?:mak|set|hid)(?:e|es|ing|ting)\b…\b(?:private"
        r"|invisible|hidden)\b…\b(?:stops?|keeps?|ends?|prevents?)\b",
        also=("Making your profile private stops the training.",),
        passes=("We know of no text that leaves private profiles out.",),
    ),
    Falsehood(
        "The research switch stops AI training.",
        rf"{_STOPS}…\btraining\b|\bsame (?:switch|thing|setting)\b",
        (r"\bresearch\b", r"\btraining\b"),
        also=("Research on work is the same setting as AI training.",),
        passes=("This setting is about research, not about AI training.", "This will not change AI training or ads."),
    ),
    Falsehood(
        "Share data with affiliates and partners is the switch for AI training.",
        rf"{_STOPS}…\btraining\b|\bis the (?:ai )?(?:switch|setting|opt out) for (?:ai )?training\b"
        rf"|\bis (?:also )?(?:about|for) ai training\b",
        (r"\b(?:affiliates|partners|ads|advertising|microsoft)\b",),
        unless=r"\bown ai training\b|\bfor microsoft's own\b",
        also=("The ads switch stops AI training too.", "Turn off Advertising data, and it ends training."),
        passes=(
            "It is not AI training, and it has a switch of its own.",
            (
                "In the UK the same switch also covers handing what you post to Microsoft, for Microsoft's own "
                "AI training."
            ),
        ),
    ),
    Falsehood(
        "You must also switch off harmful message detection to stop the training.",
        r"\b(?:must|have to|need to|should|also)\b|" + _STOPS,
        (
            (
                r"\b(?:message detection|messaging suggestions|focused inbox|nudges|smart repl\w+"
                r"|suggested replies|cookies?|guest controls|visibility|cookie preferences)\b"
            ),
            r"\btraining\b",
        ),
        also=("Guest controls stop AI training.", "Refusing cookies ends the training."),
        passes=("Cookie preferences do not change AI training.",),
    ),
    Falsehood(
        "LinkedIn's switch for ads turns off all ads.",
        r"\b(?:stops?|ends?|turns? off|switch(?:es)? off|removes?|no more|rids? you of) (?:all |the |any "
        r"|every |seeing )*(?:ads?|advertising|advertisements)\b|\bad-?free\b|\bno (?:more )?ads\b",
        also=("You will see no more ads.", "This makes LinkedIn ad-free.", "This stops all ads."),
        passes=("It will not stop ads: ads that are not personal cannot be switched off.",),
    ),
    Falsehood(
        "Non-personal ads can be switched off as well.",
        r"\bads\b.*\bcan (?:also |all )?be (?:switched|turned) off\b",
        also=("All ads can be turned off.",),
        passes=("Ads that are not personal cannot be switched off.",),
    ),
    Falsehood(
        "A copy of your data shows what the AI learned from you.",
        r"\b(?:shows?|tells?|reveals?|lists?|proves?|contains?)\b…\b(?:learned|trained|training|model)\b",
        (r"\b(?:copy|export|download|archive)\b", DATA),
        also=("Your data archive reveals which posts were in the training.",),
        passes=("It will not show what an AI has learned from your data.",),
    ),
    Falsehood(
        "Asking for a copy of your data stops its use.",
        r"\b(?:stops?|ends?|halts?|changes?|freezes?|opts? you out)\b",
        (r"\b(?:copy|export|download(?:ing)?|access request)\b", r"\buse\b|\btraining\b"),
        also=("Downloading your data ends the training.",),
        passes=("This will not change or stop any use of your data, copy or not.",),
    ),
)
