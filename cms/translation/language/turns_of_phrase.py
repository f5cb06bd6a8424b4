"""More of what is said by denying its contrary: what has not happened before and happens for the
first time, a list that is not exhaustive, what cannot be hidden, what needs consent.

Of each as in `litotes`.
"""

TABLE: tuple[tuple[str, str, str, str], ...] = (
    (
        r"(?:dotychczas|dotąd|do tej pory|wcześniej|nigdy|jeszcze)(?: nigdy)? nie"
        r"|nie\b.{0,40}\b(?:dotychczas|dotąd|do tej pory|wcześniej|nigdy)",
        r"(?:not|n't|never|no)\b.{0,60}\b(?:before|yet|so far|previously|to date|until now)"
        r"|(?:has|have|had) (?:never|not yet|not previously|not so far)",
        r"po raz pierwszy|pierwszy raz|pierwszorazow\w+|debiut\w*|początkując\w+",
        r"first[- ]time(?:rs?)?|for the first time|debut\w*|newcomers?|new(?: to)?|first-ever",
    ),
    (
        r"nie (?:jest|są|stanowi|ma|mają) (?:\w+ )?(?:wyczerpując|zamknięt|pełn|kompletn"
        r"|charakteru zamknięt|ostateczn)\w+|niewyczerpując\w+",
        r"(?:not|n't) (?:be )?(?:an? )?(?:exhaustive|closed|complete|definitive)"
        r"|(?:not|n't) (?:be )?(?:intended|meant|supposed) to be (?:exhaustive|complete)",
        r"charakter\w* (?:otwart|przykładow)\w+|otwart\w+ (?:charakter|katalog|list)\w*"
        r"|(?:katalog|list)\w* (?:jest |są )?otwart\w+|przykładow\w+",
        r"open[- ]ended|(?:is|are|remains?) open|open (?:list|catalogue)|non-exhaustive"
        r"|illustrative|indicative|by way of example|examples only",
    ),
    (
        r"nie (?:da się|sposób|można|ma co|ma po co|ma sensu) (?:\w+ )?(?:ukry\w+|zaprzecz\w+)"
        r"|nie ukrywa\w*",
        r"(?:no|not|n't|cannot|never)\b.{0,20}\b(?:den\w+|hid\w+|conceal\w*|escap\w+)",
        r"trzeba (?:to )?przyznać|przyzna\w+|wprawdzie|niewątpliwie|bez wątpienia|oczywiste"
        r"|faktem jest|otwarcie mówi\w*|szczerze",
        r"admittedly|undeniabl\w+|it (?:must|has to) be (?:said|admitted)|obviously|the fact is"
        r"|frankly|undoubtedly|granted|let's face it|it is (?:clear|true|obvious)|certainly"
        r"|openly|make no secret",
    ),
    (
        r"(?:nie (?:jest|są|należ\w+|będąc\w*)|niebędąc\w*)\b.{0,25}\b(?:człon|klastr)\w*",
        r"(?:not|n't)\b.{0,20}\bmembers?|(?:not|n't) (?:yet )?belong",
        r"spoza|niezrzeszon\w+|nieczłonk\w+|zewnętrzn\w+",
        r"non-members?|outside|external|outsiders?",
    ),
    (
        r"bez\b.{0,30}\b(?:zgod|zezwol|akceptacj)\w+\b.{0,60}\bnie"
        r"|nie\b.{0,60}\bbez\b.{0,30}\b(?:zgod|zezwol|akceptacj)\w+",
        r"(?:not|n't|no)\b.{0,80}\bwithout\b.{0,40}\b(?:consent|approval|permission)"
        r"|without\b.{0,40}\b(?:consent|approval|permission)\b.{0,40}\b(?:not|n't|no)",
        r"(?:wymaga|potrzeb|trzeba|po uzyskaniu|musi mieć)\w*\b.{0,40}"
        r"\b(?:zgod|zezwol|akceptacj)\w+",
        r"(?:needs?|requires?|subject to|must (?:have|obtain))\b.{0,40}"
        r"\b(?:consent|approval|permission)",
    ),
    (
        r"nie (?:może|mogą|można|wolno)\b.{0,20}\b(?:jednocześnie|równocześnie|zarazem|łączyć)",
        r"(?:not|n't|cannot)\b.{0,50}"
        r"\b(?:at the same time|simultaneously|concurrently|both|combine)",
        r"wyklucza(?:ją)? się|niepołączaln\w+",
        r"incompatible|mutually exclusive|precludes?",
    ),
    (
        r"nie\b.{0,40}\bpoza|nie (?:opuszcz|wychodz)\w+",
        r"(?:not|n't|never)\b.{0,40}\b(?:outside|beyond|leave)",
        r"(?:pozosta|zosta)\w+ (?:w|na|wewnątrz)",
        r"(?:stay|remain|kept|keep)\w*\b.{0,20}\b(?:within|inside|in)",
    ),
    (
        r"nie (?:boi|boją|boicie|bać)\w* się",
        r"(?:not|n't) (?:afraid|scared|shy)|(?:never|not|n't) (?:fear|shy)\w*",
        r"lubi\w*|odważn\w+|chętnie",
        r"enjoys?|likes?|relish\w*|thrives?|loves?|welcom\w+|up for|bold\w*",
    ),
    (
        r"nikt (?:oprócz|poza|prócz|z wyjątkiem)\b.{0,60}\bnie",
        r"(?:no one|nobody|none)\b.{0,40}\b(?:but|except|other than|apart from)",
        r"tylko|wyłącznie|jedynie",
        r"alone|only|solely|exclusively",
    ),
)
