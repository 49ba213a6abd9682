"""Closing the account. D63, D64, G3.10."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import LEAVING

_CLOSED = LEAVING + r"|\b(?:closed|deleted|hibernated|former|old) accounts?\b|\byour account is (?:closed|gone)\b"

LEAVING_IT = (
    Falsehood(
        "Closing your account undoes the training.",
        r"\b(?:undoes|undone|can undo|revers(?:es|ed)|stops? (?:all )?(?:ai )?training"
        r"|ends? (?:all )?(?:ai )?training|cancels?|takes? back)\b",
        (_CLOSED,),
        also=("If you delete your account, that stops AI training.", "Leaving LinkedIn reverses it."),
        passes=("No text says that closing your account changes anything for AI training already done.",),
    ),
    Falsehood(
        "Closing your account removes your data from the models.",
        r"\b(?:remov|delet|eras|wip|purg|scrub|clear)(?:e|es|ed|s|ing)\b…\b(?:models?|ai|training|learned)\b"
        r"|\b(?:models?|training data|ai)\b…\b(?:removed|deleted|erased|wiped|cleared|forgotten)\b"
        r"|\b(?:out of|from) (?:the |its |all )?(?:ai )?(?:models?|training)\b",
        (_CLOSED,),
        also=("After closing your account your posts are taken out of the models.",),
        passes=("LinkedIn says that after you close your account it generally erases your data within 30 days.",),
    ),
    Falsehood(
        "Hibernating your account stops the training.",
        r"\b(?:stops?|ends?|pauses?|halts?|keeps?|takes?|removes?|prevents?|saves?|suffices|enough)\b",
        (r"\bhibernat|\bdeactivat",),
        also=(
            "Hibernating your account is enough.",
            "If you hibernate, LinkedIn pauses the use of your data.",
        ),
        passes=("No text says that hibernating an account changes anything for AI training.",),
    ),
    Falsehood(
        "Data of closed accounts is not used for training.",
        r"\b(?:not|never|no longer) (?:\w+ )?(?:used|part|included|trained on)\b|\b(?:left out|exempt|excluded|safe)\b",
        (_CLOSED,),
        also=("Once your account is closed, your posts are no longer used.",),
        passes=("You closed your account: no text says what that means for training on what you posted before.",),
    ),
    Falsehood(
        "Closing your account deletes everything at once.",
        r"\b(?:delet|eras|remov|wip|disappear|vanish|gone)\w*…\b(?:at once|immediately|instantly|right away"
        r"|the same day|within (?:24|72) hours|everything|all)\b|\b(?:at once|immediately|instantly"
        r"|everything)\b…\b(?:gone|deleted|erased|removed|disappears?)\b",
        (_CLOSED,),
        unless=r"\bhidden\b|\bstay visible\b|\b30 days\b",
        also=("When you close the account your data is erased immediately.",),
        passes=("Your profile is generally hidden from others within 24 hours, LinkedIn says.",),
    ),
    Falsehood(
        "What others posted about you goes when you close your account.",
        r"\b(?:goes|disappears?|is (?:also )?(?:removed|deleted|erased|gone)|are (?:also )?(?:removed"
        r"|deleted|erased|gone)|vanish\w*|takes? back)\b",
        (_CLOSED, r"\bothers?\b|\bcolleagues\b|\bother people\b"),
        also=("Closing the account takes back posts by other people about you.",),
        passes=("Closing your account will not take back what others posted about you.",),
    ),
    Falsehood(
        "A closed account can be opened again at any time.",
        r"\bcan (?:always |easily |simply )?be (?:re-?opened|restored|opened again|undone|brought back)\b"
        r"|\breopen (?:it|your account) (?:at any time|any time|whenever)\b",
        (r"\baccount\b",),
        also=("Your account can easily be restored.",),
        passes=("We have not checked whether a closed account can be opened again.",),
    ),
    Falsehood(
        "Closing your account is the only way out.",
        r"\b(?:only|sole|one) (?:way|means|option|choice|chance|thing)\b",
        (_CLOSED,),
        also=("The only option is deleting your account.",),
        passes=("If what is left does not suit you, leaving LinkedIn is what remains, and it is your choice.",),
    ),
)
