"""The form. K07, E01 to E13, B22, B27, G04."""

from tests.guide.tempting.judge import Falsehood
from tests.guide.tempting.terms import FORM

OBJECTING = (
    Falsehood(
        "The form is only for Europeans.",
        r"\b(?:only|just|exclusively|reserved|solely) (?:open |available |usable )?(?:for|to|in"
        r"|by) …\b(?:europe|europeans|eu|eea|european|gdpr)\b|\bonly (?:europeans|people in europe"
        r"|eu (?:members|citizens|residents)) (?:can|may)\b",
        (FORM + r"|\bobject\b",),
        also=(
            "Only Europeans can object.",
            "The objection form is only available in the EU.",
            "The objection form is reserved to people in the EU.",
        ),
        passes=("The objection form is open outside Europe too.",),
    ),
    Falsehood(
        "The form does not work outside Europe.",
        r"\b(?:does not|do not|cannot|is not|not) (?:work|open|be (?:used|sent)|available|for)\b"
        r"|\b(?:closed|useless|blocked|unavailable)\b",
        (FORM, r"\b(?:outside (?:of )?europe|outside the eu|americans?|non-europeans|us)\b"),
        also=("For Americans the form is useless.",),
        passes=("The form is open outside Europe too; there it is a plain request.",),
    ),
    Falsehood(
        "Only members can object.",
        r"\bonly (?:linkedin )?members (?:can|may)\b"
        r"|\b(?:only|just|reserved) (?:for|to) (?:linkedin )?members\b|\byou need an? (?:linkedin )?account\b",
        (r"\bobject|\bform\b",),
        also=("The form is only for members.", "You need a LinkedIn account to fill in the form."),
        passes=("The setting is for members. The objection form is open to you.",),
    ),
    Falsehood(
        "The form is only for people who are not members.",
        r"\bonly (?:for )?(?:people who are not members|non-?members|visitors|people without an account)\b",
        (FORM,),
        also=("Only visitors use the form.",),
        passes=("The objection form is for members and for people who are not members.",),
    ),
    Falsehood(
        "The form deletes your data.",
        r"\b(?:delet|eras|remov|wip|purg|destroy)(?:e|es|ed|s|ing)\b",
        (FORM,),
        unless=r"\bletter\b|\bcomment\b|\bsees?\b|\bentry\b",
        also=(
            "This form erases what LinkedIn holds about you.",
            "Once the objection is in, your posts are removed: the form removes them.",
        ),
        passes=("The form does not delete anything; it puts your objection before LinkedIn.",),
    ),
    Falsehood(
        "The form stops the use at once.",
        r"\b(?:stops?|ends?|halts?|freezes?|switch(?:es)? off|turns? off|blocks?)\b",
        (FORM,),
        unless=r"\bthe use stops\b|\bplease\b|\bask",
        also=("As soon as you send your objection, LinkedIn halts the processing.", "The form ends the AI that ranks."),
        passes=(
            "Sending this form stops nothing by itself, and LinkedIn may refuse.",
            "The form puts your objection before LinkedIn.",
        ),
    ),
    Falsehood(
        "LinkedIn must stop.",
        r"\blinkedin (?:then |now )?(?:must|has to|is (?:obliged|forced|required|bound) to"
        r"|needs to) (?:immediately |at once |then )?(?:stop|accept|agree|comply|honou?r|delete|erase|grant"
        r"|cease|end)\b",
        unless=r"\bdirect marketing\b",
        also=("After an objection LinkedIn has to comply.", "LinkedIn is obliged to accept your objection."),
        passes=("LinkedIn must answer within one month.", "LinkedIn has to give reasons for a refusal."),
    ),
    Falsehood(
        "LinkedIn cannot refuse.",
        r"\b(?:cannot|can not|may not|must not|is not allowed to|has no right to|never) (?:\w+ )?(?:refuses?"
        r"|rejects?|declines?|turn (?:it|you) down|says? no)\b|\bno way to refuse\b",
        also=("The company may not reject an objection.",),
        passes=("LinkedIn can refuse if it has a compelling reason.",),
    ),
    Falsehood(
        "LinkedIn always accepts objections.",
        r"\b(?:always|usually|generally|automatically|normally|simply|in most cases) (?:accepts?|grants?"
        r"|agrees?|honou?rs?|complies)\b|\b(?:is|are|gets?|was|were) (?:always|usually|automatically"
        r"|normally) (?:accepted|granted|honou?red)\b",
        (r"\bobjection|\blinkedin\b|\brequest",),
        unless=r"\bdirect marketing\b",
        also=("Your objection is automatically granted.",),
        passes=("LinkedIn says that it will consider your request under the laws that apply.",),
    ),
    Falsehood(
        "You must give a reason to use the switch.",
        r"\b(?:must|have to|need to|needs|requires?|asks? (?:you )?for) (?:give |state |name |enter "
        r"|add )?(?:an? |your |some |any )?(?:reasons?|grounds|justif\w+|explanation)\b",
        (r"\b(?:switch|toggle|setting|turn it off|switch it off|opt out)\b",),
        unless=r"\bform\b.*\basks\b|\bno reason\b|\bother uses\b",
        also=("The setting requires an explanation.", "To switch it off, you need to state your grounds."),
        passes=(
            "The switch asks for no reason.",
            "The switch asks for no reason; the objection form, for other uses, asks for reasons.",
        ),
    ),
    Falsehood(
        "No reason is needed for Other.",
        r"\bno (?:grounds?|reasons?)\b…\b(?:needed|required|necessary|asked)\b"
        r"|\b(?:need|ask|requir)\w* no (?:grounds?|reasons?)\b|\bwithout (?:giving )?(?:any )?reasons?\b",
        (r"\bother\b|\branks?\b|\bobjection under\b|\bevery objection\b|\ball objections\b",),
        unless=r"\bfor other uses\b|\btype for\b|\bneeds no reasons; one\b|\bown way\b|\bitaly\b|\bneeds no reasons\b",
        also=("Every objection can be sent without giving any reasons.",),
        passes=(
            "The option for AI training needs no reasons, says Italy's authority.",
            "With Other, you say in your own words which use you object to and why.",
        ),
    ),
    Falsehood(
        "Everywhere a reason is required, also for AI training.",
        r"\b(?:reasons?|grounds)\b…\b(?:is|are) (?:always |everywhere )?(?:required|needed|compulsory"
        r"|mandatory)\b|\bmust (?:always )?(?:give|state) (?:a |your )?(?:reasons?|grounds)\b",
        (r"\b(?:everywhere|always|worldwide|every|also for|all)\b",),
        also=("You must always state your grounds.",),
        passes=("The law asks for reasons from your own situation.",),
    ),
    Falsehood(
        "The form replaces the switch.",
        r"\b(?:replaces?|instead of|no need for|makes?…(?:unnecessary|superfluous|redundant)|do(?:es)? not need)\b",
        (FORM, r"\bswitch\b|\bsetting\b"),
        unless=r"\bcomplaint\b",
        also=("With the form there is no need for the switch.", "The objection form makes the switch unnecessary."),
        passes=("It does not replace the switch.",),
    ),
    Falsehood(
        "The switch alone does not stop AI that makes content: you must send the form too.",
        r"\b(?:must|have to|need to) (?:also )?(?:send|fill|use|submit)\b…\bform\b"
        r"|\bonly (?:with|through|by) the form\b",
        (r"\b(?:makes content|writes|generative|content ai|training)\b",),
        also=("To stop generative AI you have to fill in the form as well.",),
        passes=("For what the switch leaves out, LinkedIn points to its Data Processing Objection Form.",),
    ),
    Falsehood(
        "You have to prove who you are to LinkedIn with an identity card.",
        r"\b(?:identity card|id card|passport|driving licen[cs]e|proof of identity|copy of your id|social security)\b",
        also=("Attach a copy of your passport.",),
        passes=("The form has four fields: first name, last name, e-mail and the type of objection.",),
    ),
    Falsehood(
        "You need a lawyer.",
        r"\b(?:need|must have|have to (?:hire|pay|get)|hire|only) …\b(?:lawyers?|solicitors?"
        r"|attorneys?(?! general)|advocates?)\b|\bcosts? (?:money|a fee|\$|€|£)|\b(?:a|the) fee of\b",
        also=("Objecting costs a fee.", "You have to hire an attorney."),
        passes=("The attorney general of your state takes complaints too.",),
    ),
    Falsehood(
        "If LinkedIn stays silent, your objection counts as accepted.",
        r"\b(?:counts? as|means?|is|equals?)…\b(?:accepted|granted|consent(?:ed)?|acceptance|a yes|agreement|agreed)\b",
        (r"\b(?:silen\w+|no answer|not answer|without an answer|does not reply|no reply)\b",),
        also=(
            "Silence means acceptance.",
            "Silence from LinkedIn means your objection was accepted.",
        ),
        passes=("Without an answer in time, you can complain to your authority.",),
    ),
    Falsehood(
        "Objecting puts your account at risk.",
        r"\b(?:clos(?:e|es|ed)|block(?:s|ed)?|suspend(?:s|ed)?|restrict(?:s|ed)?|punish\w*|ban(?:s"
        r"|ned)?)\b…\byour (?:account|profile)\b|\byour (?:account|profile)\b…\b(?:at risk|in danger|closed"
        r"|blocked|suspended|banned)\b",
        (r"\bobject",),
        also=("LinkedIn suspends your account if you object.",),
        passes=("LinkedIn may refuse an objection when it has a compelling reason to go on.",),
    ),
    Falsehood(
        "You must cite Article 21 for the objection to count.",
        r"\b(?:must|have to|need to) (?:\w+ )?(?:cite|quote|name|mention|invoke)\b…\b(?:article|law|gdpr"
        r"|paragraph)\b|\binvalid\b|\bonly counts\b",
        also=("Without the article the objection is invalid: it only counts with the law.",),
        passes=("A useful statement names the use, the data, your own situation, and the law.",),
    ),
)
