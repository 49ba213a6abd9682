"""What switching off does to what was learned. K05, G03; F01."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import DATA, DELETES, MODELS, OFF

UNDOING = (
    Falsehood(
        "Opting out deletes your data from the model.",
        DELETES,
        (OFF, MODELS),
        unless=r"\blets you\b",
        also=(
            "If you turn the switch off, LinkedIn erases your posts from its training data.",
            "Your posts are removed from the AI models as soon as you opt out.",
            "With the setting off, what the AI learned from you gets wiped.",
        ),
        passes=(
            "Opting out does not delete your data from the model.",
            "Switching it off stops future use; it does not undo training already done.",
        ),
    ),
    Falsehood(
        "Your posts are then deleted from its models.",
        DELETES + r"…\b(?:from|out of|in)\b…\b(?:models?|ai|training)\b",
        unless=r"\bprivacy.enhancing\b",
        also=(
            "LinkedIn erases your data from its AI.",
            "The company will purge what you wrote out of its training data.",
        ),
        passes=("Nothing deletes what a model has learned from your posts.",),
    ),
    Falsehood(
        "Switching it off undoes the training.",
        r"\b(?:undo(?:es|ing)?|undone|revers(?:es?|ed|ing)|rolls? back|rolled back|cancels?|unwinds?|reverts?)\b",
        (r"\btrain|\blearn|\bmodel",),
        unless=r"\bnothing to undo\b",
        also=(
            "The training that was done is rolled back when you opt out.",
            "The form reverses what the models learned.",
            "Training already done can be undone.",
        ),
        passes=("This will not undo training that has happened.", "Nothing you can switch undoes it: training stays."),
    ),
    Falsehood(
        "The opt-out works retroactively.",
        r"\b(?:retroactive(?:ly)?|retrospective(?:ly)?|backwards?|(?:with|has) effect for the past"
        r"|also covers past (?:use|training))\b",
        also=("Opting out also covers past training.", "Off has effect for the past."),
        passes=("The opt-out is not retroactive.", "Switching off works for the future only."),
    ),
    Falsehood(
        "LinkedIn retrains its models without you.",
        r"\b(?:re-?trains?|re-?trained|rebuilds?|rebuilt) (?:the|its|their|those|all|affected) (?:\w+ )?models?\b",
        also=("Once you opt out, it rebuilds the affected models.", "LinkedIn has retrained the models since."),
        passes=("Nothing retrains a model.", "LinkedIn does not retrain its models when you opt out."),
    ),
    Falsehood(
        "The model forgets what it learned from you.",
        r"\b(?:forgets?|forgot|unlearns?|unlearned)\b",
        (MODELS,),
        also=("LinkedIn's AI unlearns you.", "What you wrote is forgotten, for the model unlearned it."),
        passes=("What it has learned cannot simply be taken out of an AI again.", "A model does not forget."),
    ),
    Falsehood(
        "This takes your data out of the models.",
        r"\b(?:takes?|taken|pulls?|pulled|gets?|got|withdraws?|withdrawn|extracts?"
        r"|filtered) (?:\w+ ){0,3}?(?:back |out )?(?:out of|from|of)\b",
        (DATA, r"\bmodels?\b|\btraining (?:data|sets?)\b"),
        unless=r"\bprivacy.enhancing\b|\bgets? (?:\w+ )?copy\b",
        also=(
            "Your posts are withdrawn from the models that exist.",
            "It pulls your data back out of existing models.",
        ),
        passes=("This will not take your data out of models that exist.",),
    ),
    Falsehood(
        "Once it is off, LinkedIn no longer holds your data.",
        r"\b(?:no longer|stops?|ceases?) (?:to )?(?:holds?|holding|keeps?|keeping|stor(?:es?|ing)|collect(?:s|ing)?)\b",
        (DATA,),
        also=("When you opt out, LinkedIn stops storing your content.",),
        passes=("LinkedIn says that it stops using your data from then on to train AI that makes content.",),
    ),
    Falsehood(
        "Once it is off, nothing of yours is used.",
        r"\b(?:nothing|none|no part) (?:of (?:yours|your \w+|it|you) )?(?:is|are|will be"
        r"|can be) (?:\w+ )?used\b|\bno (?:data|post|content)s? of yours\b",
        also=("None of your data is used any more.", "After that, no data of yours goes into AI."),
        passes=("Once it is off, LinkedIn says that it stops using your data for this.",),
    ),
    Falsehood(
        "Switching it off stops all AI training.",
        r"\b(?:stop(?:s|ped)?|ends?|halts?|prevents?) (?:all|any|every)(?: further| other)? (?:ai|use|uses"
        r"|training|kinds?|forms?|processing)\b",
        also=("Opting out ends any use of your data.", "The switch halts every kind of processing."),
        passes=("It does not stop all use of your data.", "It stops the use of your data for this training."),
    ),
    Falsehood(
        "Your words can no longer appear in what its AI writes.",
        r"\b(?:can|will|do|does) (?:no longer|never|not) (?:ever |again )?(?:appear|turn up|show up|resurface)\b",
        (MODELS,),
        also=("After you opt out, the AI will not show up with your style: it can never appear in what AI writes.",),
        passes=("Your words may still shape what its AI writes.",),
    ),
    Falsehood(
        "LinkedIn has to scrap models that were trained on your data.",
        r"\b(?:scraps?|scrapped|withdraws?|withdrew|destroys?|destroyed|takes? down|shuts? down|retires?"
        r"|deletes?|deleted) (?:the |all |any |those |its )?(?:\w+ )?(?:ai )?models?\b",
        also=("LinkedIn deleted the models trained on members' data.", "It takes down all models trained before."),
        passes=("LinkedIn does not withdraw models that were trained before.",),
    ),
    Falsehood(
        "Deleting a post takes it out of the training.",
        r"\b(?:takes?|removes?|gets?|pulls?|keeps?) (?:it|them|that|this|your \w+) (?:back )?(?:out of|from"
        r"|off) (?:\w+ )?(?:training|the models?|ai|models?)\b|\bundoes\b",
        (r"\b(?:delet|edit|remov|empty|clear|hid)\w*\b", r"\b(?:posts?|comments?|profile|résumés?|cvs?|articles?)\b"),
        also=(
            "If you delete your comments, that removes them from the models.",
            "Clearing your résumés gets them out of training.",
        ),
        passes=("Deleting a post does not take it out of a model.",),
    ),
    Falsehood(
        "It is too late to opt out.",
        r"\b(?:is|was|comes|be|now|already) too late\b|\b(?:no longer|not) (?:possible|worth it|any use)\b"
        r"|\b(?:useless|pointless|makes no difference|changes nothing)\b",
        (OFF,),
        also=(
            "Opting out now is useless.",
            "By now it is no longer possible to opt out.",
            "Switching it off changes nothing.",
        ),
        passes=("Switching it off later still stops future use.", "Opting out is not pointless."),
    ),
    Falsehood(
        "A late opt-out covers only what you post afterwards.",
        r"\b(?:covers?|protects?|counts? for|applies to|reaches) only (?:what|posts?|content|data)\b"
        r"|\bonly (?:covers|protects|counts for|applies to) (?:what|new|later|posts?)\b",
        (OFF + r"|\bobjection\b|\bit\b",),
        unless=r"\b(?:italy|garante|authority|other reading|authorities)\b",
        also=("If you switch it off today, that only protects new posts.",),
        passes=(
            (
                "Italy's authority reads it more narrowly: an objection after 3 November 2025 covers only what "
                "you publish later."
            ),
            "Authorities differ on whether a late opt-out covers only what comes after.",
        ),
    ),
    Falsehood(
        "Switching it off before the start date proves that nothing of yours was ever used.",
        r"\b(?:proves?|shows?|means?|makes? (?:it )?(?:certain|sure)|ensures?|certainly|definitely|for sure)\b"
        r".*\b(?:nothing|never|none|not)\b.*\b(?:used|trained|learned)\b",
        unless=r"\bword\b|\bcannot\b",
        also=("You were out in time, so your posts were definitely never used.",),
        passes=("You switched it off before training began, so by LinkedIn's word it was not used after that either.",),
    ),
)
