"""More of what is said by denying its contrary: what has not happened before and happens for the
first time, a list that is not exhaustive, what cannot be hidden.

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
)
