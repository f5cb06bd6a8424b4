"""A language whose grammar nobody wrote down here: each word is its only form."""


class NoInflection:
    def lemmas(self, word: str) -> set[str]:
        return {word}

    def forms(self, lemma: str, word: str) -> set[str]:
        return {word}
