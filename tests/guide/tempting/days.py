"""Since when. A01 to A33, G06, G11, G15."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import CANADA, EUROPE, HONG_KONG, UK

DAYS = (
    Falsehood(
        "It began on 9 November.",
        r"\b0?9(?:th)?(?: of)? november\b|\bnovember 0?9(?:th)?\b|\b2025-11-09\b",
        also=("From November 9th on, LinkedIn trains in Europe.",),
        passes=("It began on 3 November 2025.",),
    ),
    Falsehood(
        "LinkedIn has trained on data from the EU since November 2024.",
        r"\bsince november 2024\b|\b0?3(?:rd)?(?: of)? november 2024\b|\bnovember 0?3(?:rd)?,? 2024\b",
        also=("It was switched on there on 3 November 2024.",),
        passes=("It was switched on there on 3 November 2025.",),
    ),
    Falsehood(
        "The policy changed on 14 January 2026.",
        r"\b(?:14(?:th)?(?: of)? january|january 14(?:th)?)\b"
        r"|\bpolicy (?:of|from|effective) (?:january |february |march |april |may |june |july |august "
        r"|september |october )?2026\b",
        also=("Under the privacy policy of January 2026 it is forbidden.",),
        passes=("LinkedIn's current privacy policy took effect on 3 November 2025.",),
    ),
    Falsehood(
        "See § 14.3 of the user agreement.",
        r"§ ?14\b|\b(?:section|clause|paragraph|article) 14\.\d",
        also=("Section 14.3 gives you an opt-out.",),
        passes=("See section 3.6 of the user agreement.",),
    ),
    Falsehood(
        "Training started on 18 September 2024.",
        r"\b(?:training|it|linkedin|switch)\b…\b(?:started|began|begun|starts|begins|switched (?:it"
        r"|this) on)\b…\b(?:on 18 september 2024|on september 18|in september 2024)\b",
        also=("LinkedIn began to train on 18 September 2024.",),
        passes=("Training has gone on since 18 September 2024 at the latest.",),
    ),
    Falsehood(
        "The switch first appeared on 18 September 2024.",
        r"\b(?:first appeared|appeared first|was introduced|was added|came out"
        r"|was rolled out)\b…\b(?:18 september|september 18)",
        also=("LinkedIn's switch was introduced on 18 September 2024.",),
        passes=(
            "The switch was reported on 18 September 2024.",
            "LinkedIn told the press that it began to show the switch about a week before 18 September 2024.",
        ),
    ),
    Falsehood(
        "The switch certainly appeared in August 2024.",
        r"\b(?:certainly|surely|definitely|in fact|really)\b…\baugust 2024\b"
        r"|\baugust 2024\b…\b(?:certainly|proven|for sure)\b",
        also=("It was there in August 2024, for sure: in August 2024 it appeared for sure.",),
        passes=("A lawsuit and some press reports say that the switch first appeared in August 2024.",),
    ),
    Falsehood(
        "Data from the EU has been used since September 2024.",
        r"\b(?:since|from) (?:18 )?september 2024\b",
        (EUROPE, r"\b(?:used|train(?:s|ed|ing)?|on)\b"),
        unless=r"\bpolicy\b|\bleft out\b|\bother ai\b",
        also=("Since September 2024 LinkedIn trains on Europeans.",),
        passes=("LinkedIn's privacy policy has named AI training since 18 September 2024.",),
    ),
    Falsehood(
        "LinkedIn has never used data from the UK before November 2025.",
        r"\b(?:never|not)\b…\bbefore (?:3 )?november 2025\b|\bfirst used\b…\bnovember 2025\b",
        (rf"{UK}|{HONG_KONG}|{CANADA}",),
        also=("In Hong Kong nothing was learned: data was not used before November 2025.",),
        passes=("Data from the UK may have been used until 19 September 2024.",),
    ),
    Falsehood(
        "Hong Kong was paused on 15 October 2024.",
        r"\b(?:3|15)(?:th|rd)?(?: of)? october(?: 2024)?\b|\boctober (?:3|15)\b",
        (HONG_KONG, r"\bpaus|\bsuspend|\bstopp"),
        also=("LinkedIn suspended it in Hong Kong from 3 October 2024.",),
        passes=("LinkedIn paused this training in Hong Kong from 11 October 2024.",),
    ),
    Falsehood(
        "Canada was paused on 10 December 2024.",
        r"\bpaused\b…\b(?:on|from|since) 10 december 2024\b"
        r"|\b(?:on|from|since) 10 december 2024\b…\b(?:paused|suspended)\b",
        (CANADA,),
        unless=r"\bsaid\b|\bby 10\b",
        also=("On 10 December 2024 LinkedIn suspended training in Canada.",),
        passes=("LinkedIn paused there by 10 December 2024, says Canada's commissioner.",),
    ),
    Falsehood(
        "The UK was paused on 18 September 2024.",
        r"\bpaus\w*\b…\b18 september 2024\b|\b18 september 2024\b…\bpaus",
        (UK,),
        also=("From 18 September 2024 Britain was paused.",),
        passes=("The ICO confirmed on 20 September 2024 that LinkedIn had paused this training in the UK.",),
    ),
    Falsehood(
        "The user agreement of November 2024 started the training.",
        r"\b(?:started|began|brought|introduced|allowed|permitted)\b…\btraining\b|\btraining\b…\b(?:started|began)\b",
        (r"\b20 november 2024\b|\buser agreement\b",),
        also=("Training began with the agreement of 20 November 2024.",),
        passes=("LinkedIn's current user agreement took effect on 3 November 2025.",),
    ),
    Falsehood(
        "LinkedIn gave no notice of the change of November 2025.",
        r"\b(?:gave|with|came with) no notice\b|\bwithout (?:any )?(?:notice|warning)\b|\bnever announced\b"
        r"|\bsecretly\b",
        (r"\bnovember 2025\b",),
        also=("On 3 November 2025 it was switched on without any warning.",),
        passes=("LinkedIn announced the change of 3 November 2025 on 18 September 2025.",),
    ),
    Falsehood(
        "The ads change began in September 2024.",
        r"\b(?:since|in|on|from) (?:18 )?(?:september|november) 2024\b",
        (r"\bads?\b|\badvertis",),
        unless=r"\bfined\b",
        also=("Since November 2024 more data goes to Microsoft for ads.",),
        passes=("On 3 November 2025 LinkedIn began to share more data with Microsoft for ads.",),
    ),
)
