"""Proverbs and sayings: what they count, deny or name is no fact, and each language has its own.

None that states a share or an hour as well, such as nine times out of ten or „za pięć dwunasta”.
"""

import re

_POLISH = (
    r"nie od razu kraków zbudowano|co dwie głowy,? to nie jedna"
    r"|gdzie kucharek sześć,? tam nie ma co jeść|do trzech razy sztuka"
    r"|nie wszystko złoto,? co się świeci|nie ma dymu bez ognia|nie ma róży bez kolców"
    r"|wszystkie drogi prowadzą do rzymu|jedna jaskółka (?:wiosny nie czyni|nie czyni wiosny)"
    r"|(?:siedem|dziewięć|trzy|dwa) razy (?:\w+, )?(?:od)?mierz,? (?:a )?raz (?:u|od)?tnij"
    r"|lepszy wróbel w garści niż gołąb na dachu|nie chwal dnia przed zachodem słońca"
    r"|nie dziel skóry na niedźwiedziu|nie samym chlebem (?:człowiek )?żyje(?: człowiek)?"
    r"|lepiej późno niż wcale|kto pyta,? nie błądzi|kto nie ryzykuje,? ten nie \w+"
    r"|bez pracy nie ma kołaczy|nie ma tego złego,? co by na dobre nie wyszło"
    r"|(?:upiec|upiekli\w*|upiecz\w*|piec\w*) dwie pieczenie (?:na|przy) jednym ogniu"
    r"|jeden obraz (?:jest )?wart\w* (?:jest )?(?:więcej niż )?tysiąc\w* słów"
    r"|obraz (?:jest )?wart\w* (?:jest )?(?:więcej niż )?tysiąc\w* słów"
    r"|(?:jak )?(?:dwie krople|dwóch kropli) wody|gdzie dwóch się bije,? tam trzeci korzysta"
    r"|raz na wozie,? raz pod wozem|jeden za wszystkich,? wszyscy za jednego"
    r"|w zdrowym ciele zdrowy duch|na dwoje babka wróżyła|nie taki diabeł straszny\w*"
    r"(?:,? jak go malują)?|pierwsze koty za płoty|gdzie diabeł mówi dobranoc"
    r"|nie wchodzi się dwa razy do tej samej rzeki|dwa razy do tej samej rzeki"
    r"|stoi\w* na dwóch nogach|złapać dwie sroki za ogon|dwie sroki za ogon"
    r"|tam,? gdzie król chodzi piechotą|darowanemu koniowi nie zagląda się w zęby"
    r"|nie wywołuj wilka z lasu|nie kupuj\w* kota w worku|co nagle,? to po diable"
    r"|cicha woda brzegi rwie|nie rzuca\w* słów na wiatr|nie zasypia\w* gruszek w popiele"
    r"|nie sztuka \w+|od przybytku głowa nie boli|za siódmą górą"
    r"|za siedmioma górami|siódme poty|w siódmym niebie|piąte koło u wozu"
    r"|pięć minut (?:sławy|chwały)|nie ma róż bez kolców|wyjątek potwierdza regułę"
    r"|kij ma dwa końce|medal ma dwie strony|każdy medal ma dwie strony|dwie strony medalu"
    r"|druga strona medalu|z niejednego pieca chleb jad\w+|nie ma jak w domu"
    r"|co ma wisieć,? nie utonie|prawdziw\w+ przyjaciół poznaje się w biedzie"
    r"|czego jaś się nie nauczy,? tego jan nie będzie umiał|nie suknia zdobi człowieka"
    r"|nie szata zdobi człowieka|nie odkładaj do jutra,? co masz zrobić dziś"
    r"|co masz zrobić jutro,? zrób dziś|co się odwlecze,? to nie uciecze"
    r"|jak nie drzwiami,? to oknem|nie (?:ma|mają|mamy|miał\w*|mieć) (?:sobie )?równ(?:ych|ego|ej)"
    r"|(?:ma|mają|mamy|mieć|miał[aoy]?|mieli) (?:swoje|swoich) pięć minut"
    r"|(?:jest|są|był[aoy]?|byli) (?:absolutnie )?nie do pobicia"
)
_ENGLISH = (
    r"(?:rome|krak[oó]w|cracow) (?:wasn't|was not) built in a day"
    r"|two heads (?:are|think) better than one|too many cooks (?:spoil the broth)?"
    r"|(?:the )?third time(?:'s| is)? (?:lucky|the charm|a charm|pays for all)"
    r"|all that glitters is not gold|all that glisters is not gold"
    r"|not (?:all|everything) that glitters is gold|(?:there(?:'s| is) )?no smoke without fire"
    r"|where there(?:'s| is) smoke,? there(?:'s| is) fire|(?:there(?:'s| is) )?no rose without "
    r"(?:a thorn|thorns)|every rose has its thorns?|all roads lead to rome"
    r"|one swallow (?:does(?:n't| not)|doth not|never) makes? (?:a )?(?:summer|spring)"
    r"|measure (?:twice|thrice|seven times),? (?:and )?cut once"
    r"|a bird in the hand is worth two in the bush|better safe than sorry"
    r"|(?:don't|do not|never) count your chickens(?: before (?:they hatch|they're hatched"
    r"|they are hatched))?|man (?:does|shall|can)(?:n't| not) live by bread alone"
    r"|better late than never|nothing ventured,? nothing gained|no pain,? no gain"
    r"|(?:s)?he who asks never loses his way|every cloud has a silver lining"
    r"|kill(?:s|ed|ing)? two birds with one stone|a picture is worth a thousand words"
    r"|(?:as )?(?:like|alike as) two peas in a pod|one for all,? (?:and )?all for one"
    r"|it never rains but it pours|you win some,? you lose some|a leopard (?:can't|cannot|never) "
    r"changes? its spots|never look a gift horse in the mouth|(?:don't|do not) look a gift horse "
    r"in the mouth|in the middle of nowhere|at the eleventh hour|on cloud nine|in seventh heaven"
    r"|(?:five|fifteen) minutes of fame"
    r"|five minutes in the (?:sun|spotlight|limelight)|(?:fifth|third) wheel"
    r"|two sides to (?:every|the same) (?:coin|story)"
    r"|two sides of (?:the same|every) coin|(?:other|flip|reverse) side of the coin"
    r"|exception (?:that )?proves the rule|there(?:'s| is) no place like home|no place like home"
    r"|a stitch in time saves nine|(?:don't|do not|never) put off (?:un)?til tomorrow what "
    r"(?:you can|can be) (?:do|done) today|(?:you )?(?:can't|cannot) teach an old dog new tricks"
    r"|(?:you )?(?:can't|cannot) step (?:in|into) the same river twice|once bitten,? twice shy"
    r"|(?:you )?(?:can't|cannot) judge a book by its cover|(?:don't|do not|never) judge a book by "
    r"its cover|not as black as (?:\w+|(?:\w+ ){1,3})painted|beggars can't be choosers"
    r"|(?:you )?(?:can't|cannot) have your cake and eat it(?: too)?|actions speak louder than words"
    r"|many hands make light work|great minds think alike|easier said than done"
    r"|haste makes waste|more haste,? less speed|second to none"
    r"|(?:has|have|had|with) no (?:equals?|rivals?|peers?|match)|(?:without|knows no) equal"
    r"|good things come to those who wait"
    r"|buy(?:s|ing)? a pig in a poke|pig in a poke|(?:to |carry(?:ing)? )?coals to newcastle"
    r"|when in rome(?:,? do as the romans do)?|fiddl\w+ while rome burns|six of one and half a "
    r"dozen of the other"
)
_KNOWN = {
    code: re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)
    for code, said in (("pl", _POLISH), ("en", _ENGLISH))
}


def without_proverbs(text: str, language_code: str) -> str:
    """A text without markup, without the proverbs in it."""
    known = _KNOWN.get(language_code)
    return known.sub(" ", text.replace("’", "'")) if known else text
